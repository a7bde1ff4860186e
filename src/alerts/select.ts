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
  /** In words. */
  readonly reason: string
  /** When this changes by itself; null when only an event can change it. */
  readonly nextAt: number | null
}

/** Told to the operator in place of alerts that cannot be trusted: the answers may lie in what was not seen. */
export interface OperatorNotice {
  readonly source: string
  readonly since: number
  readonly reason: string
  readonly cases: readonly number[]
}

export interface Selection {
  readonly alerts: readonly Alert[]
  readonly skips: readonly Skip[]
  /** Cases whose concern is met or closed: what was announced of them is to be resolved. */
  readonly concluded: readonly JudgedCase[]
  readonly notices: readonly OperatorNotice[]
}

/** A source that cannot be seen at present. */
export interface BlindSource {
  readonly source: string
  readonly since: number
  readonly reason: string
}

export interface SelectSettings {
  readonly now: number
  readonly baselineMs: number
  /** Kinds that want an answer. */
  readonly opens: readonly Label[]
  readonly unknown: readonly BlindSource[]
  /** Absent: nobody asked for silence. */
  readonly silences?: readonly Silence[]
}

/** Which cases fire, at which step, since when; and of every other one why it does not. */
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
      // Answered late, and the customer wrote again: what was announced is over, though the case is open.
      if (judged.clocks.some((clock) => clock.stoppedAt !== null)) concluded.push(judged)
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

/** What one receiver does not hear of an alert, and until when. */
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

/** What an alert is for one receiver: itself, or an escalation for who is told later; or why and until when it is nothing. */
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
 * Age is measured at the first poll, else history would turn into news when `baseline` is raised. What carries no date is history too:
 * feeds without dates bring hundreds of old comments at once. A post after the first poll ends it: the customer is here again.
 */
export function isHistory(record: CaseRecord, baselineMs: number): boolean {
  if (!record.baseline) return false
  const newest = Math.max(record.publishedAt ?? 0, ...record.posts.filter((post) => !post.deleted).map((post) => post.at))
  return record.publishedAt === null ? newest <= record.firstSeenAt : newest < record.firstSeenAt - baselineMs
}

/** Of two clocks at the same step the one that broke first; of two broken promises the last: that one is news. */
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
    // An ack or a snooze that has run out makes the case fire anew: who took it on has not answered.
    firingSince: Math.max(best.since, restedUntil(record)),
  }
}

/** The alert that a case has now, or else the next one, when nothing happens; null: no clock runs. */
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

/** The next-answer clock runs only for a customer who was answered once and had to come back; a promise is the company's own word. */
const BROKEN: Readonly<Partial<Record<ClockTarget, AlertStep>>> = { next_answer: 'reopened', promise: 'promise-broken' }

function passedStep(clock: Clock, now: number): Passed | null {
  // Due at 09:15:00 means met at 09:15:00 and breached after it.
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

/** A person said "not now": of an ack and a snooze, the one that lasts longer. */
function restSkip(record: CaseRecord, now: number): Skip | null {
  const until = restedUntil(record)
  if (now >= until) return null
  const [code, word] = until === record.snoozedUntil ? (['snoozed', 'put off'] as const) : (['acked', 'acknowledged'] as const)
  return { caseId: record.id, code, reason: `${word} until ${toIso(until)}`, nextAt: until }
}

/** What somebody asked for: that it waits, or silence; of both, what lasts longer. */
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
