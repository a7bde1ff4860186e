import { utcDayOfWeek } from '../../alerts/buckets/digest-times.js'
import { isOfOperator } from '../../alerts/operator/condition.js'
import { type Plan, planDeliveries } from '../../alerts/plan.js'
import type { Delivery } from '../../model/alert.js'
import type { JudgedCase } from '../../model/case.js'
import type { GroupMemory } from '../../store/delivery-store.js'
import { createZone } from '../../util/zone.js'
import type { App } from '../app.js'
import { joinThreads } from '../judging/join-threads.js'
import { judgedPages } from '../judging/judged-pages.js'
import { judgeCases } from '../listing/list-cases.js'
import { type OperatorNotice, operatorNotices } from '../operator/notices.js'
import { operatorPlan, type PlanWithConditions } from '../operator/plan.js'
import { withPollLock } from '../polling/with-poll-lock.js'
import { type DeliveryReport, deliverPending, type Outlets } from './deliver.js'
import { NOTHING_DONE } from './delivery-report.js'
import { outgoing } from './outgoing.js'
import { type CalledOff, calledOff, verifyBeforeAlert } from './verify-before-alert.js'
import { blindSources } from './withheld-cases.js'

export interface NotifyOptions extends Outlets {
  /** Decide only: write and send nothing. */
  readonly dryRun: boolean
}

export interface NotifyResult extends DeliveryReport {
  readonly plan: Plan
  readonly notices: readonly OperatorNotice[]
  /** Cases that were about to be alerted and are not, because their threads were read again. */
  readonly calledOff: readonly CalledOff[]
}

/** Meta key: when the last plan was made. A digest time before it, at which there was nothing to tell, is not made up for. */
const DECIDED_AT = 'decided_at'
/** Messages older than this are not edited: nobody looks at them, and the services do not allow it any more. */
const POSTS_KEPT_DAYS = 60
const DAY = 86_400_000
const MINUTE = 60_000

/** Open cases, and closed ones that were announced or are part of a pending or editable message. */
async function casesToDecide(
  app: App,
  told: readonly Pick<GroupMemory, 'announced'>[],
  now: number,
): Promise<readonly JudgedCase[]> {
  const cases: JudgedCase[] = []
  for await (const page of judgedPages(app, { states: ['open'] }, now)) cases.push(...page)
  const known = new Set(cases.map(({ record }) => record.id))
  const ids = [...new Set(told.flatMap(({ announced }) => announced.map(({ caseId }) => caseId)))].filter((id) => !known.has(id))
  if (ids.length > 0) cases.push(...judgeCases(await app.store.cases({ ids }), app.config, now))
  return cases
}

/** Sent messages that can be edited. */
async function changeablePosts({ store, config }: App, now: number): Promise<readonly Delivery[]> {
  const receivers = config.alerts.receivers.filter(({ edits }) => edits).map(({ id }) => id)
  return receivers.length === 0 ? [] : store.keptPosts({ receivers, since: now - POSTS_KEPT_DAYS * DAY })
}

/** Decides what is sent to whom now and why, and for everything else why not. Changes nothing. */
export async function planAlerts(app: App, now = app.runtime.now()): Promise<PlanWithConditions> {
  const { store, config } = app
  const memories = await store.groupMemories()
  const unsent = await store.deliveries({ states: ['pending', 'failed', 'dropped'] })
  const posts = await changeablePosts(app, now)
  const waiting = [...unsent.filter(({ state }) => state === 'pending'), ...posts].map(({ cases }) => ({ announced: cases }))
  const zone = createZone(config.sla.calendar.timezone, config.sla.calendar.offsets)
  const localTime = (at: number): number => at + zone.offsetAt(at)
  const minutesOfDay = (at: number): number => Math.floor(localTime(at) / MINUTE) % 1440
  const decidedAt = await store.getMeta(DECIDED_AT)
  const plan = planDeliveries({
    cases: await casesToDecide(app, [...memories, ...waiting], now),
    memories: memories.filter(isOfCases),
    unsent: unsent.filter(isOfCases),
    posts,
    unknown: await blindSources(app),
    silences: await store.silences({ notOverAt: now }),
    config,
    now,
    timezone: config.sla.calendar.timezone,
    minutesOfDay,
    dayOfWeek: (at) => utcDayOfWeek(localTime(at)),
    decidedAt: decidedAt === null ? null : Number(decidedAt),
    sentToday: await store.sentSince(now - DAY),
  })
  const operator = await operatorPlan(app, { past: { memories, unsent }, notices: plan.notices, now, minutesOfDay })
  return {
    ...plan,
    deliveries: [...plan.deliveries, ...operator.deliveries],
    decisions: [...plan.decisions, ...operator.decisions],
    withdrawn: [...plan.withdrawn, ...operator.withdrawn],
    conditions: operator.conditions,
  }
}

const isOfCases = (one: { readonly group: string }): boolean => !isOfOperator(one)

/** `notify` without a poll, under the poll lock: two runs at once would both send the pending messages. */
export async function notifyAlone(app: App, options: NotifyOptions): Promise<NotifyResult> {
  return options.dryRun ? notify(app, options) : withPollLock(app, () => notify(app, options))
}

/**
 * Decides and delivers. Decided messages are stored as pending before the first one is sent, so after a crash they are sent with the same
 * keys.
 */
export async function notify(app: App, options: NotifyOptions): Promise<NotifyResult> {
  let now = app.runtime.now()
  let plan = await planAlerts(app, now)
  if (options.dryRun) return { plan, ...NOTHING_DONE, notices: [], calledOff: [] }
  // The customer may have been answered since the last poll: read the threads again before saying that nobody did.
  const meant = plan
  const verified = await verifyBeforeAlert(app, meant)
  if (verified.changed) {
    await joinThreads(app)
    now = app.runtime.now()
    plan = await planAlerts(app, now)
  }
  await app.store.enqueue(await outgoing(app, plan.deliveries))
  // Only now: some of it is said by what was just entered.
  await app.store.dropDeliveries(plan.withdrawn, app.runtime.now())
  // Last, so that a run that is killed before it decides again.
  await app.store.setMeta(DECIDED_AT, String(now))
  const report = await deliverPending(app, options)
  const notices = await operatorNotices(app, plan.conditions)
  return {
    plan,
    ...report,
    secretMissing: report.secretMissing || verified.secretRefused,
    notices,
    calledOff: await calledOff(app, meant, plan),
    problems: [...verified.problems, ...report.problems],
  }
}
