import type { Report } from '../../../model/report.js'
import type { StatsBy } from '../../../model/stats.js'
import type { Share, StatsGroup } from '../../../model/tally.js'
import { fairnessWords } from '../../stats/fairness-words.js'
import { groupLabel, isFew } from '../../stats/stats-words.js'
import { draw } from '../charts/draw.js'
import { rangeChart } from '../charts/range-chart.js'
import { countText, rangeText, shareText, spanOrDash, spanText } from '../figures.js'
import { html, type Markup, type Part } from '../markup.js'
import type { Reader } from '../reader.js'
import { note, paragraph, type Section } from '../section.js'
import { table } from '../table.js'

/** More rows are no picture; a program gets them all. */
const MAX_ROWS = 24

interface Grouped {
  readonly id: string
  readonly title: string
  readonly by: StatsBy
  readonly groups: readonly StatsGroup[]
  readonly all: Share | null
}

const nameOf = (group: StatsGroup, by: StatsBy, reader: Reader): string =>
  `${groupLabel(group, by, reader.say)}${isFew(group.tally) ? ' *' : ''}`

/** Whom an agent answered is answered: of them it is told how fast. */
const shareOf = ({ tally }: StatsGroup, by: StatsBy): Share | null => (by === 'agent' ? tally.within['24h'] : tally.answered)

function groupTable({ id, title, by, groups }: Grouped, reader: Reader): Markup {
  const { say } = reader
  const figure = (text: string) => ({ title: text, isFigure: true })
  const day = say.text('within 24 hours')
  return table({
    id: `${id}-table`,
    caption: say`${title}: who is answered, and how fast; * few cases`,
    columns: [
      { title: say.text(by) },
      figure(say.text('cases')),
      figure(by === 'agent' ? day : say.text('answered')),
      figure(say.text('95 % range')),
      figure(say.text('half after')),
      ...(by === 'agent' ? [] : [figure(day)]),
      figure(say.text('too late')),
    ],
    rows: groups.map((group) => [
      nameOf(group, by, reader),
      countText(group.tally.cases, reader),
      shareText(shareOf(group, by)),
      rangeText(shareOf(group, by)),
      spanOrDash(group.tally.medianWallMs, reader),
      ...(by === 'agent' ? [] : [shareText(group.tally.within['24h'])]),
      shareText(group.tally.broken),
    ]),
  })
}

/** Groups beside each other: a chart of who is answered, its figures below. */
function groupPart(grouped: Grouped, reader: Reader): Part {
  const { say } = reader
  const groups = grouped.groups.slice(0, MAX_ROWS)
  if (groups.length === 0) return null
  const left = grouped.groups.length - groups.length
  const rows = groups.map((group) => ({
    ...{ name: nameOf(group, grouped.by, reader), share: shareOf(group, grouped.by), isFew: isFew(group.tally) },
  }))
  const chart = rangeChart(rows, {
    ...{ id: grouped.id, title: grouped.title, all: grouped.all },
    description: say.text(
      'A point for each row, with the range in which its share lies with 95 % certainty. The line is the share of all cases.',
    ),
  })
  return [
    html`<figure><figcaption><h3>${grouped.title}</h3></figcaption>
${rows.some(({ share }) => share !== null) ? draw(chart) : null}${groupTable({ ...grouped, groups }, reader)}</figure>
`,
    left === 0 ? null : note(say`${countText(left, reader)} more with fewer cases: monitor report --json lists them.`),
  ]
}

/** Where, and of what: sources, brands, kinds. */
export function places({ bySource, byBrand, byKind, total }: Report, reader: Reader): Section {
  const { say } = reader
  const all = total.answered
  return {
    id: 'places',
    title: say.text('Where customers complain, and of what'),
    body: [
      paragraph(
        say.text(
          'Points are shares, bars the ranges in which they truly lie; a hollow point stands for few cases. The dotted line is the share of all cases.',
        ),
      ),
      groupPart({ id: 'by-source', title: say.text('By source'), by: 'source', groups: bySource, all }, reader),
      groupPart({ id: 'by-brand', title: say.text('By brand'), by: 'brand', groups: byBrand, all }, reader),
      groupPart({ id: 'by-kind', title: say.text('By kind'), by: 'kind', groups: byKind, all }, reader),
    ],
  }
}

/** Whether the loud are answered sooner than the quiet. */
export function fairness(report: Report, reader: Reader): Section {
  const { say } = reader
  const known = report.byReach.some(({ key }) => key !== null)
  const grouped = {
    id: 'by-reach',
    title: say.text('By reach'),
    by: 'reach',
    groups: report.byReach,
    all: report.total.answered,
  } as const
  return {
    id: 'fairness',
    title: say.text('Do ordinary customers wait longer?'),
    body: [
      paragraph(fairnessWords(report.fairness, say, (ms) => spanText(ms, reader))),
      known ? groupPart(grouped, reader) : null,
    ],
  }
}

/** Who answers: their signatures or accounts, and how fast they are. Everybody counted here is answered. */
export function agents({ byAgent, total }: Report, reader: Reader): Section | null {
  const { say } = reader
  if (byAgent.length === 0) return null
  const grouped = {
    id: 'by-agent',
    title: say.text('Answered within 24 hours, by signature'),
    by: 'agent',
    groups: byAgent,
    all: total.within['24h'],
  } as const
  return {
    id: 'agents',
    title: say.text('Who answers'),
    body: [
      paragraph(
        say.text(
          'First answers by the signature below them, else by the account. It says who had which cases, not who works well: the difficult ones take longer.',
        ),
      ),
      groupPart(grouped, reader),
    ],
  }
}
