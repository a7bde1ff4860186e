import type { CaseListing } from '../../model/case.js'
import { oneLine } from '../../util/text.js'
import { hang } from '../shapes/layout.js'
import { inLocalTime, type Sheet } from '../shapes/sheet.js'
import { spanWords } from '../shapes/words.js'

/** What could not be seen, a source each; empty when everything was. */
export function unknownLines(unknown: CaseListing['unknown'], sheet: Sheet): string {
  const lead = sheet.say.text('unknown:')
  return unknown
    .flatMap(({ source, since, until, reason }) =>
      hang(
        `${lead} `,
        `${oneLine(source)}${spanWords(since, until, sheet)}: ${inLocalTime(oneLine(sheet.say.told(reason)), sheet)}`,
        sheet.columns,
      ),
    )
    .map((line) => `${line.startsWith(lead) ? sheet.style.yellow(lead) + line.slice(lead.length) : line}\n`)
    .join('')
}
