import { ALERT_STEPS, type Alert, type AlertStep } from '../model/alert.js'
import type { CaseRecord, JudgedCase } from '../model/case.js'
import type { Clock, ClockTarget } from '../model/clock.js'
import type { Silence } from '../model/silence.js'
import type { Label } from '../model/verdict.js'
import { toIso } from '../util/instant.js'
import { isOfStep, silenceOf, silenceReason } from './silence.js'

type SkipCode = 'not-open' | 'not-relevant' | 'baseline' | 'not-due' | 'acked' | 'snoozed' | 'silenced' | 'source-unknown'

/** A case that does not fire, and why. */
export interface Skip {
  readonly caseId: number
  readonly code: SkipCode
  /** For people. */
  readonly reason: string
  /** When this changes without an event, UTC ms; null: only an event can change it. */
  readonly nextAt: number | null
}

/** Told to the operator in place of alerts from a source that could not be read: the answers may be there. */
export interface OperatorNotice {
  readonly source: string
  readonly since: number
  readonly reason: string
  readonly cases: readonly number[]
}

export interface Selection {
  readonly alerts: readonly Alert[]
  readonly skips: readonly Skip[]
  /** Cases that are answered or closed: what was announced about them has to be resolved. */
  readonly concluded: readonly JudgedCase[]
  readonly notices: readonly OperatorNotice[]
}

/** A source that cannot be read at present. */
export interface BlindSource {
  readonly source: string
  readonly since: number
  readonly reason: string
}

export interface SelectSettings {
  readonly now: number
  readonly baselineMs: number
  /** Kinds that call for an answer. */
  readonly opens: readonly Label[]
  readonly unknown: readonly BlindSource[]
  /** Absent: none. */
  readonly silences?: readonly Silence[]
}

/** Which cases fire, at which step and since when; and for every other case why it does not. */
export function selectAlerts(cases: readonly JudgedCase[], settings: SelectSettings): Selection {
  const alerts: Alert[] = []
  const skips: Skip[] = []
  const concluded: JudgedCase[] = []
  const inhibited = new Map<BlindSource, number[]>()
  for (const judged of cases) {
    const skip = closedSkip(judged.record, settings)
    if (skip !== null) {
      skips.push(skip)
      if (skip.code !== 'baseline') concluded.push(judged)
      continue
    }
    const alert = firing(judged, settings.now)
    if (alert === null) {
      skips.push(notDue(judged))
      // Answered late and asked again: the announced breach is over, although the case is open.
      // One that begins only later tells that the time of this machine went back, and nothing is over by that.
      if (judged.clocks.some(({ stoppedAt, startedAt }) => stoppedAt !== null && startedAt <= settings.now))
        concluded.push(judged)
      continue
    }
    const held = heldSkip(alert, settings)
    if (held === null) alerts.push(alert)
    else skips.push(held.skip)
    if (held?.interval) inhibited.set(held.interval, [...(inhibited.get(held.interval) ?? []), alert.record.id])
  }
  const notices = [...inhibited].map(([{ source, since, reason }, ids]) => ({ source, since, reason, cases: ids }))
  return { alerts, skips, concluded, notices }
}

/** Why one receiver is not told about an alert, and until when. */
export interface NotHeard {
  readonly code: 'after' | 'silenced'
  readonly reason: string
  readonly nextAt: number
}

export interface ReceiverSettings {
  /** How long after the breach it is told; 0: of every step at once. */
  readonly afterMs: number
  readonly now: number
  readonly silences?: readonly Silence[]
}

/** An alert as one receiver sees it: unchanged, or as an escalation if it is told later; or why it is not told, and until when. */
export function forReceiver(alert: Alert, { afterMs, now, silences = [] }: ReceiverSettings): Alert | NotHeard {
  const own = afterMs <= 0 ? alert : escalationOf(alert, afterMs, now)
  const silence = 'step' in own ? silenceOf(own, silences.filter(isOfStep), now) : null
  return silence === null ? own : { code: 'silenced', reason: silenceReason(silence), nextAt: silence.endsAt }
}

function escalationOf(alert: Alert, afterMs: number, now: number): Alert | NotHeard {
  const { longest, ...told } = { ...alert, clock: alert.longest ?? alert.clock }
  const since = told.clock.dueAt + afterMs
  if (now < since)
    return { code: 'after', reason: `this receiver is told only a while after the breach, at ${toIso(since)}`, nextAt: since }
  return { ...told, step: 'escalated', firingSince: Math.max(since, restedUntil(alert.record)) }
}

export const isLaterStep = (step: AlertStep, than: AlertStep): boolean => ALERT_STEPS.indexOf(step) > ALERT_STEPS.indexOf(than)

function closedSkip(record: CaseRecord, { opens, baselineMs }: SelectSettings): Skip | null {
  const skip = (code: SkipCode, reason: string): Skip => ({ caseId: record.id, code, reason, nextAt: null })
  if (record.state !== 'open') return skip('not-open', `the case is ${record.state}`)
  if (!opens.includes(record.kind)) return skip('not-relevant', `${record.kind} wants no answer`)
  if (isHistory(record, baselineMs)) return skip('baseline', "history found by the source's first poll: listed, never alerted")
  return null
}

/**
 * Whether a case is history. Age is measured at the first poll, otherwise raising `baseline` would turn history into news. Posts without a
 * date are history too: feeds without dates bring hundreds of old comments at once. A later post of the customer makes the case current.
 */
export function isHistory(record: CaseRecord, baselineMs: number): boolean {
  if (!record.baseline) return false
  const newest = Math.max(record.publishedAt ?? 0, ...record.posts.filter((post) => !post.deleted).map((post) => post.at))
  return record.publishedAt === null ? newest <= record.firstSeenAt : newest < record.firstSeenAt - baselineMs
}

/** Of two clocks at the same step the one breached first; of two broken promises the last one, which is the news. */
const tellsMore = (one: Passed, than: Passed): boolean =>
  one.step === 'promise-broken' ? one.clock.dueAt > than.clock.dueAt : one.clock.dueAt < than.clock.dueAt

/** The most urgent step that a clock of the case has passed. */
function firing({ record, clocks }: JudgedCase, now: number): Alert | null {
  const all = clocks.flatMap((clock) => (clock.stoppedAt === null ? (passedStep(clock, now) ?? []) : []))
  const [first, ...others] = all
  if (first === undefined) return null
  const best = others.reduce((most, one) => {
    const isMore = one.step === most.step ? tellsMore(one, most) : isLaterStep(one.step, most.step)
    return isMore ? one : most
  }, first)
  const longest = all.reduce((most, one) => (one.clock.dueAt < most.clock.dueAt ? one : most)).clock
  return {
    record,
    clock: best.clock,
    step: best.step,
    ...(longest !== best.clock && { longest }),
    // When an ack or a snooze has run out, the case fires again: whoever took it on has not answered.
    firingSince: Math.max(best.since, restedUntil(record)),
  }
}

/** The present alert of a case, else the next one if nothing happens; null: no clock is running. */
export function alertOf(judged: JudgedCase, now: number): Alert | null {
  const running = judged.clocks.filter(({ stoppedAt }) => stoppedAt === null)
  const [next] = running.map(comingStep).sort((a, b) => a.since - b.since)
  if (next === undefined) return null
  return firing(judged, now) ?? { record: judged.record, clock: next.clock, step: next.step, firingSince: next.since }
}

const restedUntil = ({ ackedUntil, snoozedUntil }: CaseRecord): number => Math.max(ackedUntil ?? 0, snoozedUntil ?? 0)

interface Passed {
  readonly clock: Clock
  readonly step: AlertStep
  readonly since: number
}

/** The step of a breach by target. The next-answer clock runs only for a customer who was answered before and had to write again. */
const BROKEN: Readonly<Partial<Record<ClockTarget, AlertStep>>> = { next_answer: 'reopened', promise: 'promise-broken' }

function passedStep(clock: Clock, now: number): Passed | null {
  // At the due instant itself the target is still met.
  if (now > clock.dueAt) return { clock, step: BROKEN[clock.target] ?? 'breached', since: clock.dueAt }
  if (clock.warnAt !== null && now >= clock.warnAt) return { clock, step: 'due-soon', since: clock.warnAt }
  return null
}

const comingStep = (clock: Clock): Passed =>
  clock.warnAt === null
    ? { clock, step: BROKEN[clock.target] ?? 'breached', since: clock.dueAt }
    : { clock, step: 'due-soon', since: clock.warnAt }

function notDue({ record, clocks }: JudgedCase): Skip {
  const running = clocks.filter((clock) => clock.stoppedAt === null)
  const base = { caseId: record.id, code: 'not-due' } as const
  if (running.length === 0) return { ...base, reason: 'no clock runs', nextAt: null }
  const nextAt = Math.min(...running.map((clock) => clock.warnAt ?? clock.dueAt))
  return { ...base, reason: `in time; the next step is at ${toIso(nextAt)}`, nextAt }
}

/** Quiet because a person acknowledged or snoozed the case; of both, whichever lasts longer. */
function restSkip(record: CaseRecord, now: number): Skip | null {
  const until = restedUntil(record)
  if (now >= until) return null
  const [code, word] = until === record.snoozedUntil ? (['snoozed', 'put off'] as const) : (['acked', 'acknowledged'] as const)
  return { caseId: record.id, code, reason: `${word} until ${toIso(until)}`, nextAt: until }
}

/** Quiet because of an ack, a snooze or a silence; whichever lasts longest. */
function quietSkip(alert: Alert, { now, silences = [] }: SelectSettings): Skip | null {
  const rest = restSkip(alert.record, now)
  const silence = silenceOf(
    alert,
    silences.filter((one) => !isOfStep(one)),
    now,
  )
  if (silence === null || silence.endsAt <= (rest?.nextAt ?? 0)) return rest
  return { caseId: alert.record.id, code: 'silenced', reason: silenceReason(silence), nextAt: silence.endsAt }
}

function heldSkip(alert: Alert, settings: SelectSettings): { skip: Skip; interval: BlindSource | null } | null {
  const quiet = quietSkip(alert, settings)
  if (quiet !== null) return { skip: quiet, interval: null }
  const { record } = alert
  const interval = settings.unknown.find(({ source }) => source === record.source) ?? null
  if (interval === null) return null
  const reason = `${interval.source} cannot be seen since ${toIso(interval.since)} (${interval.reason}), so an answer may exist`
  return { skip: { caseId: record.id, code: 'source-unknown', reason, nextAt: null }, interval }
}
