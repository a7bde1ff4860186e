import type { Report } from '../../../model/report.js'
import { weekWords } from '../../shapes/date-words.js'
import { isFew } from '../../stats/stats-words.js'
import { draw } from '../charts/draw.js'
import { weekCasesChart, weekShareChart } from '../charts/week-charts.js'
import { countText, rangeText, shareText, spanOrDash } from '../figures.js'
import { html } from '../markup.js'
import type { Reader } from '../reader.js'
import { note, paragraph, type Section } from '../section.js'
import { foldedTable } from '../table.js'

/** More columns than these are a grey field; the table tells all. */
const MAX_WEEKS = 104

/** How it went week by week. */
export function weeks({ pictures }: Report, reader: Reader): Section | null {
  const { say } = reader
  const shown = pictures.weeks.slice(-MAX_WEEKS)
  if (shown.length < 2) return null
  const charts = [weekCasesChart(shown, reader), weekShareChart(shown, reader)]
  const rows = pictures.weeks.map(({ key, tally }) => [
    `${weekWords(key ?? '', say.language)}${isFew(tally) ? ' *' : ''}`,
    countText(tally.cases, reader),
    countText(tally.fates.answered, reader),
    shareText(tally.answered),
    shareText(tally.within['24h']),
    rangeText(tally.within['24h']),
    spanOrDash(tally.medianWallMs, reader),
  ])
  return {
    id: 'weeks',
    title: say.text('Week by week'),
    body: [
      paragraph(
        say.text(
          'Whether things get better is told by the share that is answered within 24 hours: it takes into account that the cases of the last days are young. The first and the last week may be cut off.',
        ),
      ),
      charts.map(
        (chart) =>
          html`<figure><figcaption><h3>${chart.title}</h3></figcaption>\n${draw(chart)}${note(chart.description)}</figure>\n`,
      ),
      foldedTable(say.text('The figures as a table'), {
        id: 'weeks-table',
        caption: say.text('Cases by the week in which the customer began to wait; * few cases'),
        columns: [
          { title: say.text('week') },
          ...['cases', 'answered'].map((title) => ({ title: say.text(title), isFigure: true })),
          { title: say.text('share'), isFigure: true },
          { title: say.text('within 24 hours'), isFigure: true },
          { title: say.text('95 % range'), isFigure: true },
          { title: say.text('half after'), isFigure: true },
        ],
        rows,
      }),
    ],
  }
}
