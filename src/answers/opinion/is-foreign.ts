const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Small words of the languages around, none of which is one of German or English. */
const ELSEWHERE = wordsOf(`
  nous vous votre vos le la les est et pour dans sur pas une des du au aux avec merci bonjour desole cette sont etre suis que qui notre
  il che di della dello degli per non ci abbiamo siamo grazie buongiorno questo sono con una nel alla dei
  el los las por gracias hola estamos hemos su para muy esta nuestro lo
  het een niet van wij ons naar bij jullie zijn voor dank dit met maar
`)
/** Small words of German and English. */
const HERE = wordsOf(`
  der die das den dem ein eine einen wir ich sie ihr ihnen du dir dich uns und ist sind nicht zu mit auf fuer von im es bei nach wird bitte leider
  the a we you your i and is are to of for it this that our us with have please sorry on at be not will
  mir mer oeis ois isch ned nid
`)
const LATIN = /\p{Script=Latin}/u

/** Neither German nor English, as far as its small words tell. */
export function isForeign(words: readonly string[]): boolean {
  const count = (set: ReadonlySet<string>): number => words.filter((word) => set.has(word)).length
  return !words.some((word) => LATIN.test(word)) || count(ELSEWHERE) > count(HERE)
}
