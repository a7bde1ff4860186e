import type { Answer } from '../../model/answer.js'
import type { JudgedCase, UnknownInterval } from '../../model/case.js'
import type { Clock } from '../../model/clock.js'
import { toIso, toIsoOrNull } from '../../util/instant.js'
import { promiseDocument, promiseOf } from '../cases/promise.js'
import { waveDocument } from '../cases/wave-words.js'
import { reasonCodes } from './reason-codes.js'

/** `C-1042`, as people and scripts name a case. */
export const caseName = (id: number): string => `C-${id}`

/** An instant until which something holds; null once it has passed. */
const untilDocument = (until: number | null, now: number): string | null => (until !== null && until > now ? toIso(until) : null)

const ageSeconds = (posted: { readonly publishedAt: number | null; readonly firstSeenAt: number }, now: number): number =>
  Math.max(0, Math.floor((now - (posted.publishedAt ?? posted.firstSeenAt)) / 1000))

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
  agent: answer.agent,
})

/** One case in the shape of the contract: snake_case, ISO 8601 UTC, integer seconds, null for absent. */
export function caseDocument({ record, clock, clocks, solved, followUpAt }: JudgedCase, now: number) {
  const last = record.answers.at(-1)
  const promise = promiseOf(clocks)
  const { author } = record
  return {
    case: caseName(record.id),
    state: record.state,
    brand: record.brand,
    kind: record.kind,
    severity: record.severity,
    score: Math.round(record.score * 100) / 100,
    reasons: reasonCodes(record.reasons),
    language: record.language,
    source: record.source,
    source_type: record.sourceType,
    url: record.url,
    title: record.title,
    text: record.text,
    author: { id: author.id, handle: author.handle, name: author.name, url: author.url, followers: author.followers },
    published_at: toIsoOrNull(record.publishedAt),
    first_seen_at: toIso(record.firstSeenAt),
    age_seconds: ageSeconds(record, now),
    mentions: record.posts.length,
    sensitive: [...record.sensitive],
    assignee: record.assignee,
    acked_until: untilDocument(record.ackedUntil, now),
    snoozed_until: untilDocument(record.snoozedUntil, now),
    merged_into: record.mergedInto === null ? null : caseName(record.mergedInto),
    sla: slaDocument(clock),
    answer: last === undefined ? null : answerDocument(last),
    promise: promise === null ? null : promiseDocument(promise),
    solved,
    follow_up_at: toIsoOrNull(followUpAt),
    wave: record.wave === undefined ? null : waveDocument(record.wave),
  }
}

export type CaseDocument = ReturnType<typeof caseDocument>

/** Every field of a case, in the order of the document: the columns of CSV, what FIELDS and templates may name. */
export const CASE_FIELDS = [
  ...[
    'case',
    'state',
    'brand',
    'kind',
    'severity',
    'score',
    'reasons',
    'language',
    'source',
    'source_type',
    'url',
    'title',
    'text',
  ],
  ...['author.id', 'author.handle', 'author.name', 'author.url', 'author.followers'],
  ...['published_at', 'first_seen_at', 'age_seconds', 'mentions', 'sensitive', 'assignee', 'acked_until'],
  ...['snoozed_until', 'merged_into'],
  ...['sla.policy', 'sla.target', 'sla.due_at', 'sla.status', 'sla.overdue_seconds', 'sla.business_seconds_waited'],
  ...['answer.kind', 'answer.strength', 'answer.at', 'answer.by', 'answer.identity', 'answer.reason', 'answer.agent'],
  ...['promise.made_at', 'promise.due_at', 'promise.status', 'solved', 'follow_up_at'],
  ...['wave.id', 'wave.size', 'wave.open', 'wave.topic', 'wave.began_at', 'wave.last_at'],
] as const

export const unknownDocument = (unknown: UnknownInterval) => ({
  source: unknown.source,
  since: toIsoOrNull(unknown.since),
  reason: unknown.reason,
})
