import { foldWords } from './fold.js'
import type { Customer } from './thread.js'

export interface Addressed {
  /** Who is spoken to, with the passage that says so. */
  readonly found: ReadonlyMap<string, string>
  /** A person is spoken to who is nobody here, or could be one of several. */
  readonly stranger: string | null
}

const MAX_TEXT = 6_000
/** A dot after these ends no sentence. */
const ABBREVIATED = /\b(Dr|Prof|Hr|Fr|Mr|Mrs|Ms|Dipl|Ing|med|jur)\.\s*/g
const GREETING =
  /(?:^|[.!?\n,]\s*|\s[-–]\s)(?:sehr geehrte[rs]?|liebe[rs]?|hallo|halli hallo|hi|hey|hoi|sali|salü|salut|ciao|grüezi|grüß gott|gruss|servus|moin|guten (?:tag|morgen|abend)|dear|hello|good (?:morning|afternoon|evening))[ \t]+([^,.!?\n:;–]{1,80})/giu
const AT = /(?<![\p{L}\p{N}.])@\s?([\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:@[\p{L}\p{N}.-]+)?(?: \p{Lu}[\p{L}.-]*)?)/gu
/** "Petra, das tut uns leid": a short opening before the first mark. */
const LEAD = /^\s*([\p{Lu}][^,:!\n–@]{1,40}?)\s*(?:[,:!\n]|\s[-–]\s)/u
const CONNECTOR = /\s+(?:und|and|u\.|sowie|oder)\s+|\s*[&+/]\s*/iu
const HONORIFIC = /^(?:frau|herrn?|fr|hr|mr|mrs|ms|miss|familie)$/
const TITLE = /^(?:dr|prof|dipl|ing|med|jur)$/
/** Many at once, so nobody in particular; or no address at all. */
const COLLECTIVE =
  /^(?:zusammen|alle|allen|allerseits|everyone|everybody|all|there|folks|team|community|leute|freunde|kund\w*|customers?|user\w*|nutzer\w*|leser\w*|mitglieder|damen|herren)$/
/** Capitalised words that follow a name without a comma and are none. */
const GOES_ON =
  /^(?:danke|vielen|herzlichen|besten|lieben|das|es|wir|ich|sie|ihr|ihre|dein|deine|leider|gerne?|schoen|schade|bitte|thanks|thank|we|i|sorry|please|the|your|oh)$/

interface Part {
  readonly passage: string
  /** Name words, honorifics and titles apart. */
  readonly words: readonly string[]
  readonly formal: boolean
  /** `at` and `lead` prove less about being an address, so a lead must be a known name whole. */
  readonly form: 'greeting' | 'at' | 'lead'
}

function partOf(passage: string, form: Part['form']): Part | null {
  const raw = passage.trim().split(/\s+/)
  const words: string[] = []
  let formal = false
  for (const word of raw) {
    const folded = foldWords(word)
    if (HONORIFIC.test(folded)) formal = true
    else if (!TITLE.test(folded)) {
      // The name ends where the sentence begins: "Hallo Petra danke für …".
      if (form !== 'at' && (!/^[\p{Lu}\p{N}_]/u.test(word) || GOES_ON.test(folded))) break
      words.push(...folded.split(' ').filter((each) => each !== ''))
    }
  }
  return words.length === 0 ? null : { passage: passage.trim(), words, formal, form }
}

function partsOf(text: string): Part[] {
  const plain = text.slice(0, MAX_TEXT).replace(ABBREVIATED, '$1 ')
  const split = (passage: string, form: Part['form']): Part[] =>
    passage.split(CONNECTOR).flatMap((each) => partOf(each, form) ?? [])
  const greeted = [...plain.matchAll(GREETING)].flatMap((match) => split(match[1] ?? '', 'greeting'))
  const tagged = [...plain.matchAll(AT)].flatMap((match) => partOf(match[1] ?? '', 'at') ?? [])
  const lead = greeted.length > 0 ? [] : split(LEAD.exec(plain)?.[1] ?? '', 'lead')
  return [...greeted, ...tagged, ...lead]
}

/** What was typed after an @: a handle whole, or without its host. */
const typedHandle = (part: Part): string =>
  part.passage
    .split(' ')[0]!
    .toLowerCase()
    .replace(/[.-]+$/, '')

const isHandle = (typed: string, handle: string | null): boolean =>
  handle !== null && (typed === handle || typed === handle.split('@')[0])

const startsWith = (words: readonly string[], head: readonly string[]): boolean =>
  head.every((word, index) => words[index] === word)

/** How well a part names a person: 3 whole, 2 by title and surname, 1 by first name, 0 not. */
function fitOf(part: Part, { name: own, handle }: Customer): number {
  if (part.form === 'at' && isHandle(typedHandle(part), handle)) return 3
  const { words, formal, form } = part
  if (own.join('').length < 3) return 0
  if (form === 'at' && words[0] === own.join('')) return 3
  const whole = form === 'lead' ? words.join(' ') === own.join(' ') : startsWith(words, own)
  if (whole) return own.length > 1 ? 3 : 2
  if (formal) return words.at(-1) === own.at(-1) && words.length === 1 ? 2 : 0
  const first = own[0]!
  const contradicted = words.length > 1 && form !== 'at'
  return first.length >= 3 && words[0] === first && !contradicted ? 1 : 0
}

/** Who may be meant: whoever is called by the first or the last word, or by the handle. */
function candidatesOf(part: Part, called: (word: string) => readonly Customer[]): ReadonlySet<Customer> {
  const words = [part.words[0]!, part.words.at(-1)!, ...(part.form === 'at' ? [typedHandle(part)] : [])]
  return new Set(words.flatMap((word) => called(word)))
}

/** Whom a text speaks to: by @handle, by greeting and name, by a name alone at its start. Never two people for one name. */
export function addressedIn(text: string, called: (word: string) => readonly Customer[]): Addressed {
  const found = new Map<string, string>()
  let stranger: string | null = null
  for (const part of partsOf(text)) {
    const fits = [...candidatesOf(part, called)].map((person) => ({ person, score: fitOf(part, person) }))
    const best = fits.reduce((most, { score }) => Math.max(most, score), 0)
    const keys = new Set(fits.filter(({ score }) => score > 0 && score === best).map(({ person }) => person.author))
    const [key] = keys
    if (key !== undefined && keys.size === 1) found.set(key, part.passage)
    else if (part.form !== 'lead' && !COLLECTIVE.test(part.words[0]!)) stranger ??= part.passage
  }
  return { found, stranger }
}
