import type { Delivery } from '../../model/alert.js'
import type { Answer } from '../../model/answer.js'
import type { CaseDetail, JudgedCase, PastEvent } from '../../model/case.js'
import type { Clock } from '../../model/clock.js'
import type { Mention } from '../../model/mention.js'
import type { CasePlace } from '../../model/place.js'
import { toIso, toIsoOrNull } from '../../util/instant.js'
import { caseDocument, caseName } from './case-document.js'
import { deliveryDocument } from './delivery-document.js'
import { mentionName } from './mention-document.js'

/** All that is known of one case at one instant. */
export interface CasePage {
  /** The number asked for; another than the case's own when that was merged into it. */
  readonly asked: number
  readonly detail: CaseDetail
  readonly judged: JudgedCase
  readonly places: readonly CasePlace[]
  readonly deliveries: readonly Delivery[]
  readonly now: number
}

const postDocument = (mention: Mention) => ({
  mention: mentionName(mention.id),
  role: mention.role,
  author: { id: mention.author.id, handle: mention.author.handle, name: mention.author.name, url: mention.author.url },
  official: mention.officialIdentity,
  kind: mention.label ?? mention.verdict.kind,
  published_at: toIsoOrNull(mention.publishedAt),
  deleted_at: toIsoOrNull(mention.deletedAt),
  url: mention.url,
  text: mention.text,
})

const clockDocument = (clock: Clock) => ({
  policy: clock.policy,
  target: clock.target,
  status: clock.status,
  started_at: toIso(clock.startedAt),
  due_at: toIso(clock.dueAt),
  stopped_at: toIsoOrNull(clock.stoppedAt),
  business_seconds: clock.businessSeconds,
  wall_seconds: clock.wallSeconds,
  overdue_seconds: clock.overdueSeconds,
  reasons: [...clock.reasons],
})

const answerDocument = ({ kind, strength, at, by, agent, promise, identity, reason, replyId, mentionId }: Answer) => ({
  kind,
  strength,
  at: toIso(at),
  by,
  agent,
  // When it is due, the clocks tell; null where no time was named.
  promise: promise === null ? null : promise.passage,
  identity,
  reason,
  reply: replyId === null ? null : mentionName(replyId),
  to: mentionId === null ? null : mentionName(mentionId),
})

const eventDocument = ({ caseId, at, act, who, why, undone }: PastEvent) => ({
  at: toIso(at),
  act,
  who,
  why,
  case: caseName(caseId),
  undone: undone === null ? null : { at: toIso(undone.at), by: undone.who },
})

const placeDocument = ({ source, url, mentionIds, answered, at, reason }: CasePlace) => ({
  source,
  url,
  posts: mentionIds.map(mentionName),
  answered,
  answered_at: toIsoOrNull(at),
  reason,
})

/** `monitor show --json`. */
export const casePageDocument = ({ asked, detail, judged, places, deliveries, now }: CasePage) => ({
  schema: 1 as const,
  generated_at: toIso(now),
  asked_for: caseName(asked),
  ...caseDocument(judged, now),
  merged_cases: detail.merged.map(caseName),
  outcome: detail.record.outcome,
  policy_hash: detail.record.policyHash,
  clocks: judged.clocks.map(clockDocument),
  answers: detail.record.answers.map(answerDocument),
  places: places.map(placeDocument),
  thread: detail.thread.map(postDocument),
  deliveries: deliveries.map(deliveryDocument),
  history: detail.events.map(eventDocument),
})
