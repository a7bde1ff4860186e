/** What a code speaks for, in log-odds. */
export interface Effects {
  readonly complaint?: number
  readonly question?: number
  readonly suggestion?: number
  readonly praise?: number
  readonly spam?: number
}

/**
 * Phrases that say the same. They are parted by `|`; in one, `word*` is any word that begins so, `a/b` either, `#` a number in digits or in
 * words, `_` any one word, `..` up to three words within the sentence, `...` up to nine
 * (German verbs that part), `@us` one of our brands. Umlauts and ß are folded.
 */
export interface Group extends Effects {
  /** Stable: scripts filter by it. */
  readonly code: string
  readonly phrases: string
  /** A judgement that "nicht" or "not" turns round. */
  readonly polar?: 'good' | 'bad'
  /** A rating, which judges the whole by itself and is no word among others. */
  readonly rating?: true
}
