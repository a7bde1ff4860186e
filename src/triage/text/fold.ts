const UMLAUT_FORMS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', œ: 'oe', å: 'a' }
const UMLAUTS = /[äöüßæøœå]/g
const BEYOND_ASCII = /[^\u0000-\u007f]/
const MARKS = /\p{M}+/gu

/**
 * A lower-case word with umlauts and ß in their two-letter forms and without accents, so that `Müller`, `Mueller` and `MÜLLER` are one
 * word, and so are `Strasse` and `Straße`: Swiss texts know no ß, and many keyboards no umlauts.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (!BEYOND_ASCII.test(lower)) return lower
  const folded = lower.normalize('NFC').replace(UMLAUTS, (umlaut) => UMLAUT_FORMS[umlaut]!)
  return BEYOND_ASCII.test(folded) ? folded.normalize('NFD').replace(MARKS, '').normalize('NFC') : folded
}
