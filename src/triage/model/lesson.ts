import type { Label } from '../../model/verdict.js'
import { HEADS, type PerHead } from '../heads.js'
import { type KindContext, readOdds } from '../kind.js'
import type { Tokens } from '../text/tokens.js'
import type { Word } from '../text/words.js'
import { featuresOf, type TextFeatures } from './text-features.js'

/** A text that a person labelled, as the judgement sees it. */
export interface Lesson {
  /** The mention's row. */
  readonly id: number
  readonly label: Label
  /** As many as are judged. */
  readonly words: readonly Word[]
  readonly features: TextFeatures
  /** Log-odds by the weights that it is to correct. */
  readonly odds: PerHead
  /** Per head 1, 0, or NaN where the label does not say. */
  readonly targets: PerHead
}

const UNKNOWN = Number.NaN

/**
 * What a label says of each head. A complaint may praise and ask as well; who asks, wishes or praises and was not called a complaint by a
 * person makes none. What is not about us is taught elsewhere.
 */
const TARGETS: Readonly<Record<Label, PerHead>> = {
  complaint: [1, UNKNOWN, UNKNOWN, UNKNOWN, 0],
  question: [0, 1, UNKNOWN, UNKNOWN, 0],
  suggestion: [0, UNKNOWN, 1, UNKNOWN, 0],
  praise: [0, UNKNOWN, UNKNOWN, 1, 0],
  neutral: [0, 0, 0, 0, 0],
  spam: [0, UNKNOWN, UNKNOWN, UNKNOWN, 1],
  irrelevant: HEADS.map(() => UNKNOWN),
}

/** `known` is what the text is judged by; its judge is the one that is to be corrected. */
export function lessonOf({ id, label }: Pick<Lesson, 'id' | 'label'>, tokens: Tokens, known: KindContext): Lesson {
  const { signs, odds, hasWords } = readOdds(tokens, known)
  return {
    id,
    label,
    words: tokens.entries,
    features: featuresOf(hasWords ? tokens.words : [], signs),
    odds: HEADS.map((head) => odds[head]),
    targets: TARGETS[label],
  }
}
