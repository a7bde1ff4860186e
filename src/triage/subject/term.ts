import type { Hints } from './hints.js'

/** Codes of a pattern that are no characters. */
export const PATTERN = {
  /** Up to two spaces, hyphens or underscores, or none. */
  gap: 1,
  /** The `e` of an adjective in a name of several words: `Deutsche`, `Deutschen`, `Deutscher`. */
  adjective: 2,
} as const

/** One way to write a brand, or one phrase that is not the brand. */
export interface Term {
  readonly brand: string
  readonly excludes: boolean
  /** Folded codes, or those of `PATTERN`. */
  readonly pattern: readonly number[]
  /** The letters and digits alone. */
  readonly letters: string
  /** The name needs context unless it stands so that it can mean nothing else. */
  readonly hints: Hints | null
  /** Several words, a domain or an account: nobody writes it and means another thing. */
  readonly plain: boolean
  /** It is written as one word of letters. */
  readonly single: boolean
  /** It is written with a capital. */
  readonly capital: boolean
}
