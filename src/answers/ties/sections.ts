import { foldWords } from '../fold.js'
import { clausesOf } from '../replies/clauses.js'
import { meaningOf } from '../replies/meaning.js'
import { type Addressed, addressedIn, type People } from './address.js'
import { COLLECTIVE, CONNECTING, FOND, HELLO, HONORIFIC, TITLE } from './address-patterns.js'
import { QUOTATION } from './quote.js'

/** What a reply says after it turned to somebody, until it turns to somebody else. */
interface Section {
  /** Those it turned to, and those it speaks to on the way. */
  readonly authors: Set<string>
  /** Before it turned to anybody, or to all. */
  forAll: boolean
  /** To somebody who is nobody here. */
  stranger: boolean
  text: string
  /** More than a greeting. */
  says: boolean
}

/** The words of a reply by those they are meant for. */
export interface Sections {
  /** What is said to one; null: the whole. Who is proved otherwise may well be who bears a name that nobody here has. */
  saidTo(author: string, strangersToo: boolean): string | null
  /** Something is said to whoever is greeted with all others. */
  readonly speaksToAll: boolean
}

/** Where somebody else may be turned to: a sentence, a line, "Hallo zusammen, @Petra: …". */
const TURN = /[.!?…]+\s+|\n+|(?:\p{Extended_Pictographic}[\ufe0f\u200d]?)+\s*|(?:[,;]|\s[-–—/|])\s+(?=@)/gu
const GREETS = new RegExp(String.raw`(?<!\p{L})(?:${HELLO})(?!\p{L})`, 'giu')
/** "@BeispielTechnik hat es behoben" speaks of somebody. */
const SPEAKS_OF = /^\s*@\S+\s+(?:hat|haben|ist|sind|wird|werden|kann|has|have|is|are|will|can)\b/
/** "Das gilt auch für dich": what was said before is said again. */
const REFERS_BACK =
  /\b(?:gilt|trifft|betrifft|stimmt)\b.*\b(?:auch|ebenso|ebenfalls|genauso)\b|\b(?:auch|ebenso|ebenfalls|genauso) (?:bei|fuer) (?:dich|dir|sie|ihnen|euch)\b|\b(?:bei|fuer) (?:dich|dir|sie|ihnen|euch) (?:\w+ ){0,2}(?:auch|ebenso|ebenfalls|genauso|ebenfalls|dasselbe|das gleiche)\b|\b(?:auch das|dito|gleiches|dasselbe|das gleiche|siehe oben|same (?:here|goes|applies|for you|thing)|likewise|(?:you|yours|it|that) (?:too|as well)|also for you)\b/

const SAYS_LITTLE: readonly string[] = ['courtesy', 'talk', 'unclear', 'completing', 'assent']
const PUTS_OFF: readonly string[] = ['holding', 'deflected', 'receipt', 'automatic']

/** "Das schauen wir uns auch bei dir noch an" says nothing again. */
const refersBack = (said: string): boolean =>
  REFERS_BACK.test(foldWords(said)) && !clausesOf(said).some((clause) => PUTS_OFF.includes(meaningOf(clause)))

/** Not just courtesy, or half a sentence: "@Petra: Deine auch." */
const saysSomething = (said: string): boolean =>
  !refersBack(said) && clausesOf(said).some((clause) => !SAYS_LITTLE.includes(meaningOf(clause)))

const joined = (sections: readonly Section[]): string => sections.map(({ text }) => text).join('')

function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let from = 0
  for (const { 0: mark, index } of text.matchAll(TURN)) {
    pieces.push(text.slice(from, index + mark.length))
    from = index + mark.length
  }
  return [...pieces, text.slice(from)].filter((piece) => piece.trim() !== '')
}

/** Whether anything stands there beside a greeting and names. */
function saysMore(piece: string, { everybody, found, ambiguous, stranger }: Addressed): boolean {
  const passages = [
    everybody?.passage ?? null,
    ...found.values(),
    ...ambiguous.map(({ passage }) => passage),
    stranger?.passage ?? null,
  ]
  const named = new Set(passages.flatMap((passage) => (passage === null ? [] : foldWords(passage).split(' '))))
  const isFormal = (word: string): boolean =>
    [FOND, COLLECTIVE, HONORIFIC, TITLE, CONNECTING].some((pattern) => pattern.test(word))
  return foldWords(piece.replace(GREETS, ' '))
    .split(' ')
    .some((word) => word !== '' && !named.has(word) && !isFormal(word))
}

/** Reads whom each sentence of a reply turns to; `whole` holds those to whom it speaks at all, `quoted` who is quoted where. */
export function sectionsOf(
  text: string,
  { whole, quoted }: { readonly whole: Addressed; readonly quoted: readonly (readonly string[])[] },
  people: People,
): Sections {
  const spokenTo = new Set([...whole.found.keys(), ...whole.ambiguous.flatMap(({ authors }) => [...authors])])
  const sections: Section[] = [{ authors: new Set(), forAll: true, stranger: false, text: '', says: false }]
  const turn = (authors: readonly string[], forAll: boolean, stranger: boolean): void => {
    const before = sections.at(-1)!
    // "Hallo Petra! Hallo Urs! Beides ist behoben." is for both; "Hallo zusammen! Petra, …" is for her.
    const goesOn = !before.says && sections.length > 1 && (forAll || !before.forAll)
    if (!goesOn) sections.push({ authors: new Set(), forAll, stranger, text: '', says: false })
    const section = sections.at(-1)!
    section.forAll ||= forAll
    section.stranger ||= stranger
    for (const author of authors) section.authors.add(author)
  }
  for (const piece of piecesOf(text)) {
    const quotation = QUOTATION.exec(piece)
    if (quotation !== null) {
      const authors = quoted[Number(quotation[1])] ?? []
      turn(authors, false, authors.length === 0)
      continue
    }
    const told = addressedIn(piece, people)
    const authors = [...told.opening].filter((author) => spokenTo.has(author))
    const stranger = told.stranger?.opening === true && !SPEAKS_OF.test(piece)
    const forAll = told.everybody?.opens === true
    if (authors.length > 0 || stranger || forAll) turn(authors, forAll, stranger)
    const section = sections.at(-1)!
    for (const author of told.found.keys()) section.authors.add(author)
    section.text += piece
    section.says ||= saysMore(piece, told)
  }
  return {
    speaksToAll: sections.some(({ forAll, says }) => forAll && says),
    saidTo: (author, strangersToo) => {
      const isOwn = (section: Section): boolean => section.authors.has(author)
      const last = sections.findLastIndex(isOwn)
      const own = joined(sections.filter(isOwn))
      if (own !== '' && saysSomething(own) && sections.some((section) => !isOwn(section) && section.says)) return own
      const again = refersBack(sections[last]?.text ?? '')
      const all = sections.filter(
        (section, at) => isOwn(section) || section.forAll || (strangersToo && section.stranger) || (again && at < last),
      )
      return all.length === sections.length ? null : joined(all)
    },
  }
}
