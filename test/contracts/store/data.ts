import type { NewDelivery } from '../../../src/model/alert.js'
import type { Answer } from '../../../src/model/answer.js'
import type { CaseDecision } from '../../../src/model/case.js'
import type { JudgedMention } from '../../../src/model/mention.js'
import type { Verdict } from '../../../src/model/verdict.js'
import type { ActDecision, CaseAct } from '../../../src/store/case-acts.js'
import type { PollOutcome } from '../../../src/store/poll-outcome.js'
import type { Store } from '../../../src/store/store.js'
import type { ThreadDecision } from '../../../src/store/thread-store.js'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
export const T0 = Date.UTC(2026, 10, 18, 7, 0)

/** What the suite needs of an engine: an empty store, and its closing. */
export interface StoreEngine {
  open(): Promise<Store>
  close(store: Store): Promise<void>
}

export const verdict = (values: Partial<Verdict> = {}): Verdict => ({
  kind: 'complaint',
  score: 0.93,
  complaint: 0.9,
  uncertain: false,
  severity: 'high',
  language: 'de',
  relevant: true,
  brand: 'Beispiel',
  reasons: [{ code: 'waiting-time', passage: 'seit drei Wochen', weight: 0.6 }],
  sensitive: ['card'],
  closing: false,
  ...values,
})

/** About somebody else: stored, but nothing more. */
export const elsewhere = verdict({
  kind: 'neutral',
  relevant: false,
  brand: null,
  reasons: [],
  sensitive: [],
  severity: 'low',
  score: 0.5,
})

export const nobody = { id: null, handle: null, name: null, url: null, followers: null, flags: [] }

export const judged = (nativeId: string, values: Partial<JudgedMention> = {}): JudgedMention => ({
  nativeId,
  role: 'comment',
  url: `https://blog.example/artikel#${nativeId}`,
  title: null,
  text: `Wo bleibt meine Karte? ${nativeId}`,
  author: { ...nobody, id: '17', name: 'Rosa', flags: ['guest'] },
  language: 'de',
  publishedAt: T0 - HOUR,
  editedAt: null,
  parentRef: null,
  rootRef: null,
  official: null,
  deleted: false,
  verdict: verdict(),
  officialIdentity: null,
  contentHash: `hash of ${nativeId}`,
  textHash: null,
  ...values,
})

export const poll = (mentions: readonly JudgedMention[], values: Partial<PollOutcome> = {}): PollOutcome => ({
  source: 'blog',
  type: 'wordpress',
  url: 'https://blog.example/',
  now: T0,
  nextDueAt: T0 + 15 * MINUTE,
  mentions,
  rulesHash: 'rules 1',
  memory: null,
  coverage: { from: null, to: values.now ?? T0, contiguous: true },
  warnings: [],
  baseline: false,
  message: null,
  ...values,
})

export const caseDecision = (values: Partial<CaseDecision> & Pick<CaseDecision, 'mentionIds'>): CaseDecision => ({
  id: null,
  state: 'open',
  baseline: false,
  answers: [],
  events: [],
  policyHash: null,
  outcome: null,
  ...values,
})

export const decision = (
  thread: string,
  cases: readonly CaseDecision[],
  values: Partial<ThreadDecision> = {},
): ThreadDecision => ({
  source: 'blog',
  thread,
  now: T0 + MINUTE,
  cases,
  ...values,
})

export const answer = (values: Partial<Answer> = {}): Answer => ({
  kind: 'answer',
  strength: 'explicit',
  at: T0,
  replyId: null,
  mentionId: null,
  by: 'Kundendienst',
  agent: null,
  promise: null,
  identity: 'id',
  reason: 'replies to the post',
  ...values,
})

/** Row of a stored mention, found through the work list; the thread must be on it. */
export async function rowOf(store: Store, nativeId: string): Promise<number> {
  const found = (await store.threadsToJoin(1_000))
    .flatMap((work) => work.mentions)
    .find((mention) => mention.nativeId === nativeId)
  if (found === undefined) throw new Error(`no thread on the work list holds ${nativeId}`)
  return found.id
}

/** Stores one complaint and opens a case for it; returns the case's number. */
export async function openCase(
  store: Store,
  nativeId: string,
  values: Partial<JudgedMention> = {},
  source = 'blog',
): Promise<number> {
  await store.savePoll(poll([judged(nativeId, values)], { source }))
  const work = (await store.threadsToJoin(1_000)).find((each) => each.mentions.some((mention) => mention.nativeId === nativeId))
  const mention = work?.mentions.find((each) => each.nativeId === nativeId)
  if (work === undefined || mention === undefined) throw new Error(`${nativeId} is not on the work list`)
  await store.saveThreads(decision(work.thread, [caseDecision({ mentionIds: [mention.id] })], { source }))
  return (await store.mention(mention.id))?.caseId ?? 0
}

/** What a person did, as a decision that asks nothing of the case. */
export const deed = (values: Partial<CaseAct> & Pick<CaseAct, 'event'>): ActDecision => ({ decide: () => values })

export const event = (act: string, at = T0, why: string | null = null) => ({ at, act, who: 'rosa', why })

export const delivery = (key: string, values: Partial<NewDelivery> = {}): NewDelivery => ({
  key,
  receiver: 'care',
  group: 'Beispiel/blog',
  reason: 'first',
  cases: [{ caseId: 1, step: 'breached', at: T0 }],
  message: {
    schema: 1,
    type: 'mention.unanswered',
    key,
    reason: 'first',
    group: 'Beispiel/blog',
    generated_at: '2026-11-18T07:00:00Z',
    language: 'en',
    timezone: 'UTC',
    summary: 'One complaint waits.',
    cases: [],
    folded: 0,
  },
  now: T0,
  ...values,
})
