import type { TurningPoint } from '../model/explained-verdict.js'
import type { Kind } from '../model/verdict.js'
import { quoted } from '../util/reason-words/reason-words.js'

/** A weight with its sign: `+0.60`. */
export const signed = (weight: number): string => `${weight >= 0 ? '+' : '−'}${Math.abs(weight).toFixed(2)}`

const COUNTED: readonly Kind[] = ['complaint', 'question', 'suggestion']

/** `a complaint`, `praise`. */
export const asKind = (kind: Kind): string => (COUNTED.includes(kind) ? `a ${kind}` : kind)

const inList = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** What was close to turning a verdict, as sentences. */
export function turningWords({ without, nearest, far }: TurningPoint): readonly string[] {
  if (far) return ['far from any other kind']
  const passages = without?.passages.map(({ passage, weight }) => `${quoted(passage)} (${signed(weight)})`) ?? []
  return [
    ...(without === null ? [] : [`without ${inList(passages)} it would be ${asKind(without.kind)}`]),
    ...(nearest === null
      ? []
      : [`${signed(nearest.by)} for ${asKind(nearest.speak)} would be enough to make it ${asKind(nearest.kind)}`]),
  ]
}
