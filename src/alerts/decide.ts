import type { Alert, Announced } from '../model/alert.js'
import type { JudgedCase } from '../model/case.js'
import type { AlertsConfig } from '../model/config.js'
import { formatDuration } from '../util/duration.js'
import { toIso } from '../util/instant.js'
import { groupReadyAt } from './buckets/group.js'
import { isLaterStep } from './select.js'

/** Reasons why a case is news, the most important first. */
const NEWS = ['new', 'reopened', 'step', 'ack-expired', 'snooze-ended', 'again'] as const
type News = (typeof NEWS)[number]

type SendReason = 'first' | News | 'resolved' | 'some-resolved' | 'repeat' | 'digest'
export type HoldReason = 'nothing' | 'group-wait' | 'told'

/** What the receiver was told about a group. */
export interface GroupKnowledge {
  readonly lastSentAt: number | null
  readonly repeats: number
  readonly announced: readonly Announced[]
}

export interface GroupSituation {
  /** The alerts that fire in this group. */
  readonly alerts: readonly Alert[]
  /** Cases that are over; those that were never announced here are ignored. */
  readonly concluded: readonly JudgedCase[]
  readonly memory: GroupKnowledge | null
  readonly now: number
}

export interface SendDecision {
  readonly send: true
  readonly reason: SendReason
  readonly detail: string
  /** The alerts to send, news first. A reminder repeats all alerts but those sent a moment ago; a message with news holds only what is new. */
  readonly alerts: readonly Alert[]
  /** How many of these are news. */
  readonly news: number
  readonly resolved: readonly JudgedCase[]
  /** When this is decided again without an event, other than for a reminder. UTC ms. */
  readonly nextAt?: number | null
}

export interface HoldDecision {
  readonly send: false
  readonly reason: HoldReason
  readonly detail: string
  readonly nextAt: number | null
}

type DecideSettings = Pick<AlertsConfig, 'groupWaitMs' | 'repeatMs' | 'sendResolved'>

/**
 * Decides whether one receiver is told about one group now. Only messages that were really sent count as told: silenced or failed ones do
 * not.
 */
export function decide(situation: GroupSituation, settings: DecideSettings): SendDecision | HoldDecision {
  const { memory, now } = situation
  const { items, over, live } = knowledgeOf(situation)
  const news = items.filter(isNews)
  const resolved = settings.sendResolved ? over : []

  if (news.length > 0 && live === 0 && resolved.length === 0) return first(news, { settings, now })
  const repetition = repetitionOf(
    items.filter((item) => !isNews(item)),
    { memory, settings, now },
  )
  if (news.length > 0) {
    const why = NEWS.find((one) => news.some((item) => item.why === one)) ?? 'new'
    const detail = `${nameCases(news.filter((item) => item.why === why).map((item) => item.alert.record.id))} ${NEWS_WORDS[why]}`
    const alerts = [...news.map((item) => item.alert), ...repetition.alerts]
    return { send: true, reason: why, detail, alerts, news: news.length, resolved }
  }
  if (resolved.length > 0) {
    const detail = `${nameCases(resolved.map(({ record }) => record.id))} announced before, over now`
    return { send: true, reason: live === 0 ? 'resolved' : 'some-resolved', detail, alerts: repetition.alerts, news: 0, resolved }
  }
  const { dueAt } = repetition
  if (dueAt === null) return { send: false, reason: 'nothing', detail: 'nothing fires that may be told', nextAt: null }
  if (dueAt === Infinity) return { send: false, reason: 'told', detail: 'told already, and repeats are off', nextAt: null }
  const after = `repeated every ${formatDuration(repeatInterval(memory, settings))}`
  if (now < dueAt)
    return { send: false, reason: 'told', detail: `told already; ${after}, next at ${toIso(dueAt)}`, nextAt: dueAt }
  return { send: true, reason: 'repeat', detail: `still open, ${after}`, alerts: repetition.alerts, news: 0, resolved }
}

/** Compares what fires and what is over with what the receiver was told; `live`: how many cases it believes to be open and that are not over. */
export function knowledgeOf({ alerts, concluded, memory }: GroupSituation): {
  readonly items: readonly Item[]
  readonly over: readonly JudgedCase[]
  readonly live: number
} {
  const told = new Map((memory?.announced ?? []).map((entry) => [entry.caseId, entry]))
  const isLive = (id: number): boolean => told.has(id) && told.get(id)?.step !== 'resolved'
  const over = concluded.filter(({ record }) => isLive(record.id))
  const overIds = new Set(over.map(({ record }) => record.id))
  const live = [...told.values()].filter(({ caseId }) => isLive(caseId) && !overIds.has(caseId)).length
  return { items: alerts.map((alert) => itemOf(alert, told.get(alert.record.id), memory)), over, live }
}

/** Pause before a group's next reminder, ms: the intervals of the list in order, then its last one for ever. Infinity: reminders are off. */
export function repeatInterval(
  memory: Pick<GroupKnowledge, 'repeats'> | null,
  { repeatMs }: Pick<AlertsConfig, 'repeatMs'>,
): number {
  return repeatMs[Math.min(memory?.repeats ?? 0, repeatMs.length - 1)] ?? Infinity
}

const NEWS_WORDS: Readonly<Record<News, string>> = {
  new: 'was not told before',
  reopened: 'was told as resolved and is open again',
  step: 'reached a later step',
  'ack-expired': 'was acknowledged, and that has run out',
  'snooze-ended': 'was put off until now',
  again: 'broke another promise since it was told',
}

/** `C-1, C-2, C-3 and 497 more`. */
export function nameCases(ids: readonly number[]): string {
  const shown = ids.slice(0, 3).map((id) => `C-${id}`)
  return ids.length > shown.length ? `${shown.join(', ')} and ${ids.length - shown.length} more` : shown.join(', ')
}

/** An alert, and what the receiver was told about it. */
export interface Item {
  readonly alert: Alert
  /** Why it is worth a message; null: it was told already. */
  readonly why: News | null
  readonly toldAt: number
}

interface NewsItem extends Item {
  readonly why: News
}

const isNews = (item: Item): item is NewsItem => item.why !== null

function itemOf(alert: Alert, told: Announced | undefined, memory: GroupKnowledge | null): Item {
  const toldAt = told?.at ?? memory?.lastSentAt ?? 0
  return { alert: asReopened(alert, told), why: newsOf(alert, told, toldAt), toldAt }
}

/** A case that was told as resolved and breaches again is told as reopened: the reader believes it to be done. */
function asReopened(alert: Alert, told: Announced | undefined): Alert {
  return told?.step === 'resolved' && alert.step === 'breached' ? { ...alert, step: 'reopened' } : alert
}

function newsOf(alert: Alert, told: Announced | undefined, toldAt: number): News | null {
  if (told === undefined) return 'new'
  if (told.step === 'resolved') return 'reopened'
  if (isLaterStep(alert.step, told.step)) return 'step'
  if (alert.firingSince <= toldAt) return null
  const { ackedUntil, snoozedUntil } = alert.record
  if (alert.firingSince === snoozedUntil) return 'snooze-ended'
  return alert.firingSince === ackedUntil ? 'ack-expired' : 'again'
}

/** The first message of a group: nothing was told yet, or everything told is resolved. */
function first(
  news: readonly NewsItem[],
  { settings, now }: { settings: DecideSettings; now: number },
): SendDecision | HoldDecision {
  const alerts = news.map((item) => item.alert)
  const readyAt = groupReadyAt(alerts, settings.groupWaitMs)
  if (now < readyAt) {
    const detail = `waits until ${toIso(readyAt)} for others of its group`
    return { send: false, reason: 'group-wait', detail, nextAt: readyAt }
  }
  const detail = `${news.length === 1 ? 'one case fires' : `${news.length} cases fire`}, nothing of this group is announced`
  return { send: true, reason: 'first', detail, alerts, news: alerts.length, resolved: [] }
}

/**
 * When the next reminder is due, and with which alerts if that is now. Counted from the case that was told longest ago, so that new cases
 * cannot postpone it for ever; a case told less than half a pause ago waits for the next reminder. `dueAt` null: nothing to repeat.
 */
function repetitionOf(
  told: readonly Item[],
  { memory, settings, now }: { memory: GroupKnowledge | null; settings: DecideSettings; now: number },
): { readonly dueAt: number | null; readonly alerts: readonly Alert[] } {
  if (told.length === 0) return { dueAt: null, alerts: [] }
  const pause = repeatInterval(memory, settings)
  const dueAt = Math.min(...told.map(({ toldAt }) => toldAt)) + pause
  const worth = told.filter(({ toldAt }) => now - toldAt >= pause / 2)
  return { dueAt, alerts: now < dueAt ? [] : worth.map(({ alert }) => alert) }
}
