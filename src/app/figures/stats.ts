import type { AlertRates } from '../../model/alert-rate.js'
import type { UnknownInterval } from '../../model/case.js'
import type { SourceState } from '../../model/source.js'
import type { Fairness, Stats, StatsBy } from '../../model/stats.js'
import { compareReach } from '../../stats/fairness.js'
import { groupStats } from '../../stats/group.js'
import { picturesOf } from '../../stats/pictures.js'
import { tallyOf } from '../../stats/tally.js'
import type { App } from '../app.js'
import { withKnownNames } from '../listing/known-names.js'
import { alertRate } from './alert-rate.js'
import { type CountQuery, clockworkOf, countedCases, isNarrowed, isRead } from './counted-cases.js'

/** Which cases are counted, and what they are parted by. */
export interface StatsQuery extends CountQuery {
  readonly by?: StatsBy
}

const UNSEEN = 'no poll saw what was written then'

/** What could not be seen of the sources in question: at present, and within the time that is looked at. */
export async function unknownStretches(
  app: App,
  states: readonly SourceState[],
  { since, until, sources }: CountQuery,
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

async function alertsOf(app: App, query: StatsQuery, local: (at: number) => number): Promise<AlertRates | null> {
  if (isNarrowed(query)) return null
  const now = app.runtime.now()
  return alertRate(app, { since: query.since ?? 0, until: Math.min(now, query.until ?? now), local })
}

/** Answer rate and waiting times of the cases in question, and what could not be seen of them. */
export async function stats(app: App, asked: StatsQuery): Promise<Stats> {
  const query = await withKnownNames(app, asked)
  const states = await app.store.sources()
  const { by = null, ...selection } = query
  const { outcomes } = await countedCases(app, selection, states)
  const clockwork = clockworkOf(app.config.sla)
  const { local } = clockwork
  return {
    generatedAt: app.runtime.now(),
    since: query.since ?? null,
    until: query.until ?? null,
    by,
    total: tallyOf(outcomes),
    groups: by === null ? [] : groupStats(outcomes, by, local),
    fairness: by === 'reach' ? compareReach(outcomes) : null,
    unknown: await unknownStretches(app, states, query),
    alerts: await alertsOf(app, query, local),
    pictures: by === null ? picturesOf(outcomes, clockwork) : null,
  }
}

/** Whether customers with few followers wait longer, of all cases since an instant. */
export async function fairnessSince(app: App, since: number): Promise<Fairness> {
  return compareReach((await countedCases(app, { since }, await app.store.sources())).outcomes)
}
