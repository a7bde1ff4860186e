import { utcDayOfWeek } from '../../alerts/buckets/digest-times.js'
import type { CaseRecord } from '../../model/case.js'
import type { Config } from '../../model/config.js'
import type { BeforeAfter, Replay, ReplayChange, ReplayedCase, ReplayStanding } from '../../model/replay.js'
import { createZone } from '../../util/zone.js'
import type { App } from '../app.js'
import { unknownIntervals } from '../listing/list-cases.js'
import { type AlertedCase, alertedCase } from './alerted.js'
import { type AlertWorld, boundedStep, type SimulatedAlerts, simulateAlerts, type Told } from './alerts.js'
import { type ReplayProgress, replayCases } from './cases.js'
import { alertChange, byWeight, changesOf, type StandingPair } from './changes.js'
import { replayNotes } from './notes.js'
import { createSide, type Side, type Sides } from './side.js'
import { beginOf, brokenPromises, type Standing, standingOf } from './standing.js'
import { createTallies } from './tally.js'
import type { SeenPair } from './thread.js'

const MINUTE = 60_000

export interface ReplayQuery {
  readonly configs: BeforeAfter<Config>
  /** Cases that began within; UTC ms. */
  readonly since: number
  readonly until: number
  readonly onProgress?: (progress: Readonly<ReplayProgress>) => void
}

/** What is kept of a case until its alerts are known: no text, no post. */
interface Draft {
  readonly key: number
  readonly told: Omit<ReplayedCase, 'before' | 'after' | 'changes'>
  readonly before: Omit<ReplayStanding, 'firstToldAt' | 'told'> | null
  readonly after: Omit<ReplayStanding, 'firstToldAt' | 'told'> | null
  readonly changes: readonly ReplayChange[]
}

const draftOf = (standing: Standing): Draft['before'] => {
  const { seen, policy, clock } = standing
  const { kind, severity, brand } = seen.story
  const breaches = brokenPromises(standing).length
  return { state: seen.state, kind, severity, brand, policy: policy.name, status: clock.status, dueAt: clock.dueAt, breaches }
}

const keptBy = (record: CaseRecord | null): ReplayedCase['kept'] =>
  record === null || record.state === 'open' || record.policyHash === null
    ? null
    : { outcome: record.outcome, policyHash: record.policyHash }

function tellDraft({ record }: SeenPair, { before, after }: StandingPair): Draft['told'] {
  const { shown, caseId } = (after ?? before)!.seen
  const startedAt = Math.min(...[before, after].flatMap((standing) => (standing === null ? [] : [beginOf(standing)])))
  const { source, author, title, url } = shown
  const name = author.name ?? author.handle
  return { caseId, mentionId: shown.id, source, author: name, title, url, startedAt, kept: keptBy(record) }
}

const withAlerts = (standing: Draft['before'], told: Told | undefined): ReplayStanding | null =>
  standing === null ? null : { ...standing, firstToldAt: told?.firstAt ?? null, told: told?.times ?? 0 }

function finished(draft: Draft, alerts: BeforeAfter<SimulatedAlerts>): ReplayedCase | null {
  const [was, is] = [alerts.before.byCase.get(draft.key), alerts.after.byCase.get(draft.key)]
  const changes = byWeight([...draft.changes, ...alertChange(was, is)])
  if (changes.length === 0) return null
  return { ...draft.told, before: withAlerts(draft.before, was), after: withAlerts(draft.after, is), changes }
}

/** How often the monitor looks: as often as it asks the source that it asks most often. */
const stepOf = ({ sources }: Config): number => Math.max(MINUTE, Math.min(15 * MINUTE, ...sources.map(({ everyMs }) => everyMs)))

function worldOf({ config }: Side, around: { readonly now: number; readonly stepMs: number }): AlertWorld {
  const zone = createZone(config.sla.calendar.timezone, config.sla.calendar.offsets)
  const localTime = (at: number): number => at + zone.offsetAt(at)
  const minutesOfDay = (at: number): number => Math.floor(localTime(at) / MINUTE) % 1440
  return { config, minutesOfDay, dayOfWeek: (at) => utcDayOfWeek(localTime(at)), ...around }
}

/** The alerts by both configurations, looked at in the same steps: nothing may differ but by what they say. */
function alertsOf(cases: BeforeAfter<readonly AlertedCase[]>, sides: Sides, now: number) {
  const look = { now, stepMs: stepOf(sides.before.config) }
  const worlds = { before: worldOf(sides.before, look), after: worldOf(sides.after, look) }
  const stepMs = Math.max(boundedStep(cases.before, worlds.before), boundedStep(cases.after, worlds.after))
  return {
    stepMs,
    before: simulateAlerts(cases.before, { ...worlds.before, stepMs }),
    after: simulateAlerts(cases.after, { ...worlds.after, stepMs }),
  }
}

/** Everything that is kept while the cases go by. */
function createGathering(sides: Sides, { since, until }: ReplayQuery, now: number) {
  const { timezone, offsets } = sides.before.config.sla.calendar
  const tallies = createTallies(createZone(timezone, offsets))
  const drafts: Draft[] = []
  const alerted: BeforeAfter<AlertedCase[]> = { before: [], after: [] }
  const kept = new Map<string, number>()

  function add(pair: SeenPair): void {
    const before = pair.before === null ? null : standingOf(pair.before, sides.before, now)
    const after = pair.after === null ? null : standingOf(pair.after, sides.after, now)
    if (before === null && after === null) return
    const told = tellDraft(pair, { before, after })
    if (told.startedAt < since || told.startedAt > until) return
    const key = told.caseId ?? -drafts.length - 1
    if (before !== null) {
      tallies.before.add(before)
      alerted.before.push(alertedCase(key, before))
    }
    if (after !== null) {
      tallies.after.add(after)
      alerted.after.push(alertedCase(key, after))
    }
    if (told.kept !== null) kept.set(told.kept.policyHash, (kept.get(told.kept.policyHash) ?? 0) + 1)
    const changes = changesOf({ before, after }, sides)
    drafts.push({ key, told, before: before && draftOf(before), after: after && draftOf(after), changes })
  }

  return { add, tallies, drafts, alerted, kept }
}

/**
 * What another configuration would have made of what is stored, beside the one in force: both judge the stored mentions with what people
 * said and did, as of now. Writes nothing.
 */
export async function replay(app: App, query: ReplayQuery): Promise<Replay> {
  const now = app.runtime.now()
  const at: App = { ...app, runtime: { ...app.runtime, now: () => now } }
  const { configs, since, until } = query
  const sides: Sides = { before: createSide(at, configs.before), after: createSide(at, configs.after) }
  const progress: ReplayProgress = { mentions: 0, rejudged: 0, erased: 0 }
  const gathering = createGathering(sides, query, now)
  const watch = { since, now, progress, ...(query.onProgress !== undefined && { onProgress: query.onProgress }) }
  for await (const pair of replayCases(at, sides, watch)) gathering.add(pair)
  const { tallies, drafts, alerted, kept } = gathering
  const alerts = alertsOf(alerted, sides, now)
  const cases = drafts.flatMap((draft) => finished(draft, alerts) ?? [])
  return {
    generatedAt: now,
    since,
    until,
    timezone: configs.before.sla.calendar.timezone,
    configs: { before: configs.before.file, after: configs.after.file },
    mentions: progress.mentions,
    rejudged: progress.rejudged,
    totals: tallies.totals(alerts),
    weeks: tallies.weeks(alerts, { since, now }),
    cases: cases.sort((a, b) => a.startedAt - b.startedAt || a.mentionId - b.mentionId),
    reallyTold: await app.store.sentSince(since),
    notes: await replayNotes(at, sides, { since, progress, kept, stepMs: alerts.stepMs }),
    unknown: await unknownIntervals(at, undefined),
  }
}
