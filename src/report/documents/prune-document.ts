import { toIso, toIsoOrNull } from '../../util/instant.js'

/** What is older than the retention, or than was asked for: erased, or to be erased. */
export interface PrunedFacts {
  readonly dryRun: boolean
  /** What is older than this. UTC ms. */
  readonly before: number
  /** As configured; null: nothing is. */
  readonly retentionMs: number | null
  readonly mentions: number
  readonly deliveries: number
  readonly oldest: number | null
  readonly kept: { readonly mentions: number; readonly cases: number }
  readonly interrupted: boolean
  /** null: it was not written anew. */
  readonly file: { readonly before: number; readonly after: number } | null
}

/** `monitor prune --json`. */
export const pruneDocument = (facts: PrunedFacts, now: number) => ({
  schema: 1 as const,
  generated_at: toIso(now),
  dry_run: facts.dryRun,
  complete: facts.dryRun || facts.file !== null,
  interrupted: facts.interrupted,
  before: toIso(facts.before),
  retention_seconds: facts.retentionMs === null ? null : Math.round(facts.retentionMs / 1_000),
  mentions: facts.mentions,
  deliveries: facts.deliveries,
  oldest_at: toIsoOrNull(facts.oldest),
  kept: { mentions: facts.kept.mentions, cases: facts.kept.cases },
  bytes_before: facts.file?.before ?? null,
  bytes_after: facts.file?.after ?? null,
})
