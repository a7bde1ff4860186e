import { once } from '../../util/once.js'
import type { Clause } from '../replies/clauses.js'
import { isForeign } from './is-foreign.js'
import { replyFeatures } from './reply-features.js'
import { REPLY_WEIGHTS } from './weights.js'
import type { Worded, WordingWeights } from './worded.js'

/** Log-odds of each kind. */
export type Opinion = Readonly<Record<Worded, number>>

const tableOf = ({ table }: WordingWeights): Int8Array => Int8Array.from(atob(table), (char) => char.charCodeAt(0))

const tables = once((): Readonly<Record<Worded, Int8Array>> => {
  const { answer, holding, deflected, automatic } = REPLY_WEIGHTS
  return { answer: tableOf(answer), holding: tableOf(holding), deflected: tableOf(deflected), automatic: tableOf(automatic) }
})

/** What a reply is by its wording as a whole, learned from invented ones (`src/training/replies`); null in other languages. */
export function opinionOf(clauses: readonly Clause[]): Opinion | null {
  const words = clauses.flatMap(({ folded }) => folded.split(' '))
  if (isForeign(words)) return null
  const features = replyFeatures(clauses)
  const odds = (kind: Worded): number => {
    const table = tables()[kind]
    const { step, bias } = REPLY_WEIGHTS[kind]
    let sum = 0
    for (const [bucket, value] of features) sum += table[bucket]! * value
    return bias + step * sum
  }
  return { answer: odds('answer'), holding: odds('holding'), deflected: odds('deflected'), automatic: odds('automatic') }
}
