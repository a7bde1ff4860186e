import type { Report } from '../../../model/report.js'
import { WITHIN, type Within } from '../../../model/tally.js'
import { isFew } from '../../stats/stats-words.js'
import { standWords, targetStands } from '../../stats/target-stands.js'
import { draw } from '../charts/draw.js'
import { rangeChart } from '../charts/range-chart.js'
import { aimText, countText, rangeText, shareText, withinName } from '../figures.js'
import { html, type Markup } from '../markup.js'
import type { Reader } from '../reader.js'
import { table } from '../table.js'

/** Which share is answered within the times that customers hope for, beside what is aimed at. */
export function within(report: Report, reader: Reader): Markup {
  const { say } = reader
  const { total } = report
  const title = say.text('Answered within')
  const stands = new Map(targetStands(report).map((stand) => [stand.within, stand]))
  const isAimed = stands.size > 0
  const rows = (Object.keys(WITHIN) as Within[]).map((name) => {
    const stand = stands.get(name)
    const aimed = stand === undefined ? {} : { target: stand.target }
    return { name: withinName(name, reader), share: total.within[name], isFew: isFew(total), stand, ...aimed }
  })
  const chart = rangeChart(rows, {
    ...{ id: 'within', title, all: null },
    description: isAimed
      ? say.text(
          'A point for each time, with the range in which its share lies with 95 % certainty. Broken strokes are the targets.',
        )
      : say.text('A point for each time, with the range in which its share lies with 95 % certainty.'),
  })
  const aims = [{ title: say.text('target'), isFigure: true }, { title: say.text('reached?') }]
  return html`<figure><figcaption><h3>${title}</h3></figcaption>
${draw(chart)}${table({
  id: 'within-table',
  caption: say`Share of all customers who were answered by then, n = ${countText(total.cases, reader)}`,
  columns: [
    { title: say.text('within') },
    { title: say.text('answered'), isFigure: true },
    { title: say.text('95 % range'), isFigure: true },
    ...(isAimed ? aims : []),
  ],
  rows: rows.map(({ name, share, stand }) => [
    ...[name, shareText(share), rangeText(share)],
    ...(!isAimed ? [] : stand === undefined ? ['–', '–'] : [aimText(stand.target, reader), standWords(stand, say)]),
  ]),
})}</figure>
`
}
