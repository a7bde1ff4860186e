import type { Alert, AlertStep, Delivery } from '../../src/model/alert.js'
import type { CaseRecord, JudgedCase } from '../../src/model/case.js'
import type { Clock } from '../../src/model/clock.js'
import type { AlertsConfig } from '../../src/model/config.js'
import type { ReceiverConfig } from '../../src/model/receiver.js'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Friday, 20 November 2026, 09:00 UTC. */
export const NOW = Date.UTC(2026, 10, 20, 9)

/** An open complaint of yesterday, due an hour ago. */
export function record(values: Partial<CaseRecord> = {}): CaseRecord {
  return {
    id: 1,
    state: 'open',
    source: 'blog-comments',
    sourceType: 'wordpress',
    thread: 'post-1',
    brand: 'Beispiel',
    kind: 'complaint',
    score: 0.9,
    severity: 'medium',
    reasons: [],
    language: 'de',
    url: 'https://blog.example.ch/tarif#comment-7',
    title: 'Neuer Tarif',
    text: 'Seit Tagen warte ich auf eine Antwort.',
    author: { id: null, handle: null, name: 'Anna M.', url: null, followers: null, flags: [] },
    publishedAt: NOW - DAY,
    firstSeenAt: NOW - DAY + 5 * MINUTE,
    sensitive: [],
    openedAt: NOW - DAY + 5 * MINUTE,
    baseline: false,
    closedAt: null,
    policyHash: null,
    outcome: null,
    assignee: null,
    ackedUntil: null,
    snoozedUntil: null,
    settledAt: null,
    reopenedAt: null,
    mergedInto: null,
    posts: [{ mentionId: 7, at: NOW - DAY, closing: false, deleted: false }],
    answers: [],
    ...values,
  }
}

export function clock(values: Partial<Clock> = {}): Clock {
  return {
    policy: 'default',
    target: 'first_answer',
    startedAt: NOW - DAY,
    dueAt: NOW - HOUR,
    warnAt: NOW - 2 * HOUR,
    stoppedAt: null,
    status: 'breached',
    businessSeconds: 0,
    wallSeconds: 0,
    overdueSeconds: 3_600,
    reasons: [],
    ...values,
  }
}

export function judged(values: Partial<CaseRecord> = {}, ...clocks: readonly Partial<Clock>[]): JudgedCase {
  const all = (clocks.length === 0 ? [{}] : clocks).map(clock)
  return {
    record: record(values),
    clock: all.find(({ stoppedAt }) => stoppedAt === null) ?? all[0]!,
    clocks: all,
    solved: null,
    followUpAt: null,
  }
}

export function alert(
  id: number,
  values: { step?: AlertStep; since?: number; record?: Partial<CaseRecord>; clock?: Partial<Clock> } = {},
): Alert {
  const own = clock(values.clock)
  return {
    record: record({ id, ...values.record }),
    clock: own,
    step: values.step ?? 'breached',
    firingSince: values.since ?? own.dueAt,
  }
}

export function receiver(id: string, values: Partial<ReceiverConfig> = {}): ReceiverConfig {
  return {
    id,
    type: 'stdout',
    afterMs: 0,
    language: null,
    groupBy: null,
    payload: 'full',
    digest: null,
    quietTimes: null,
    template: { title: null, text: null },
    edits: false,
    paceMs: 0,
    timeoutMs: 15_000,
    allowPrivate: false,
    url: null,
    api: null,
    headers: {},
    secrets: {},
    secretsExpire: null,
    options: null,
    ...values,
  }
}

export function alertsConfig(values: Partial<AlertsConfig> = {}): AlertsConfig {
  return {
    language: 'en',
    groupBy: ['brand', 'source'],
    groupWaitMs: 0,
    repeatMs: [4 * HOUR, DAY, 3 * DAY, 7 * DAY],
    quietHours: null,
    maxPerDay: null,
    baselineMs: 2 * DAY,
    sendResolved: true,
    receivers: [receiver('care')],
    routes: [{ match: {}, to: ['care'] }],
    fairness: null,
    operator: { to: [], sourceFailures: 3, unknownAfterMs: DAY, receiverFailingAfterMs: HOUR, secretDays: 14 },
    ...values,
  }
}

export function delivery(values: Partial<Delivery> = {}): Delivery {
  return {
    id: 1,
    key: 'k',
    receiver: 'care',
    group: 'brand=Beispiel, source=blog-comments',
    state: 'pending',
    reason: 'first',
    createdAt: NOW - 10 * MINUTE,
    sentAt: null,
    attempts: 0,
    nextAt: NOW - 10 * MINUTE,
    lastError: null,
    cases: [{ caseId: 1, step: 'breached' }],
    message: {
      schema: 1,
      type: 'mention.unanswered',
      key: 'k',
      reason: 'first',
      group: 'brand=Beispiel, source=blog-comments',
      generated_at: '2026-11-20T08:50:00Z',
      language: 'en',
      timezone: 'UTC',
      summary: 'C-1',
      cases: [],
      folded: 0,
    },
    edits: null,
    handle: null,
    ...values,
  }
}
