import { foldWords } from './fold.js'

/** One thing that is said: raw for the eye, folded for the patterns. */
export interface Clause {
  readonly raw: string
  readonly folded: string
  readonly words: number
  /** Begins its sentence. */
  readonly first: boolean
  /** Joined by "und" or "and": may lack its verb. */
  readonly joined: boolean
}

/** Longer replies are read by their beginning; longer clauses too, for the patterns look back and forth inside them. */
const MAX_TEXT = 6_000
const MAX_CLAUSE = 300

const MAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/g
const LINK = /\b(?:https?:\/\/|www\.)\S+/g
/** A dot after these ends no sentence. */
const ABBREVIATED = /\b(nr|no|tel|ca|bzw|inkl|dr|hr|fr|mr|mrs|ms|str|evtl|ggf)\.\s?/gi
const SENTENCE_END = /[.!?…;:\n\u2022]+(?=\s|$)|\n+/
const CLAUSE_END = /,\s|\s[–—-]\s|\s(?=(?:und|and|sowie)\s)/
const JOINED = /^(?:und|and|sowie)\s/

/** A reply's text as clauses. Links and mail addresses become words, so that their dots end no sentence. */
export function clausesOf(text: string): readonly Clause[] {
  const plain = text.slice(0, MAX_TEXT).replace(LINK, ' weblink ').replace(MAIL, ' mailadresse ').replace(ABBREVIATED, '$1 ')
  return plain.split(SENTENCE_END).flatMap((sentence) =>
    sentence.split(CLAUSE_END).flatMap((part, index) => {
      const raw = part.trim().slice(0, MAX_CLAUSE)
      const folded = foldWords(raw.replace(/^(?:und|and|aber|but|sowie)\s+/i, ''))
      if (folded === '') return []
      return [{ raw, folded, words: folded.split(' ').length, first: index === 0, joined: JOINED.test(raw) }]
    }),
  )
}
