import type { Answer } from '../model/answer.js'
import type { CaseListing, CaseRecord, JudgedCase, UnknownInterval } from '../model/case.js'
import type { Clock } from '../model/clock.js'
import { toIso, toIsoOrNull } from '../util/instant.js'

/** `C-1042`, as people and scripts name a case. */
export const caseName = (id: number): string => `C-${id}`

export const ageSeconds = (record: CaseRecord, now: number): number =>
  Math.max(0, Math.floor((now - (record.publishedAt ?? record.firstSeenAt)) / 1000))

const slaDocument = (clock: Clock) => ({
  policy: clock.policy,
  target: clock.target,
  due_at: toIso(clock.dueAt),
  status: clock.status,
  overdue_seconds: clock.overdueSeconds,
  business_seconds_waited: clock.businessSeconds,
})

const answerDocument = (answer: Answer) => ({
  kind: answer.kind,
  strength: answer.strength,
  at: toIso(answer.at),
  by: answer.by,
  identity: answer.identity,
  reason: answer.reason,
})

/** One case in the shape of the contract: snake_case, ISO 8601 UTC, integer seconds, null for absent. */
export function caseDocument({ record, clock }: JudgedCase, now: number) {
  const last = record.answers.at(-1)
  return {
    case: caseName(record.id),
    state: record.state,
    brand: record.brand,
    kind: record.kind,
    severity: record.severity,
    score: Math.round(record.score * 100) / 100,
    reasons: record.reasons.map((reason) => reason.code),
    language: record.language,
    source: record.source,
    source_type: record.sourceType,
    url: record.url,
    title: record.title,
    text: record.text,
    author: {
      id: record.author.id,
      handle: record.author.handle,
      name: record.author.name,
      url: record.author.url,
      followers: record.author.followers,
    },
    published_at: toIsoOrNull(record.publishedAt),
    first_seen_at: toIso(record.firstSeenAt),
    age_seconds: ageSeconds(record, now),
    mentions: record.posts.length,
    sensitive: [...record.sensitive],
    assignee: record.assignee,
    acked_until: record.ackedUntil !== null && record.ackedUntil > now ? toIso(record.ackedUntil) : null,
    sla: slaDocument(clock),
    answer: last === undefined ? null : answerDocument(last),
  }
}

export type CaseDocument = ReturnType<typeof caseDocument>

export const unknownDocument = (unknown: UnknownInterval) => ({
  source: unknown.source,
  since: toIso(unknown.since),
  reason: unknown.reason,
})

/** The whole listing as one document. */
export function listingDocument(listing: CaseListing) {
  return {
    schema: 1,
    generated_at: toIso(listing.generatedAt),
    complete: listing.unknown.length === 0,
    cases: listing.cases.map((judged) => caseDocument(judged, listing.generatedAt)),
    unknown: listing.unknown.map(unknownDocument),
  }
}
