import type { Mention } from '../model/mention.js'
import type { Reason } from '../model/verdict.js'
import { oneLine, truncate } from '../util/text.js'
import { hang, wrap } from './layout.js'
import { inner } from './section.js'
import type { Sheet } from './sheet.js'

const weight = (value: number): string => `${value >= 0 ? '+' : '−'}${Math.abs(value).toFixed(2)}`

/** Reasons with their weights and the words that spoke for them, the heaviest first. */
const reasonLines = (reasons: readonly Reason[], sheet: Sheet): string[] =>
  [...reasons]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .flatMap(({ code, passage, weight: value }) =>
      hang(`${weight(value)} `, `${code}${passage === null ? '' : `: “${truncate(oneLine(passage), 80)}”`}`, inner(sheet)),
    )

/** One mention's judgement in words. */
export function verdictLines(mention: Mention, sheet: Sheet): string[] {
  const { verdict } = mention
  const label = mention.label === null ? '' : `; labelled ${mention.label} by a person, which wins`
  const sentences = [
    `${verdict.kind} with score ${verdict.score.toFixed(2)}, severity ${verdict.severity}, language ${verdict.language ?? 'unknown'}${label}`,
    verdict.relevant ? `about ${verdict.brand ?? 'us'}` : 'not about us: stored, but it opens no case',
    ...(mention.officialIdentity === null ? [] : [`written by the company: proved by ${mention.officialIdentity}`]),
    ...(verdict.sensitive.length === 0 ? [] : [`contains ${verdict.sensitive.join(', ')}`]),
    ...(verdict.closing ? ['only thanks or closes: starts no clock'] : []),
  ]
  return [...sentences.flatMap((sentence) => wrap(sentence, inner(sheet))), ...reasonLines(verdict.reasons, sheet)]
}
