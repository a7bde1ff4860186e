import type { AlertRates } from '../model/alert-rate.js'
import type { UnknownInterval } from '../model/case.js'
import type { SourceState } from '../model/source.js'
import type { Fairness, Outcome, Stats, StatsBy } from '../model/stats.js'
import { SEVERITIES, type Severity } from '../model/verdict.js'
import { compareReach } from '../stats/fairness.js'
import { groupStats } from '../stats/group.js'
import { tallyOf } from '../stats/tally.js'
import type { FigureFilter } from '../store/store.js'
import { createZone } from '../util/zone.js'
import { alertRate } from './alert-rate.js'
import type { App } from './app.js'
import { caseOutcomes } from './case-outcomes.js'
import { withKnownNames } from './known-names.js'

/** Which cases are counted, and what they are parted by. */
export interface StatsQuery extends Omit<FigureFilter, 'severities'> {
  readonly minSeverity?: Severity
  readonly by?: StatsBy
}

const UNSEEN = 'no poll saw what was written then'

const isRead = ({ health, spent }: SourceState): boolean => health === 'ok' && spent === null

/** Sources that are not read at present, and since when. */
const blindSources = (states: readonly SourceState[]): ReadonlyMap<string, number> =>
  new Map(states.flatMap((state) => (isRead(state) || state.unknownSince === null ? [] : [[state.id, state.unknownSince]])))

/** What could not be seen of the sources in question: at present, and within the time that is looked at. */
async function unknownIntervals(
  app: App,
  states: readonly SourceState[],
  { since, until, sources }: StatsQuery,
): Promise<readonly UnknownInterval[]> {
  const byId = new Map(states.map((state) => [state.id, state]))
  const gaps = await app.store.gaps({ since: since ?? 0, until: until ?? app.runtime.now() })
  const chosen = app.config.sources.filter(({ id }) => sources === undefined || sources.includes(id))
  return chosen.flatMap(({ id }): UnknownInterval[] => {
    const state = byId.get(id)
    if (state === undefined || state.lastAttemptAt === null) return [{ source: id, since: null, reason: 'never polled' }]
    const past = gaps
      .filter((gap) => gap.source === id)
      .map(({ from, to }) => ({ source: id, since: from, until: to, reason: UNSEEN }))
    if (isRead(state) || state.unknownSince === null) return past
    return [...past, { source: id, since: state.unknownSince, reason: state.unknownReason ?? 'not known' }]
  })
}

async function outcomesOf(app: App, query: StatsQuery, states: readonly SourceState[]): Promise<readonly Outcome[]> {
  const { minSeverity, ...filter } = query
  const severities = minSeverity === undefined ? {} : { severities: SEVERITIES.slice(SEVERITIES.indexOf(minSeverity)) }
  const now = app.runtime.now()
  // A past instant, asked for by --now, knows nothing of what came after it.
  const until = Math.min(now, query.until ?? now)
  const figures = await app.store.caseFigures({ ...filter, ...severities, until })
  return caseOutcomes(figures, { sla: app.config.sla, now, blindSince: blindSources(states) })
}

const NARROWED = ['sources', 'brands', 'kinds', 'languages', 'minSeverity'] as const

async function alertsOf(app: App, query: StatsQuery, local: (at: number) => number): Promise<AlertRates | null> {
  if (NARROWED.some((name) => query[name] !== undefined)) return null
  const now = app.runtime.now()
  return alertRate(app, { since: query.since ?? 0, until: Math.min(now, query.until ?? now), local })
}

/** Answer rate and waiting times of the cases in question, and what could not be seen of them. */
export async function stats(app: App, asked: StatsQuery): Promise<Stats> {
  const query = await withKnownNames(app, asked)
  const states = await app.store.sources()
  const outcomes = await outcomesOf(app, query, states)
  const { timezone, offsets } = app.config.sla.calendar
  const zone = createZone(timezone, offsets)
  const local = (at: number): number => at + zone.offsetAt(at)
  const { by = null } = query
  return {
    generatedAt: app.runtime.now(),
    since: query.since ?? null,
    until: query.until ?? null,
    by,
    total: tallyOf(outcomes),
    groups: by === null ? [] : groupStats(outcomes, by, local),
    fairness: by === 'reach' ? compareReach(outcomes) : null,
    unknown: await unknownIntervals(app, states, query),
    alerts: await alertsOf(app, query, local),
  }
}

/** Whether customers with few followers wait longer, of all cases since an instant. */
export async function fairnessSince(app: App, since: number): Promise<Fairness> {
  return compareReach(await outcomesOf(app, { since }, await app.store.sources()))
}
