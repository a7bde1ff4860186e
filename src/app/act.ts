import type { CaseRecord, CaseState } from '../model/case.js'
import type { Kind } from '../model/verdict.js'
import type { CaseAct } from '../store/store.js'
import { EXIT, MonitorError } from '../util/errors.js'
import { toIso } from '../util/instant.js'
import type { App } from './app.js'
import { notFound } from './case-name.js'
import { joinThreads } from './join-threads.js'
import { createCaseJudge, policyHashOf } from './judge-case.js'

/** Who did it and why, for the history. */
export interface Actor {
  readonly who: string
  readonly why: string | null
}

async function recordOf(app: App, caseId: number): Promise<CaseRecord> {
  const [record] = await app.store.cases({ ids: [caseId] })
  if (record === undefined) throw notFound(`C-${caseId}`)
  return record
}

/** A case that closes keeps what it came to, and by which policy: a later policy does not rewrite history. */
function closing(app: App, record: CaseRecord, state: CaseState) {
  const now = app.runtime.now()
  const { clock } = createCaseJudge(app.config.sla)({ ...record, state, closedAt: now }, now)
  return { state, policyHash: policyHashOf(app.config.sla), outcome: clock.status }
}

const event = (app: App, act: string, actor: Actor, detail: string | null = null) => ({
  at: app.runtime.now(),
  act,
  who: actor.who,
  why: [detail, actor.why].filter((part) => part !== null).join(': ') || null,
})

/** Someone has seen it: its alerts rest for a while. It stays open, and the ack ends by itself. */
export async function ack(app: App, caseId: number, actor: Actor & { readonly forMs: number }): Promise<void> {
  const record = await recordOf(app, caseId)
  if (record.state !== 'open')
    throw new MonitorError(`C-${caseId} is ${record.state}, there is nothing to acknowledge`, { exit: EXIT.usage })
  const until = app.runtime.now() + actor.forMs
  await app.store.act({ caseId, event: event(app, 'ack', actor, `until ${toIso(until)}`), ackedUntil: until })
}

/** The customer was answered where the tool cannot see it: by phone, by mail. */
export async function answer(
  app: App,
  caseId: number,
  actor: Actor & { readonly at: number | null; readonly by: string },
): Promise<void> {
  const record = await recordOf(app, caseId)
  const at = actor.at ?? app.runtime.now()
  if (at > app.runtime.now()) throw new MonitorError('an answer cannot lie in the future', { exit: EXIT.usage })
  const given = {
    kind: 'manual',
    strength: 'explicit',
    at,
    replyId: null,
    mentionId: null,
    by: actor.by,
    agent: null,
    promise: null,
    identity: null,
    reason: actor.why ?? 'recorded by hand',
  } as const
  const answered: CaseRecord = { ...record, answers: [...record.answers, given] }
  // An answer from before the customer's last post does not answer that one.
  const still = record.posts.some((post) => !post.deleted && !post.closing && post.at > at)
  const close = record.state === 'open' && !still ? closing(app, answered, 'answered') : {}
  await app.store.act({
    caseId,
    event: event(app, 'answer', actor, `given ${toIso(at)} by ${actor.by}`),
    answer: given,
    ...close,
  })
}

/** Done, or not a case at all. */
export async function close(app: App, caseId: number, actor: Actor & { readonly as: 'resolved' | 'dismissed' }): Promise<void> {
  const record = await recordOf(app, caseId)
  const act: CaseAct = {
    caseId,
    event: event(app, actor.as === 'resolved' ? 'resolve' : 'dismiss', actor),
    ...closing(app, record, actor.as),
  }
  await app.store.act(act)
}

/** A person says what kind it is, of a whole case or of one mention; that wins over the machine, for good. */
export async function label(
  app: App,
  target: { readonly caseId: number } | { readonly mentionId: number },
  kind: Kind,
  actor: Actor,
): Promise<void> {
  if ('mentionId' in target) {
    if ((await app.store.mention(target.mentionId)) === null) throw notFound(`M-${target.mentionId}`)
    await app.store.labelMention(target.mentionId, kind)
  } else {
    const record = await recordOf(app, target.caseId)
    const opens = app.config.triage.opens.includes(kind)
    const close = record.state === 'open' && !opens ? closing(app, record, 'dismissed') : {}
    await app.store.act({ caseId: target.caseId, event: event(app, 'label', actor, kind), label: kind, ...close })
  }
  await joinThreads(app)
}
