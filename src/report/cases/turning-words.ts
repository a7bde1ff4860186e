import type { TurningPoint } from '../../model/explained-verdict.js'
import type { Kind } from '../../model/verdict.js'
import { quoted } from '../../util/reason-words/reason-words.js'
import type { Say } from '../../util/say.js'
import { decimal } from '../shapes/figures.js'

/** A weight with its sign: `+0.60`. */
export const signed = (weight: number, say: Say): string => `${weight >= 0 ? '+' : '−'}${decimal(Math.abs(weight), 2, say)}`

const COUNTED: readonly Kind[] = ['complaint', 'question', 'suggestion']

/** `a complaint`, `praise`. */
export const asKind = (kind: Kind, say: Say): string => say.text(COUNTED.includes(kind) ? `a ${kind}` : kind)

const inList = (parts: readonly string[], say: Say): string =>
  parts.length < 2 ? parts.join() : say`${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`

/** What was close to turning a verdict, as sentences. */
export function turningWords({ without, nearest, far }: TurningPoint, say: Say): readonly string[] {
  if (far) return [say.text('far from any other kind')]
  const passages =
    without?.passages.map(({ passage, weight }) => `${quoted(passage, say.language)} (${signed(weight, say)})`) ?? []
  return [
    ...(without === null ? [] : [say`without ${inList(passages, say)} it would be ${asKind(without.kind, say)}`]),
    ...(nearest === null
      ? []
      : [
          say`${signed(nearest.by, say)} for ${asKind(nearest.speak, say)} would be enough to make it ${asKind(nearest.kind, say)}`,
        ]),
  ]
}
