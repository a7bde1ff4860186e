import type { PromisedTime } from '../../model/promise.js'
import { readDate } from './dates.js'
import { readDay, readMonth, readWeek, readWeekday } from './days.js'
import type { Said, TimeReader } from './named-time.js'
import { readSpan } from './spans.js'

/** The most definite first: "Freitag nächster Woche" is a Friday, "heute oder morgen" is tomorrow. */
const READERS: readonly TimeReader[] = [readDate, readWeekday, readWeek, readMonth, readSpan, readDay]

const VAGUE =
  /\b(?:naechsten|kommenden|paar|einigen?|wenigen|coming|few|couple of) (?:\w+ ){0,2}(?:tagen?|wochen?|stunden?|days|weeks|hours)\b|\b(?:dieser tage|die tage|demnaechst|kuerze|zeitnah\w*|bald\w*|schnellst\w+|umgehend|rasch\w*|shortly|soon|asap|promptly|in due course)\b|\bso (?:schnell|rasch|bald) (?:wie|als) \w+|\bas soon as (?:possible|we can|i can)\b/

/** The time that a clause names: `undefined` for none, null where it is too vague to be held to. */
export function readTime(said: Said): PromisedTime | null | undefined {
  for (const read of READERS) {
    const time = read(said)
    if (time !== null) return time
  }
  return VAGUE.test(said.folded) ? null : undefined
}
