import type { Report } from '../../../model/report.js'
import { oneLine } from '../../../util/text.js'
import { topicWords, waveName } from '../../cases/wave-words.js'
import { countText } from '../figures.js'
import type { Reader } from '../reader.js'
import { note, paragraph, type Section } from '../section.js'
import { table } from '../table.js'

const MAX_ROWS = 20

/** Many people who complained of one thing at one time. */
export function waves({ waves: found }: Report, reader: Reader): Section {
  const { say } = reader
  const head = { id: 'waves', title: say.text('Waves') }
  if (found === null)
    return { ...head, body: paragraph(say.text('Not told here: a wave holds cases that this selection leaves out.')) }
  if (found.length === 0)
    return { ...head, body: paragraph(say.text('There was none: never did many complain of one thing at one time.')) }
  const shown = found.slice(0, MAX_ROWS)
  return {
    ...head,
    body: [
      table({
        id: 'waves-table',
        caption: say.text('Many people who complained of one thing at one time; most first'),
        columns: [
          { title: say.text('wave') },
          { title: say.text('of what') },
          { title: say.text('brand') },
          { title: say.text('from') },
          { title: say.text('to') },
          { title: say.text('cases'), isFigure: true },
          { title: say.text('open'), isFigure: true },
        ],
        rows: shown.map((wave) => [
          waveName(wave),
          topicWords(wave, say) || '–',
          wave.brand === null ? '–' : oneLine(wave.brand),
          reader.when(wave.beganAt),
          reader.when(wave.lastAt),
          countText(wave.size, reader),
          countText(wave.open, reader),
        ]),
      }),
      found.length > shown.length
        ? note(say`${countText(found.length - shown.length, reader)} more with fewer cases: monitor report --json lists them.`)
        : null,
    ],
  }
}
