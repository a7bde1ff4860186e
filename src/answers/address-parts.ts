import { foldWords } from './fold.js'

/** One passage that may speak to somebody. */
export interface Part {
  readonly passage: string
  /** Name words, honorifics and titles apart. */
  readonly words: readonly string[]
  readonly formal: boolean
  /** How sure it is that somebody is spoken to; only a greeting and an @ can speak to a stranger, and a lead must be a whole name. */
  readonly form: 'greeting' | 'at' | 'lead' | 'vocative'
}

export interface Parts {
  readonly parts: readonly Part[]
  /** The passage that greets everybody. */
  readonly everybody: string | null
}

const MAX_TEXT = 6_000
/** A dot after these ends no sentence. */
const ABBREVIATED = /\b(Dr|Prof|Hr|Fr|Mr|Mrs|Ms|Dipl|Ing|med|jur)\.\s*/g
const HELLO =
  'sehr geehrte[rs]?|geehrte[rs]?|werte[rs]?|liebe[rs]?|hallo|halli hallo|hallöchen|huhu|hi|hiya|hey|hoi|sali|salü|salut|ciao|grüezi|grüessech|grü(?:ß|ss) gott|grü(?:ß|ss) (?:dich|sie|euch)|griaß di|servus|moin(?: moin)?|tach|guten (?:tag|morgen|abend)|guete (?:tag|morge|abig)|dear|hello|good (?:morning|afternoon|evening)'
const GREETING = new RegExp(
  String.raw`(?:^|[.!?\n,]\s*|\s[-–]\s)(?:${HELLO})[ \t]+([^,.!?\n:;–(\p{Extended_Pictographic}]{1,80})`,
  'giu',
)
const AT = /(?<![\p{L}\p{N}.])@\s?([\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:@[\p{L}\p{N}.-]+)?(?: \p{Lu}[\p{L}.-]*)?)/gu
/** "Petra, das tut uns leid": a short opening before the first mark. */
const LEAD = /^\s*([\p{Lu}][^,:!\n–@]{1,40}?)\s*(?:[,:!\n]|\s[-–]\s)/u
/** "Das tut uns leid, Petra!", "…, Frau Müller." at the end of a sentence. */
const VOCATIVE =
  /,\s(?:liebe[rs]?\s|dear\s)?((?:(?:Frau|Herrn?|Mr|Mrs|Ms|Miss)\s)?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)\s*(?=[.!?…\n\p{Extended_Pictographic}]|$)/gu
/** "Danke Petra für den Hinweis", "Sorry Tom!" */
const THANKING =
  /(?:^|[.!?\n]\s*)(?:(?:vielen |herzlichen |besten |lieben )?dank|danke(?:schön)?|merci|sorry|entschuldigung|verzeihung|entschuldige|oh nein|oh|ojee?|gerne?|bitte|ja|nein|stimmt|klar|thanks|thank you|many thanks|cheers|apologies|oh no|welcome|yes|no|ok|okay),?[ \t]+([^,.!?\n:;–(\p{Extended_Pictographic}]{1,60})/giu
/** "Petra schrieb:", "Zitat von Petra Müller:" */
const CITED =
  /(?:^|\n)\s*(?:zitat(?: von)?\s+)?@?((?:\p{Lu}[\p{L}\p{N}'’._-]*\s?){1,3}?)\s*(?:schrieb|schreibt|hat geschrieben|fragte|wrote|asked)?\s*:\s/gu
const CONNECTOR = /\s+(?:und|and|u\.|sowie|oder)\s+|\s*[&+/]\s*/iu
const HONORIFIC = /^(?:frau|herrn?|fr|hr|mr|mrs|ms|miss|familie|fam)$/
const TITLE = /^(?:dr|prof|dipl|ing|med|jur)$/
const FOND =
  /^(?:liebe[rs]?|dear|du|sie|ihr|an|nochmal|nochmals|erneut|again|werte[rs]?|geehrte[rs]?|sehr|auch|geschaetzte[rs]?)$/
const COLLECTIVE =
  /^(?:zusammen|zaeme\w*|zamm\w*|mitenand|miteinander|beinand\w*|alle|allen|allerseits|everyone|everybody|all|folks|guys|community|leute|freunde|kund(?:en|innen|schaft|\w*innen)|customers|users?|nutzer\w*|leser\w*|mitglieder|betroffene[nr]?|lieben|beiden?|zwei|runde|friends|commuters|gaeste|fans?)$/
const TO_ALL =
  /(?:^|\n|[.!?]\s)\s*(@(?:all|alle|everyone)\b|(?:\p{L}+\s){0,2}(?:an|für|for|to) (?:euch )?(?:alle|all|everyone|everybody)\b[^.:!,\n]{0,30}(?=[:!,\n]))|\b(in die runde)\b/iu
/** Nobody in particular, and not all either: "Sehr geehrte Damen und Herren", "Hi there". */
const IMPERSONAL = /^(?:damen|herren|there|team|gast|kunde|kundin|customer|user|nutzer|forum|und|and)$/
/** Capitalised words that follow a name without a comma and are none. */
const GOES_ON =
  /^(?:danke|vielen|herzlichen|besten|lieben|das|es|wir|ich|sie|ihr|ihre|dein|deine|leider|gerne?|schoen|schade|bitte|thanks|thank|we|i|sorry|please|the|your|oh|da|die|der|wie|was|hier|you|for|it|so|ja|nein)$/

function namesIn(passage: string, form: Part['form'], isKnown: (word: string) => boolean): Part | null {
  const words: string[] = []
  let formal = false
  for (const word of passage.trim().split(/\s+/)) {
    const folded = foldWords(word)
    if (HONORIFIC.test(folded)) formal = true
    else if (words.length === 0 && FOND.test(folded)) continue
    else if (!TITLE.test(folded)) {
      // The name ends where the sentence begins: "Hallo Petra danke für …". Some write names small: those we must know.
      const named = /^[\p{Lu}\p{N}_]/u.test(word) ? !GOES_ON.test(folded) : isKnown(folded)
      if (form !== 'at' && !named) break
      words.push(...folded.split(' ').filter((each) => each !== ''))
    }
  }
  return words.length === 0 ? null : { passage: passage.trim(), words, formal, form }
}

/** Everybody is meant: "zusammen", "liebe betroffene Kundinnen und Kunden", "ihr beiden". */
function isCollective(passage: string): boolean {
  const words = foldWords(passage).split(' ')
  const first = words.findIndex((word) => !FOND.test(word) || word === 'lieben')
  return words.slice(first, first + 2).some((word) => COLLECTIVE.test(word))
}

/** The passages of a text that may speak to somebody, and the one that speaks to all. */
export function partsOf(text: string, isKnown: (word: string) => boolean): Parts {
  const plain = text.slice(0, MAX_TEXT).replace(ABBREVIATED, '$1 ')
  const captured = (pattern: RegExp): string[] => [...plain.matchAll(pattern)].map((match) => match[1] ?? '')
  const read = (passages: readonly string[], form: Part['form']): Part[] =>
    passages
      .flatMap((passage) => passage.split(CONNECTOR))
      .flatMap((passage) => namesIn(passage, form, isKnown) ?? [])
      .filter(({ words }) => !COLLECTIVE.test(words[0]!) && !IMPERSONAL.test(words[0]!))
  const greeted = captured(GREETING)
  const everybody = greeted.find(isCollective) ?? TO_ALL.exec(plain)?.slice(1).find(Boolean)?.trim() ?? null
  const single = greeted.filter((passage) => !isCollective(passage))
  const parts = [
    ...read(single, 'greeting'),
    ...captured(AT).flatMap((passage) => namesIn(passage, 'at', isKnown) ?? []),
    ...read([...captured(VOCATIVE), ...captured(THANKING), ...captured(CITED)], 'vocative'),
  ]
  const lead = single.length > 0 ? [] : read([LEAD.exec(plain)?.[1] ?? ''], 'lead')
  return { parts: [...parts, ...lead].filter(({ words }) => !/^(?:all|alle|everyone)$/.test(words.join(' '))), everybody }
}
