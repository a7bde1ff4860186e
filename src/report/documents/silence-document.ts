import type { AlertMatcher } from '../../model/config.js'
import type { Silence, SilenceState } from '../../model/silence.js'
import { toIso, toIsoOrNull } from '../../util/instant.js'

/** A silence as the listing shows it. */
export interface SilenceRow extends Silence {
  readonly state: SilenceState
  /** Open cases that it covers now; null: it is over. */
  readonly covers: number | null
}

export const silenceName = (id: number): string => `S-${id}`

/** A matcher as it is typed: `brand=Beispiel`, `severity=high,critical`; none for everything. */
export const matcherWords = (match: AlertMatcher): string[] =>
  Object.entries(match).map(
    ([key, values]) => `${key}=${(values as readonly string[]).map((value) => value.replaceAll(',', '\\,')).join(',')}`,
  )

/** One silence in the style of the contract. */
export const silenceDocument = ({ id, state, match, startsAt, endsAt, who, why, covers, createdAt, removed }: SilenceRow) => ({
  silence: silenceName(id),
  state,
  match,
  matchers: matcherWords(match),
  starts_at: toIso(startsAt),
  ends_at: toIso(endsAt),
  who,
  reason: why,
  covers,
  created_at: toIso(createdAt),
  removed_at: toIsoOrNull(removed?.at ?? null),
  removed_by: removed?.by ?? null,
})

/** Every field of a silence, in the order of the document. */
export const SILENCE_FIELDS = [
  ...['silence', 'state', 'match', 'matchers', 'starts_at', 'ends_at', 'who', 'reason', 'covers', 'created_at'],
  ...['removed_at', 'removed_by'],
] as const
