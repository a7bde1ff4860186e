/**
 * `answered` · `waiting` nobody answered yet · `closed` a person closed it without any answer · `removed` the posts are gone and nobody had
 * answered · `dismissed` a person said it is none.
 */
export const FATES = ['answered', 'waiting', 'closed', 'removed', 'dismissed'] as const

export type Fate = (typeof FATES)[number]

/** A share, and between what it truly lies with 95 % certainty. */
export interface Share {
  readonly share: number
  readonly low: number
  readonly high: number
}

/** Times within which customers hope for an answer. */
export const WITHIN = { '1h': 3_600_000, '4h': 14_400_000, '24h': 86_400_000, '7d': 604_800_000 } as const

export type Within = keyof typeof WITHIN

/** What the cases of a group come to. The unanswered count in every figure; what is null cannot be told from so few or so young cases. */
export interface Tally {
  /** Answered, waiting and closed; what was removed or dismissed is counted apart. */
  readonly cases: number
  readonly fates: Readonly<Record<Fate, number>>
  /** Of those that wait: where nothing can be seen at present. */
  readonly unseen: number
  readonly answered: Share | null
  /** Half of the customers are answered within this time. */
  readonly medianWallMs: number | null
  readonly medianBusinessMs: number | null
  readonly within: Readonly<Record<Within, Share | null>>
  /** Cases whose promise is due by now, and which share of them was not answered by then. */
  readonly due: number
  readonly broken: Share | null
}

/** Cases that are alike in one thing. */
export interface StatsGroup {
  /** For scripts: `blog`, `mon`, `2026-W47`, `q1`; null where it is not known. */
  readonly key: string | null
  /** Of a reach quartile: from how many followers to how many. */
  readonly followers: { readonly from: number; readonly to: number } | null
  readonly tally: Tally
}
