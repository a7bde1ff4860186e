import type { UnknownInterval } from '../../model/case.js'
import type { Fairness } from '../../model/stats.js'
import type { Share, StatsGroup, Tally } from '../../model/tally.js'
import { toIsoOrNull } from '../../util/instant.js'
import { isFew } from '../stats/stats-words.js'

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000

export const shareDocument = (share: Share | null) =>
  share === null ? null : { share: rounded(share.share), low: rounded(share.low), high: rounded(share.high) }

const seconds = (ms: number | null): number | null => (ms === null ? null : Math.floor(ms / 1_000))

/** Figures of some cases in the style of the contract. */
export const tallyDocument = (tally: Tally) => ({
  cases: tally.cases,
  answered: tally.fates.answered,
  waiting: tally.fates.waiting,
  closed_unanswered: tally.fates.closed,
  answer_rate: shareDocument(tally.answered),
  median_seconds: seconds(tally.medianWallMs),
  median_business_seconds: seconds(tally.medianBusinessMs),
  within_1h: shareDocument(tally.within['1h']),
  within_4h: shareDocument(tally.within['4h']),
  within_24h: shareDocument(tally.within['24h']),
  within_7d: shareDocument(tally.within['7d']),
  due: tally.due,
  breach_rate: shareDocument(tally.broken),
  removed_unanswered: tally.fates.removed,
  dismissed: tally.fates.dismissed,
  unseen: tally.unseen,
  small: isFew(tally),
})

export const groupDocument = ({ key, followers, tally }: StatsGroup) => ({
  group: key,
  followers: followers === null ? null : { from: followers.from, to: followers.to },
  ...tallyDocument(tally),
})

export type GroupDocument = ReturnType<typeof groupDocument>

const shareFields = (name: string): string[] => [`${name}.share`, `${name}.low`, `${name}.high`]

/** Every field of a group, in the order of the document. */
export const STATS_FIELDS: readonly string[] = [
  ...['group', 'followers.from', 'followers.to', 'cases', 'answered', 'waiting', 'closed_unanswered'],
  ...shareFields('answer_rate'),
  ...['median_seconds', 'median_business_seconds'],
  ...['within_1h', 'within_4h', 'within_24h', 'within_7d'].flatMap(shareFields),
  'due',
  ...shareFields('breach_rate'),
  ...['removed_unanswered', 'dismissed', 'unseen', 'small'],
]

export const fairnessDocument = ({ ratio, bound, low, high, reason }: Fairness) => ({
  ratio: ratio === null ? null : Math.round(ratio * 100) / 100,
  bound,
  lowest_cases: low,
  highest_cases: high,
  reason,
})

/** `until` null: it lasts. */
export const stretchDocument = ({ source, since, until, reason }: UnknownInterval) => ({
  source,
  since: toIsoOrNull(since),
  until: toIsoOrNull(until ?? null),
  reason,
})
