/** Ways to write a word so that people read it and filters do not. */
export interface MaskedLetters {
  /** Letters of two alphabets in one word. */
  readonly mixed: boolean
  /** Bold, script and circled letters of mathematics. */
  readonly fancy: boolean
  /** Invisible characters between letters. */
  readonly hidden: boolean
}

const MIXED = /[a-z][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][a-z]/i
const FANCY = /(?:\ud835[\udc00-\udfff]|[\u24b6-\u24e9]|\ud83c[\udd30-\udd89]|[\uff21-\uff3a\uff41-\uff5a]){4}/
const HIDDEN = /[a-zäöüß][\u200b\u200c\u2060\ufeff]+[a-zäöüß]/i
const SOFT_HYPHEN = '\u00ad'
// Nobody types so many; in one long word an editor puts one.
const SOFT_HYPHENS = 3

export const maskedLetters = (text: string): MaskedLetters => ({
  mixed: MIXED.test(text),
  fancy: FANCY.test(text),
  hidden: HIDDEN.test(text.replaceAll(SOFT_HYPHEN, '')) || text.split(SOFT_HYPHEN, SOFT_HYPHENS + 1).length > SOFT_HYPHENS,
})
