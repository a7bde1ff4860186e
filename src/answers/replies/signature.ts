import { withoutQuotes } from '../../util/own-words.js'
import { foldWords } from '../fold.js'

export interface Signed {
  /** What is said, without the signature and without what it quotes. */
  readonly body: string
  /** Who signed; null: nobody, or only "your team". */
  readonly agent: string | null
}

/** A signature stands at the end; nothing before is looked at. */
const TAIL = 240
const END = String.raw`[\s.!)\p{Extended_Pictographic}\ufe0f]*$`
/** A link or a count may follow: "^AB 2/2". */
const AFTER = String.raw`(?:\s+(?:https?:\/\/\S{1,200}|#\p{L}{1,30}|\d\/\d))?`
const NAME = String.raw`(?:\p{Lu}\.\s?)?\p{Lu}[\p{L}'’-]{1,20}(?:\s\p{Lu}[\p{L}'’-]{0,20}\.?){0,2}`
/** "vom Team", "from the care team", "aus der Kundenbetreuung", "(Kundenservice)". */
const OFFICE = String.raw`(?:,?\s+(?:vom|von|aus|für|from|of|at|im|i\.\s?A\.)\s[^\n.!?]{2,60}|\s*\([^)\n]{2,40}\)|,?\s*\n[^\n]{2,60}(?:\n[^\n]{2,60})?|,\s[^\n.!?]{2,40})?`

const INITIALS = new RegExp(
  String.raw`(?:(?:^|[\s(])(?:\^\s?(?<agent>\p{L}{1,20}(?:\s\p{Lu}\.)?)|[*|#](?<starred>\p{Lu}{2,3}))|[.!?]\s*[([](?<bracketed>\p{Lu}{2}))[)\]]?${AFTER}${END}`,
  'u',
)
const SLASH = new RegExp(String.raw`(?:^|\s)/\s?(?<agent>\p{Lu}{1,3}|\p{Ll}{2}|\p{Lu}\p{Ll}{1,15})${END}`, 'u')
const DASH = new RegExp(
  String.raw`(?:^|\n|[.!?)\p{Extended_Pictographic}\ufe0f]\s*|\s(?=--|~))(?:--|[–—~-])\s?(?<agent>${NAME}|\p{Lu}{2,3})${OFFICE}${END}`,
  'u',
)
/** Words in any case, inside a pattern that tells capitals: a name has one. */
const anyCase = (words: readonly string[]): string =>
  words.map((word) => word.replace(/\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)).join('|')
const GREETINGS = anyCase(['grüße', 'grüßen', 'grüsse', 'grüssen', 'gruesse', 'gruessen', 'gruß', 'gruss', 'grüessli', 'grüess'])
const KINDLY = anyCase(
  'mit ganz viele vielen liebe lieben liebi beste besten freundliche freundlichen freundlichem herzliche herzlichen schöne schönen sonnige nette danke dank und best kind kindest warm many'.split(
    ' ',
  ),
)
const FAREWELLS = anyCase([
  'lg',
  'vg',
  'mfg',
  'bg',
  'hg',
  'alles liebe',
  'regards',
  'best wishes',
  'sincerely',
  'yours',
  'all the best',
])
/** Said in the middle of a text as well: a sign-off only where the line ends. */
const THANKS = anyCase(['cheers', 'thanks', 'thank you', 'best', 'danke', 'merci'])
const FAREWELL = new RegExp(
  String.raw`(?:^|[\s,.!?])(?:(?:(?:${KINDLY})\s){0,4}(?:${GREETINGS})(?:\s(?:aus|von|vom)\s(?:der\s|dem\s)?\p{Lu}\p{Ll}+(?=\s*\n|,))?|(?:(?:${KINDLY})\s)?(?:${FAREWELLS})|(?:${THANKS})(?=,?\s*\n))[,!.]?\s*(?:von\s|i\.\s?A\.\s|(?:${anyCase(['deine', 'dein', 'ihre', 'ihr', 'euer', 'eure', 'your'])})\s)?(?<agent>${NAME}|\p{Lu}{2})${OFFICE}${END}`,
  'u',
)
/** "Sabine vom Kundendienst", "Deine Sabine", "gez. Keller" or a name alone, on a line of its own. */
const OWN_LINE = new RegExp(
  String.raw`(?:\n\s*(?:(?:gez\.|[DdIi](?:ein|hr)e?|[Ee]ure?)\s)?(?<agent>${NAME})(?:\s(?:vom|von|aus dem|from|\|)\s[^\n.!?]{2,50})?)${END}`,
  'u',
)
/** "Thanks, Tom": Tom signs, unless a customer here is called so. */
const THANKING = new RegExp(
  String.raw`(?:^|[.!?\p{Extended_Pictographic}]\s*)(?:${THANKS}),?\s(?<agent>\p{Lu}\p{Ll}{1,20})${END}`,
  'u',
)

/** Words of offices, not of people. */
const NO_PERSON =
  /^(?:team|\w*team|kunden\w*|support\w*|service\w*|social|media|care|customer\w*|redaktion|ag|gmbh|kg|ltd|inc|co|verwaltung|zentrale|hotline|geschaeftsleitung|ihr|ihre|dein|deine|euer|eure|the|your|das|die|der|vom|von|und|and|bis|viele|liebe|ps|edit|update|danke|dank|sorry|bitte|merci|thanks|tag|abend|wochenende)$/

/** `notNames` are words of the account's own name: "Freundliche Grüsse, Beispiel AG" is signed by nobody. */
function personIn(found: string, notNames: ReadonlySet<string>): string | null {
  const name = found.trim().replace(/\.$/, '')
  const words = foldWords(name).split(' ')
  if (words.some((word) => NO_PERSON.test(word) || notNames.has(word))) return null
  // "Freundliche Grüsse, anna" was not meant: a name has a capital; initials may lack it.
  if (name.length > 3 && !/^\p{Lu}/u.test(name)) return null
  return name.length <= 3 && !/\p{Lu}\p{Ll}/u.test(name) ? name.toUpperCase() : name
}

/** Who signed a reply, and what it says above. Agents who share an account sign `^AB`, `/AB`, `-- Sabine`, `LG Sabine vom Team`. */
export function signatureOf(
  text: string,
  accountName: string | null,
  isCustomer: (word: string) => boolean = () => false,
): Signed {
  const trimmed = withoutQuotes(text).trimEnd()
  const start = Math.max(0, trimmed.length - TAIL)
  const tail = trimmed.slice(start)
  const notNames = new Set(foldWords(accountName ?? '').split(' '))
  for (const pattern of [INITIALS, SLASH, DASH, FAREWELL, OWN_LINE, THANKING]) {
    const match = pattern.exec(tail)
    const { agent: named, starred, bracketed } = match?.groups ?? {}
    const found = named ?? starred ?? bracketed
    if (match === null || found === undefined) continue
    if (pattern === THANKING && isCustomer(foldWords(found))) continue
    // The sign that ends the sentence before belongs to it.
    const cut = start + match.index + (/^[.!?]/.test(match[0]) ? 1 : 0)
    // Behind a caret `PS` and `AG` are initials like any others.
    const agent = pattern === INITIALS && /^\p{Lu}{2,3}$/u.test(found) ? found : personIn(found, notNames)
    if (agent !== null || pattern === FAREWELL) return { body: trimmed.slice(0, cut), agent }
  }
  return { body: trimmed, agent: null }
}
