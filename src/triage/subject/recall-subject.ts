import type { SubjectMemory } from '../../model/subject-memory.js'
import type { Naming } from '../subject.js'
import { tokenize } from '../tokens.js'
import { scaleOf } from './learn-subject.js'
import { signsOf } from './signs.js'

const MAX_WORDS = 200

/** What labels say of a text: log-odds that it is about us, and the word that says so most. */
export interface Recollection {
  readonly odds: number
  /** Speaks for the side that `odds` takes; null where only the balance of the labels does. */
  readonly word: string | null
}

/** Judges a text by what was learned. The signs that no label showed count for its length alone. */
export function recallSubject(text: string, naming: Naming, memory: SubjectMemory): Recollection {
  const signs = signsOf(tokenize(text, MAX_WORDS), naming)
  const known: (readonly [string, number])[] = []
  for (const sign of signs) if (Object.hasOwn(memory.signs, sign)) known.push([sign, memory.signs[sign]!])
  const odds = known.reduce((sum, [, weight]) => sum + weight, 0) * scaleOf(signs.size) + memory.bias
  let word: string | null = null
  let most = 0
  for (const [sign, weight] of known) {
    const weighs = odds < 0 ? -weight : weight
    if (weighs <= most || sign.startsWith('as:')) continue
    most = weighs
    word = sign.replace(/@us/g, '…').replace(/^> | <$/g, '')
  }
  return { odds, word }
}
