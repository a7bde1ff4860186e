import type { UnknownInterval } from '../../../model/case.js'
import type { Report } from '../../../model/report.js'
import { oneLine } from '../../../util/text.js'
import { spanWords } from '../../shapes/words.js'
import { coverageChart } from '../charts/coverage-chart.js'
import { draw } from '../charts/draw.js'
import { html, type Markup, type Part } from '../markup.js'
import type { Reader } from '../reader.js'
import { note, paragraph, type Section } from '../section.js'
import { seenParts, seenShare } from '../seen-parts.js'
import { table } from '../table.js'

const percentOf = (share: number): string => `${Math.floor(share * 100)}\u00a0%`

const unknownItem = ({ source, since, until, reason }: UnknownInterval, reader: Reader): Markup =>
  html`<li>${oneLine(source)}${spanWords(since, until, reader)}: ${oneLine(reader.say.text(reason))}</li>\n`

function unknownList({ unknown }: Report, reader: Reader): Part {
  const { say } = reader
  if (unknown.length === 0) return paragraph(say.text('All sources are read at present, and nothing is known to be missing.'))
  return [
    html`<h3>${say.text('What is not known')}</h3>\n`,
    html`<ul>\n${unknown.map((each) => unknownItem(each, reader))}</ul>\n`,
  ]
}

/** What was seen of each source, and what was not. */
export function coverage(report: Report, reader: Reader): Section {
  const { say } = reader
  const { since, until } = report
  const strips = report.coverage.map((each) => ({ ...each, parts: seenParts(each, { since, until }) }))
  const rows = strips.map(({ source, watchedSince, gaps, unknownSince, parts }) => [
    oneLine(source),
    watchedSince === null ? say.text('never read') : reader.when(watchedSince),
    String(gaps.length),
    unknownSince === null ? '–' : reader.when(unknownSince),
    percentOf(seenShare(parts, { since, until })),
  ])
  const columns = [
    { title: say.text('source') },
    { title: say.text('watched since') },
    { title: say.text('gaps'), isFigure: true },
    { title: say.text('not read since') },
    { title: say.text('seen'), isFigure: true },
  ]
  const figure =
    strips.length === 0
      ? null
      : html`<figure>
${draw(coverageChart(strips, { since, until, reader }))}${table({ id: 'coverage-table', caption: say.text('What was seen of each source in this time'), columns, rows })}</figure>
`
  return {
    id: 'coverage',
    title: say.text('What was seen'),
    body: [
      figure,
      since < report.gapsKeptSince
        ? note(
            say`Gaps that were over before ${reader.date(report.gapsKeptSince)} may be forgotten; a strip shows none there. What was written before a source was watched is known as far as its first poll reached back.`,
          )
        : null,
      unknownList(report, reader),
    ],
  }
}
