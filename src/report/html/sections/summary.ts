import type { Report } from '../../../model/report.js'
import { apart, isFew } from '../../stats/stats-words.js'
import { countText, rangeText, shareText, spanText } from '../figures.js'
import { html, type Markup } from '../markup.js'
import type { Reader } from '../reader.js'
import { note, paragraph, type Section } from '../section.js'

/** All in two sentences, for those who read no further. */
function lead({ total }: Report, reader: Reader): string {
  const { say } = reader
  if (total.answered === null) return say.text('No customer complained in this time, as far as could be seen.')
  const [cases, share, range] = [countText(total.cases, reader), shareText(total.answered), rangeText(total.answered)]
  return total.medianWallMs === null
    ? say`Of ${cases} customers who complained, ${share} got an answer (95 % range ${range}). Fewer than half are answered, so nobody knows yet how long half of them wait.`
    : say`Of ${cases} customers who complained, ${share} got an answer (95 % range ${range}). Half of all had one after ${spanText(total.medianWallMs, reader)}.`
}

function keyFigures({ total }: Report, reader: Reader): Markup {
  const { say } = reader
  const n = say`n = ${countText(total.cases, reader)}`
  const due = say`n = ${countText(total.due, reader)} due`
  const kept =
    total.broken === null ? null : { share: 1 - total.broken.share, low: 1 - total.broken.high, high: 1 - total.broken.low }
  const figures = [
    [say.text('answered'), shareText(total.answered), `${rangeText(total.answered)} · ${n}`],
    [say.text('answered within 24 hours'), shareText(total.within['24h']), `${rangeText(total.within['24h'])} · ${n}`],
    [say.text('promises kept'), shareText(kept), `${rangeText(kept)} · ${due}`],
    [say.text('still waiting'), countText(total.fates.waiting, reader), n],
  ] as const
  return html`<dl class="figures">
${figures.map(([name, value, beside]) => html`<div><dt>${name}</dt><dd class="value">${value}</dd><dd class="beside">${beside.replace(/^ · /, '')}</dd></div>\n`)}</dl>
`
}

export function summary(report: Report, reader: Reader): Section {
  const { say } = reader
  const beside = apart(report.total, say)
  return {
    id: 'summary',
    title: say.text('At a glance'),
    body: [
      html`<p class="lead">${lead(report, reader)}</p>\n`,
      keyFigures(report, reader),
      isFew(report.total) ? note(say.text('These are few cases: every figure is rough.')) : null,
      beside.length === 0 ? null : note(say`Counted beside them: ${beside.join(' · ')}.`),
    ],
  }
}

/** What nobody knows, before all figures; null where everything was seen. */
export function notKnown({ unknown }: Report, reader: Reader): Markup | null {
  const { say } = reader
  if (unknown.length === 0) return null
  const sources = [...new Set(unknown.map(({ source }) => source))]
  const what = paragraph(
    say`Not everything was seen: ${sources.join(', ')}. The figures may be better or worse than they look; what is missing stands under “What was seen”.`,
  )
  return html`<aside class="warning" aria-label="${say.text('What is not known')}">${what}</aside>\n`
}
