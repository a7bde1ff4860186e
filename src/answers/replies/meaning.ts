import { foldWords } from '../fold.js'
import { german } from '../phrases/de.js'
import { english } from '../phrases/en.js'
import { french } from '../phrases/fr.js'
import { italian } from '../phrases/it.js'
import type { PhraseSet } from '../phrases/phrase-set.js'
import type { Clause } from './clauses.js'
import { isTalk } from './vocabulary.js'

/** A clause says something from this many words on, if one of them is not service talk; one that "und" joined may just be a second object. */
const SUBSTANCE = 4
const JOINED_SUBSTANCE = 5

/** What one clause of a reply is worth. */
export type Meaning =
  /** Something was done, or refused. */
  | 'done'
  | 'automatic'
  /** It speaks of the customer's matter; `hinted`, with one word only. */
  | 'said'
  | 'hinted'
  | 'asked'
  | 'deflected'
  | 'holding'
  | 'receipt'
  | 'assent'
  | 'courtesy'
  /** Nothing but words of service talk. */
  | 'talk'
  /** Goes with the clause before it. */
  | 'completing'
  | 'unclear'

const LANGUAGES = [german, english]
/** Looked at only where one of their small words stands: most replies hold none. */
const OTHERS = [french, italian]
const OF_OTHERS =
  /\b(?:nous|vous|votre|vos|notre|nos|je|est|sont|ont|ete|avons|merci|remerci\w*|bonjour|bonsoir|desole\w*|cordialement|regrettons|oui|non|mp|equipe|messag\w+|numero|patience|patienter|delais|reponse|stiamo|abbiamo|siamo|ci|mi|il|di|si|sono|ho|faremo|faro|grazie|ringrazi\w*|buongiorno|buonasera|salve|scus\w+|scriv\w+|contatt\w+|privato|spiace\w*|dispiace|rammaric\w*|cordiali|saluti|verific\w+|controll\w+|esamin\w+|ricontatteremo|provvederemo|pazien\w+|possibile|presto|prima)\b/

const ALL = [...LANGUAGES, ...OTHERS]
const phrasesFor = ({ folded }: Clause): readonly PhraseSet[] => (OF_OTHERS.test(folded) ? ALL : LANGUAGES)

export const says = (what: keyof PhraseSet, clause: Clause): boolean =>
  phrasesFor(clause).some((phrases) => phrases[what].test(clause.folded))

/** Words that speak of the customer's matter. */
const matters = ({ folded }: Clause): string[] => folded.split(' ').filter((word) => word.length > 1 && !isTalk(word))

/** "Der Aufpreis entfällt": one of its words is no name. */
const isShortFact = ({ raw, words, joined }: Clause, outside: readonly string[]): boolean =>
  words === SUBSTANCE - 1 &&
  !joined &&
  outside.length > 1 &&
  raw.split(/\s+/).some((word) => /^\p{Ll}/u.test(word) && outside.includes(foldWords(word)))

export function meaningOf(clause: Clause): Meaning {
  const { folded, words, first, joined, asked } = clause
  const known = phrasesFor(clause)
  const is = (what: keyof PhraseSet): boolean => known.some((phrases) => phrases[what].test(folded))
  if (is('automatic')) return 'automatic'
  if (is('deflected')) return 'deflected'
  if ((first ? is('condition') : is('subordinate')) && !is('holding')) return is('courtesy') ? 'courtesy' : 'completing'
  if (is('done') && !is('negated')) return 'done'
  if (is('holding')) return 'holding'
  if (is('receipt')) return 'receipt'
  if (is('assent')) return 'assent'
  if (is('courtesy')) return 'courtesy'
  if (asked && is('question')) return 'asked'
  const outside = matters(clause)
  if (outside.length === 0) return words > 1 ? 'talk' : 'unclear'
  if (outside.length === 1 && folded.endsWith(outside[0]!) && is('inside')) return 'holding'
  if (words < (joined ? JOINED_SUBSTANCE : SUBSTANCE)) return isShortFact(clause, outside) ? 'said' : 'unclear'
  return outside.length > 1 ? 'said' : 'hinted'
}
