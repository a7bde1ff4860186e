// An umlaut may come as one character or as a vowel and U+0308, as file systems of Apple write it.
const UNDER: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' },
  ...{ ß: 'ss', ẞ: 'SS' },
}
const UMLAUT = /[äöüÄÖÜßẞ]|[aouAOU]\u0308/g

/** As German is written without umlauts: texts are indexed so, and every word that is searched is asked for so. */
export const transliterate = (text: string): string => text.replace(UMLAUT, (found) => UNDER[found.normalize('NFC')]!)

/** The same with the bare vowel, as keyboards without umlauts have it. */
export const withoutUmlauts = (text: string): string =>
  text.replace(UMLAUT, (found) => (found === 'ß' || found === 'ẞ' ? UNDER[found]! : found.normalize('NFD')[0]!))
