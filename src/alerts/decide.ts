import type { Alert, Announced } from '../model/alert.js'
import type { JudgedCase } from '../model/case.js'
import type { AlertsConfig } from '../model/config.js'
import { formatDuration } from '../util/duration.js'
import { toIso } from '../util/instant.js'
import { groupReadyAt } from './group.js'
import { isLaterStep } from './select.js'

/** What may be announced, most telling first. */
const NEWS = ['new', 'reopened', 'step', 'ack-expired', 'again'] as const
type News = (typeof NEWS)[number]

export type SendReason = 'first' | News | 'resolved' | 'some-resolved' | 'repeat'
export type HoldReason = 'nothing' | 'group-wait' | 'told'

/** What the receiver of a group has been told; null: nothing yet. */
export interface GroupKnowledge {
  readonly lastSentAt: number | null
  readonly repeats: number
  readonly announced: readonly Announced[]
}

export interface GroupSituation {
  /** What fires in this group. */
  readonly alerts: readonly Alert[]
  /** Cases that are over; those never announced here are passed by. */
  readonly concluded: readonly JudgedCase[]
  readonly memory: GroupKnowledge | null
  readonly now: number
}

export interface SendDecision {
  readonly send: true
  readonly reason: SendReason
  readonly detail: string
  /** What to tell of; a repetition tells of everything, news only of what is new. */
  readonly alerts: readonly Alert[]
  readonly resolved: readonly JudgedCase[]
}

export interface HoldDecision {
  readonly send: false
  readonly reason: HoldReason
  readonly detail: string
  readonly nextAt: number | null
}

type DecideSettings = Pick<AlertsConfig, 'groupWaitMs' | 'repeatMs' | 'sendResolved'>

/** Whether one receiver is told about one group now. Only what was really sent counts as told: a mute or a failure leaves no trace here. */
export function decide(situation: GroupSituation, settings: DecideSettings): SendDecision | HoldDecision {
  const { memory, concluded, now } = situation
  const told = new Map((memory?.announced ?? []).map((entry) => [entry.caseId, entry]))
  const isLive = (id: number): boolean => told.has(id) && told.get(id)?.step !== 'resolved'
  const over = concluded.filter(({ record }) => isLive(record.id))
  const overIds = new Set(over.map(({ record }) => record.id))
  const live = [...told.values()].filter(({ caseId }) => isLive(caseId) && !overIds.has(caseId))
  const alerts = situation.alerts.map((alert) => asReopened(alert, told.get(alert.record.id)))
  const news = alerts.map((alert) => ({ alert, why: newsOf(alert, told.get(alert.record.id), memory) })).filter(isNews)
  const resolved = settings.sendResolved ? over : []

  if (news.length > 0 && live.length === 0 && resolved.length === 0) return first(alerts, news, { settings, now })
  const repeatAt = nextRepeat(alerts, live, { memory, settings })
  const repeatIsDue = repeatAt !== null && now >= repeatAt
  if (news.length > 0) {
    const why = NEWS.find((one) => news.some((item) => item.why === one)) ?? 'new'
    const ids = news.filter((item) => item.why === why).map((item) => item.alert.record.id)
    const detail = `${nameCases(ids)} ${NEWS_WORDS[why]}`
    return { send: true, reason: why, detail, alerts: repeatIsDue ? alerts : news.map((item) => item.alert), resolved }
  }
  if (resolved.length > 0) {
    const detail = `${nameCases(resolved.map(({ record }) => record.id))} announced before, over now`
    return {
      send: true,
      reason: live.length === 0 ? 'resolved' : 'some-resolved',
      detail,
      alerts: repeatIsDue ? alerts : [],
      resolved,
    }
  }
  if (repeatAt === null) return { send: false, reason: 'nothing', detail: 'nothing fires that may be told', nextAt: null }
  if (repeatAt === Infinity) return { send: false, reason: 'told', detail: 'told already, and repeats are off', nextAt: null }
  const after = `repeated every ${formatDuration(repeatInterval(memory, settings))}`
  if (repeatIsDue) return { send: true, reason: 'repeat', detail: `still open, ${after}`, alerts, resolved }
  return { send: false, reason: 'told', detail: `told already; ${after}, next at ${toIso(repeatAt)}`, nextAt: repeatAt }
}

/** Pause before a group's next repetition: the list decays and its last value stays. Infinity: repeats are off. */
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
  again: 'broke another promise since it was told',
}

/** `C-1, C-2, C-3 and 497 more`. */
function nameCases(ids: readonly number[]): string {
  const shown = ids.slice(0, 3).map((id) => `C-${id}`)
  return ids.length > shown.length ? `${shown.join(', ')} and ${ids.length - shown.length} more` : shown.join(', ')
}

interface NewsItem {
  readonly alert: Alert
  readonly why: News
}

const isNews = (item: { readonly alert: Alert; readonly why: News | null }): item is NewsItem => item.why !== null

const toldAt = (entry: Announced, memory: GroupKnowledge | null): number => entry.at ?? memory?.lastSentAt ?? 0

/** Told as resolved and broken again is its own step: the reader believes that case to be done. */
function asReopened(alert: Alert, told: Announced | undefined): Alert {
  return told?.step === 'resolved' && alert.step === 'breached' ? { ...alert, step: 'reopened' } : alert
}

function newsOf(alert: Alert, told: Announced | undefined, memory: GroupKnowledge | null): News | null {
  if (told === undefined) return 'new'
  if (told.step === 'resolved') return 'reopened'
  if (isLaterStep(alert.step, told.step)) return 'step'
  if (alert.firingSince <= toldAt(told, memory)) return null
  return alert.firingSince === alert.record.ackedUntil ? 'ack-expired' : 'again'
}

/** The group was silent until now: nothing told, or everything told resolved. */
function first(
  alerts: readonly Alert[],
  news: readonly NewsItem[],
  { settings, now }: { settings: DecideSettings; now: number },
): SendDecision | HoldDecision {
  const readyAt = groupReadyAt(alerts, settings.groupWaitMs)
  if (now < readyAt) {
    const detail = `waits until ${toIso(readyAt)} for others of its group`
    return { send: false, reason: 'group-wait', detail, nextAt: readyAt }
  }
  const detail = `${news.length === 1 ? 'one case fires' : `${news.length} cases fire`}, nothing of this group is announced`
  return { send: true, reason: 'first', detail, alerts, resolved: [] }
}

/** Counted from the case that was told longest ago, so that new ones cannot put it off for ever. null: nothing to repeat. */
function nextRepeat(
  alerts: readonly Alert[],
  live: readonly Announced[],
  { memory, settings }: { memory: GroupKnowledge | null; settings: DecideSettings },
): number | null {
  const firing = new Set(alerts.map(({ record }) => record.id))
  const repeatable = live.filter(({ caseId }) => firing.has(caseId))
  if (repeatable.length === 0) return null
  return Math.min(...repeatable.map((entry) => toldAt(entry, memory))) + repeatInterval(memory, settings)
}
