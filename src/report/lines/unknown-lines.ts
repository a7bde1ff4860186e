import type { CaseListing } from '../../model/case.js'
import { oneLine } from '../../util/text.js'
import { hang } from '../shapes/layout.js'
import { inLocalTime, type Sheet } from '../shapes/sheet.js'
import { spanWords } from '../shapes/words.js'

/** More would push what was asked for off the screen. */
const MOST = 6

/** What could not be seen, a source each; of many the first; empty when everything was. */
export function unknownLines(unknown: CaseListing['unknown'], sheet: Sheet): string {
  const lead = sheet.say.text('unknown:')
  // The last line says of one source no less than of how many.
  const shown = unknown.length > MOST ? unknown.slice(0, MOST - 1) : unknown
  const left = unknown.length - shown.length
  const more = sheet.say`${left} more sources; monitor sources tells of each`
  return shown
    .flatMap(({ source, since, until, reason }) =>
      hang(
        `${lead} `,
        `${oneLine(source)}${spanWords(since, until, sheet)}: ${inLocalTime(oneLine(sheet.say.told(reason)), sheet)}`,
        sheet.columns,
      ),
    )
    .concat(left === 0 ? [] : hang(`${lead} `, more, sheet.columns))
    .map((line) => `${line.startsWith(lead) ? sheet.style.yellow(lead) + line.slice(lead.length) : line}\n`)
    .join('')
}
