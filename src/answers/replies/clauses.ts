import { foldWords } from '../fold.js'
import { corrected } from './vocabulary.js'

/** One thing that is said: raw for the eye, folded for the patterns. */
export interface Clause {
  readonly raw: string
  /** Folded, with slips of the finger undone where a word of service talk was meant. */
  readonly folded: string
  readonly words: number
  /** Begins its sentence. */
  readonly first: boolean
  /** Joined by "und" or "and": may lack its verb. */
  readonly joined: boolean
  /** Its sentence ends in a question mark. */
  readonly asked: boolean
  /** Number of its sentence. */
  readonly sentence: number
}

/** Longer replies are read by their beginning; longer clauses too, for the patterns look back and forth inside them. */
const MAX_TEXT = 6_000
const MAX_CLAUSE = 300

/** `@jana@social.example` names an account of the fediverse, and is no mail address. */
const ACCOUNT = /(?<![\w@])@([\w.-]{1,64})@[\w-]{1,64}(?:\.[\w-]{1,64})+/g
const MAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/g
const LINK = /\b(?:https?:\/\/|www\.)\S+/g
const MAY_HOLD_ADDRESSES = /[@/]|www\./
/** A dot after these ends no sentence. */
const ABBREVIATED =
  /\b(nr|no|tel|ca|bzw|inkl|dr|hr|fr|mr|mrs|ms|str|evtl|ggf|ref|max|min|std|spaet|jan|feb|aug|sept|okt|nov|dez)\.\s?/gi
/** "am 12. März", "bis 12.3.", "17.30 Uhr": the dots of dates and times. */
const DATE_DOTS = /(\d)\.(?=\d|\s?(?:jan|feb|mär|maer|apr|mai|jun|jul|aug|sep|okt|nov|dez|uhr|woche|tag)|\s\p{Ll})/giu
const WHOLE_DATE = /\b(\d{1,2})\.\s?(\d{1,2})\.(?!\d)/g
/** A label keeps its number: "Ticket-Nr.: 4711". */
const SENTENCE_END = /([.!?…;\u2022]+(?=\s|$)|:(?=\s(?!\s?\S{0,4}\d))|\n+)/
/** Often stands where a full stop would. */
const EMOJI = /\p{Extended_Pictographic}+/gu
/** "bis Freitag, 13 Uhr" is one time. */
const CLAUSE_END = /,\s(?!(?:den |um )?\d)|\s[–—-]\s|\s(?=(?:und|and|sowie)\s)/
const JOINED = /^(?:und|and|sowie)\s/i
const CONJUNCTION = /^(?:und|and|aber|but|sowie)\s+/i

const fold = (text: string): string => foldWords(text).split(' ').map(corrected).join(' ')

function clausesOfSentence(text: string, at: { readonly asked: boolean; readonly sentence: number }): Clause[] {
  return text.split(CLAUSE_END).flatMap((part, index) => {
    const raw = part.trim().slice(0, MAX_CLAUSE).replaceAll('\u2024', '.')
    const folded = fold(raw.replace(CONJUNCTION, ''))
    if (folded === '') return []
    return [{ raw, folded, words: folded.split(' ').length, first: index === 0, joined: JOINED.test(raw), ...at }]
  })
}

/** Most texts hold none, and to look for each kind takes longer than all the rest. */
const withoutAddresses = (text: string): string =>
  MAY_HOLD_ADDRESSES.test(text) ? text.replace(LINK, ' weblink ').replace(ACCOUNT, '@$1').replace(MAIL, ' mailadresse ') : text

/** A reply's text as clauses. Links and mail addresses become words, so that their dots end no sentence. */
export function clausesOf(text: string): readonly Clause[] {
  const plain = withoutAddresses(text.slice(0, MAX_TEXT))
    .replace(ABBREVIATED, '$1 ')
    .replace(WHOLE_DATE, '$1\u2024$2\u2024')
    .replace(DATE_DOTS, '$1\u2024')
    .replace(EMOJI, ' \u2022 ')
  const parts = plain.split(SENTENCE_END)
  return parts.flatMap((sentence, index) =>
    index % 2 === 1 ? [] : clausesOfSentence(sentence, { asked: parts[index + 1]?.includes('?') ?? false, sentence: index / 2 }),
  )
}
