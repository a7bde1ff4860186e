const TWO_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
const BEYOND_ASCII = /[^\u0000-\u007f]/

/** Normalizes white space, case and Unicode compatibility forms: for names that must be equal, not merely alike. */
export const foldName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()

/** Lower-case words only, umlauts as two letters, no accents: `Liebe Frau Müller!` and `liebe frau mueller` give the same. */
export function foldWords(text: string): string {
  const lower = text.toLowerCase()
  const plain = BEYOND_ASCII.test(lower) ? withoutUmlauts(lower) : lower
  // Nearly every text is plain by now, and asking Unicode what a letter is takes three times as long.
  if (!BEYOND_ASCII.test(plain)) return plain.replace(/[^a-z0-9]+/g, ' ').trim()
  return plain
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const withoutUmlauts = (text: string): string =>
  text.normalize('NFC').replace(/[äöüß]/g, (letter) => TWO_LETTERS[letter] ?? letter)

const STRUCK: Readonly<Record<string, string>> = { ł: 'l', ı: 'i', ø: 'o', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe' }

/** A name as words, with the letters that Unicode does not take apart: who has no `ł` writes `Lukasz`. */
export const foldCalled = (name: string): string =>
  foldWords(BEYOND_ASCII.test(name) ? name.toLowerCase().replace(/[łıøđðæœ]/g, (letter) => STRUCK[letter] ?? letter) : name)
