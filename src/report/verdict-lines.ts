import type { Mention } from '../model/mention.js'
import type { Reason } from '../model/verdict.js'
import { oneLine, truncate } from '../util/text.js'
import type { Style } from './style.js'

const weight = (value: number): string => `${value >= 0 ? '+' : '−'}${Math.abs(value).toFixed(2)}`

/** Reasons with their weights and the words that spoke for them, the heaviest first. */
export const reasonLines = (reasons: readonly Reason[]): string[] =>
  [...reasons]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ code, passage, weight: value }) => `${weight(value)} ${code}${passage === null ? '' : `: “${truncate(oneLine(passage), 80)}”`}`)

/** One mention's judgement in words. */
export function verdictLines(mention: Mention, style: Style): string[] {
  const { verdict } = mention
  const label = mention.label === null ? '' : `, labelled ${mention.label} by a person, which wins`
  return [
    `${style.bold(verdict.kind)} with score ${verdict.score.toFixed(2)}, severity ${verdict.severity}, language ${verdict.language ?? 'unknown'}${label}`,
    verdict.relevant ? `about ${verdict.brand ?? 'us'}` : 'not about us: stored, but it opens no case',
    ...(mention.officialIdentity === null ? [] : [`written by the company: proved by ${mention.officialIdentity}`]),
    ...(verdict.sensitive.length === 0 ? [] : [`contains ${verdict.sensitive.join(', ')}`]),
    ...(verdict.closing ? ['only thanks or closes: starts no clock'] : []),
    ...reasonLines(verdict.reasons),
  ]
}
