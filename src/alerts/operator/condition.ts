import type { FairnessFigures } from '../../model/alert.js'
import type { MessageLanguage } from '../../model/receiver.js'

/** Groups under which receivers are told of conditions begin so; no group of cases does. */
export const OPERATOR_GROUPS = 'operator: '

export const conditionGroup = (key: string): string => `${OPERATOR_GROUPS}${key}`

export const isOfOperator = ({ group }: { readonly group: string }): boolean => group.startsWith(OPERATOR_GROUPS)

/** For whom a condition is put into words, and why it is told. */
export interface Telling {
  readonly reason: string
  readonly language: MessageLanguage
  readonly timezone: string
  /** Tells in German what other layers said of a fault in English; absent: it is told as they said it. */
  readonly inGerman?: InGerman | undefined
}

export type InGerman = (text: string) => string

/** What another layer said of a fault, for who reads it. */
export const faultFor = (text: string, { language, inGerman }: Telling): string =>
  language === 'de' && inGerman !== undefined ? inGerman(text) : text

/** Something of which operators are told once and on change. */
export interface Condition {
  /** Stays the same for as long as it is about the same thing: `source-failing:blog`. */
  readonly key: string
  readonly kind: string
  /** A source, a receiver, a secret by name; null: the installation. */
  readonly subject: string | null
  /** `unknown`: neither clearly so nor clearly over, or told otherwise. Then nothing is said, and nothing taken back. */
  readonly is: 'bad' | 'good' | 'unknown'
  /** How bad, in its own measure. It is told again when that has doubled. */
  readonly level: number
  readonly since: number | null
  /** Receivers by id; empty: standard error. */
  readonly to: readonly string[]
  /** Why it stands so. */
  readonly reason: string
  readonly say: (as: Telling) => string
  /** Somebody asked for it to be watched, so it is explained while all is well too. */
  readonly watched?: true
  /** Whoever reads standard error is told otherwise: the poll says it when it matters. */
  readonly saidByPoll?: true
  readonly fairness?: FairnessFigures
}
