import type { Correction } from './correction.js'
import type { SubjectMemory } from './subject-memory.js'
import type { Label } from './verdict.js'

/** What was measured when something was learned from labels. */
export interface LearningFigures {
  /** How many labels of each kind stood. */
  readonly kinds: Readonly<Partial<Record<Label, number>>>
  /** Mean loss on labels that were held back, in nats, of the complaint head: by the shipped weights, and corrected. null: not measured. */
  readonly lossBefore: number | null
  readonly lossAfter: number | null
}

/** What labels taught, to be stored: numbers, codes and single words, no text of anybody. */
export interface NewCorrection {
  readonly madeAt: number
  /** Who asked for it; `monitor`: a poll did. */
  readonly who: string
  /** Version of the shipped weights on which it stands. */
  readonly base: string
  /** How many labels it was learned from, and the newest event about one. */
  readonly labels: number
  readonly mark: number
  readonly figures: LearningFigures
  /** null: the shipped weights judge as well. */
  readonly correction: Correction | null
  /** null: too little was said about what is about us. */
  readonly subject: SubjectMemory | null
}

/** One line of the history of what was learned. */
export interface PastCorrection extends Omit<NewCorrection, 'correction' | 'subject'> {
  readonly id: number
  readonly takenBack: { readonly at: number; readonly by: string } | null
}
