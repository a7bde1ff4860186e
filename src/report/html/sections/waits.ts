import type { WaitCurve } from '../../../model/pictures.js'
import type { KeptPromise, Report } from '../../../model/report.js'
import { draw } from '../charts/draw.js'
import { type Target, waitChart } from '../charts/wait-chart.js'
import { countText, rangeText, SPANS, shareText, spanText, workingSpanText } from '../figures.js'
import { html, type Part } from '../markup.js'
import type { Reader } from '../reader.js'
import { note, paragraph, type Section } from '../section.js'
import { foldedTable, table } from '../table.js'
import { within } from './within.js'

const MARKS = ['15m', '1h', '4h', '12h', '1d', '2d', '7d', '14d', '30d'] as const
const MS: Readonly<Record<(typeof MARKS)[number], number>> = {
  '15m': 900_000,
  '1h': 3_600_000,
  '4h': 14_400_000,
  '12h': 43_200_000,
  '1d': 86_400_000,
  '2d': 172_800_000,
  '7d': 604_800_000,
  '14d': 1_209_600_000,
  '30d': 2_592_000_000,
}

/** The curve at round times; none after the last wait that was watched. */
function curveRows(curve: WaitCurve, span: typeof spanText, reader: Reader): Part[][] {
  return MARKS.filter((mark) => MS[mark] <= curve.longest).map((mark) => {
    const point = curve.points.findLast(({ ms }) => ms <= MS[mark]) ?? null
    return [
      span(MS[mark], reader),
      point === null ? shareText({ share: 0, low: 0, high: 0 }) : shareText(point),
      rangeText(point),
    ]
  })
}

/** What was promised, by one clock. */
const targetsOf = (promises: readonly KeptPromise[], time: 'business' | 'wall', reader: Reader): Target[] =>
  promises.flatMap(({ policy, target }) =>
    target === null || target.time !== time
      ? []
      : [{ ms: target.ms, name: reader.say`promise ${policy}: ${SPANS[time](target.ms, reader)}` }],
  )

interface Clock {
  readonly id: 'wall' | 'business'
  readonly title: string
  readonly curve: WaitCurve
}

function curvePart({ id, title, curve }: Clock, { promises }: Report, reader: Reader): Part {
  const { say } = reader
  if (curve.waits === 0) return null
  const span = SPANS[id]
  const targets = targetsOf(promises, id, reader).slice(0, 3)
  const figure = draw(waitChart(curve, { id: `waits-${id}`, title, targets, span, reader }))
  const told =
    curve.median === null
      ? say`n = ${countText(curve.waits, reader)}, ${countText(curve.unfinished, reader)} of them without an answer; fewer than half are answered.`
      : say`n = ${countText(curve.waits, reader)}, ${countText(curve.unfinished, reader)} of them without an answer; half are answered after ${span(curve.median, reader)}.`
  return html`<figure><figcaption><h3>${title}</h3></figcaption>
${figure}${note(told)}${foldedTable(say.text('The figures as a table'), {
  id: `waits-${id}-table`,
  caption: title,
  columns: [
    { title: say.text('waited') },
    { title: say.text('answered by then'), isFigure: true },
    { title: say.text('95 % range'), isFigure: true },
  ],
  rows: curveRows(curve, span, reader),
})}</figure>
`
}

function promiseRow({ policy, target, cases, due, kept }: KeptPromise, reader: Reader): Part[] {
  const { say } = reader
  const time = target === null ? say.text('not in the configuration any more') : SPANS[target.time](target.ms, reader)
  const clock =
    target === null ? '' : target.time === 'business' ? say.text('of working time') : say.text('by the clock on the wall')
  const cap = target === null || target.maxWallMs === null ? '' : say`, at most ${spanText(target.maxWallMs, reader)}`
  return [
    policy,
    `${time} ${clock}${cap}`.trim(),
    countText(cases, reader),
    countText(due, reader),
    shareText(kept),
    rangeText(kept),
  ]
}

function promisePart({ promises }: Report, reader: Reader): Part {
  const { say } = reader
  if (promises.length === 0) return null
  return html`<h3>${say.text('First answers that were promised')}</h3>
${table({
  id: 'promises-table',
  caption: say.text('How the promise of each policy was kept, of the cases whose promise is due'),
  columns: [
    { title: say.text('policy') },
    { title: say.text('first answer within') },
    { title: say.text('cases'), isFigure: true },
    { title: say.text('due'), isFigure: true },
    { title: say.text('kept'), isFigure: true },
    { title: say.text('95 % range'), isFigure: true },
  ],
  rows: promises.map((promise) => promiseRow(promise, reader)),
})}`
}

/** How long customers wait, by both clocks, and what was promised to them. */
export function waits(report: Report, reader: Reader): Section {
  const { say } = reader
  const { wall, business } = report.pictures
  const median = report.total.medianBusinessMs
  return {
    id: 'waits',
    title: say.text('How long customers wait'),
    body: [
      paragraph(
        median === null
          ? say.text('Who still waits counts in these curves for as long as the wait has lasted. Fewer than half are answered.')
          : say`Who still waits counts in these curves for as long as the wait has lasted. In working time half are answered after ${workingSpanText(median, reader)}.`,
      ),
      curvePart(
        { id: 'wall', title: say.text('Time to the first answer, by the clock on the wall'), curve: wall },
        report,
        reader,
      ),
      curvePart(
        { id: 'business', title: say.text('Time to the first answer, in working time'), curve: business },
        report,
        reader,
      ),
      within(report, reader),
      promisePart(report, reader),
    ],
  }
}
