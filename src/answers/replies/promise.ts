import type { Promised } from '../../model/promise.js'
import { truncate } from '../../util/text.js'
import { readTime } from '../times/read-time.js'
import type { Clause } from './clauses.js'

/** A clause of a reply in which a time may promise something. */
export interface Hopeful {
  readonly clause: Clause
  /** It says that the company works on it or comes back. */
  readonly returns: boolean
  /** It says that the company speaks to the customer again. */
  readonly comesBack: boolean
}

/** A time alone is a promise where it begins with these: "Bis Freitag!", "Within 48 hours." */
const DEADLINE = /^(?:bis|spaetestens|innert|innerhalb|binnen|by|within)\b/
/** "Heute, spätestens morgen": that is what can be held to. */
const LATEST = /\b(?:spätestens|spaetestens|latest)\b/i
/** Tells what was done and when: "heute weitergeleitet", "passed on this morning". */
const PAST =
  /\b(?:haben?|hat|wurden?|sind|ist)\b.*\b(?:\w*ge\w{2,}(?:t|en)|\w+iert|\w*(?:erhalten|bekommen|geben|sprochen))$|\b(?:have|ve|has|was|were|been)\b (?:\w+ ){0,2}(?:\w{3,}ed|been|spoken|sent|told|put|had)\b/
/** "Ihre Nachricht von heute", "since Monday". */
const OF_THE_PAST =
  /\b(?:von|vom|seit|from|since|last|letzten?[mnr]?|vergangene[nr]?) (?:(?:heute|gestern|today|yesterday|this)(?: (?:morgen|frueh|morning))?|(?:mon|diens|donners|frei|sams|sonn)tag\w*|mittwoch\w*|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\b(?:vom|seit|since) \d{1,2}(?: \w+)?\b/g

interface Found extends Pick<Hopeful, 'returns' | 'comesBack'> {
  readonly promise: Promised
}

const said = ({ raw, folded }: Clause) => ({
  raw: raw.replace(/\b(?:vom|seit|since)\s\S*\d\S*/gi, ''),
  folded: folded.replace(OF_THE_PAST, ''),
})

/**
 * What a reply that says nothing yet promises: the first time that is named, a definite one before a vague one. When the customer hears
 * again comes before when the company works on it: "Wir prüfen das heute und melden uns bis Freitag".
 */
export function promiseIn(hopeful: readonly Hopeful[]): Promised | null {
  const sentences = new Set(hopeful.flatMap(({ clause, returns }) => (returns ? [clause.sentence] : [])))
  const found = hopeful.flatMap(({ clause, returns, comesBack }): Found[] => {
    if (PAST.test(clause.folded)) return []
    if (!returns && !sentences.has(clause.sentence) && !DEADLINE.test(clause.folded)) return []
    const time = readTime(said(clause))
    return time === undefined
      ? []
      : [
          {
            promise: { passage: truncate(clause.raw.replace(/^(?:und|and)\s/i, '').replace(/\s+/g, ' '), 80), time },
            returns,
            comesBack,
          },
        ]
  })
  const definite = found.filter(({ promise }) => promise.time !== null)
  const latest = definite.find(({ promise }) => LATEST.test(promise.passage))
  return (
    (latest ?? definite.find(({ comesBack }) => comesBack) ?? definite[0] ?? found.find(({ returns }) => returns))?.promise ??
    null
  )
}
