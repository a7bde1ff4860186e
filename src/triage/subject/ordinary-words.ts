import { STOP_WORDS } from '../lexicon/stop-words.js'
import { foldWord } from '../text/fold.js'

/** Seen in texts, or in dictionaries, one slip of the fingers away from the names of companies. */
const NEAR_NAMES = `verband galaxis meile meilen weiner weinern santa santas revolt mikros general generell helvetica citron suprise surprise
  untied united motility mobility google goggle energise booming booting boosting bosch telefon telephone pension person personal monitor
  meister master muster monster klasse kasse kosten karten konten konto rechnung telekommunikation spar spare spart sport spielen
  orange orangen apfel apples sonne sunset sommer winter wetter weter hermes herme norm normal normale allianzen konkret kondor condom
  provincial provinz signale digitale digital digit universal regional national international generation generator paypass`

let words: ReadonlySet<string> | null = null

/** A word that everybody uses: it is no name, misspelt. */
export function isOrdinaryWord(folded: string): boolean {
  words ??= new Set([NEAR_NAMES, ...Object.values(STOP_WORDS)].flatMap((list) => foldWord(list).split(/\s+/)))
  return words.has(folded)
}
