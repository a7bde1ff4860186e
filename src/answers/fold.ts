const TWO_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** White space folded, lower case, compatibility forms undone: for names that must be equal, not alike. */
export const foldName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()

/** Words only, umlauts in their two-letter forms and accents gone: `Liebe Frau Müller!` and `liebe frau mueller` are the same. */
export function foldWords(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüß]/g, (letter) => TWO_LETTERS[letter] ?? letter)
  return plain
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
