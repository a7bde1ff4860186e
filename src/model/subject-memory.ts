/** A text that a person labelled: about us, or not. */
export interface SubjectExample {
  readonly text: string
  readonly about: boolean
}

/** What was learned from labels about texts that name us and mean us, or something else. Plain data that survives JSON. */
export interface SubjectMemory {
  /** How many texts of each side it was learned from. */
  readonly about: number
  readonly other: number
  /** Log-odds that a text is about us, before its words are read. */
  readonly bias: number
  /** Log-odds by sign: a word, two words in a row, a word near our name. Positive speaks for us. */
  readonly signs: Readonly<Record<string, number>>
}
