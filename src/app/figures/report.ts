import type { OldestCase, Report, SourceCoverage } from '../../model/report.js'
import type { SourceState } from '../../model/source.js'
import { compareReach } from '../../stats/fairness.js'
import { groupStats } from '../../stats/group.js'
import { picturesOf } from '../../stats/pictures.js'
import { keptPromises } from '../../stats/promises.js'
import { tallyOf } from '../../stats/tally.js'
import type { App } from '../app.js'
import { withKnownNames } from '../listing/known-names.js'
import { gapsKeptSince } from '../polling/gaps-kept.js'
import { besideOf, watchedOf } from './beside.js'
import { type CountedCases, type CountQuery, clockworkOf, countedCases, isNarrowed, isRead } from './counted-cases.js'
import { unknownStretches } from './stats.js'

/** Which cases the report is about, and over which time. */
export interface ReportQuery extends CountQuery {
  readonly since: number
  /** Configurations of others as they were typed; those of the configuration where it is absent. */
  readonly beside?: readonly string[]
}

const OLDEST = 12

/** Those who wait longest for a first answer; only of them are texts read. */
async function oldestCases(app: App, { figures, outcomes }: CountedCases): Promise<readonly OldestCase[]> {
  const waiting = outcomes.flatMap((outcome, at) => (outcome.fate === 'waiting' ? [{ outcome, id: figures[at]!.id }] : []))
  const oldest = waiting.sort((a, b) => a.outcome.startedAt - b.outcome.startedAt || a.id - b.id).slice(0, OLDEST)
  const records = new Map((await app.store.cases({ ids: oldest.map(({ id }) => id) })).map((record) => [record.id, record]))
  return oldest.flatMap(({ outcome: { startedAt, wallMs, businessMs, promise }, id }) => {
    const record = records.get(id)
    if (record === undefined) return []
    const { source, brand, kind, severity, title, text, url } = record
    const isOverdue = promise === 'broken'
    return [{ id, startedAt, waitedMs: wallMs, businessMs, isOverdue, source, brand, kind, severity, title, text, url }]
  })
}

interface Span {
  readonly since: number
  readonly until: number
}

async function coverageOf(
  app: App,
  states: readonly SourceState[],
  { since, until, sources }: Span & Pick<ReportQuery, 'sources'>,
): Promise<readonly SourceCoverage[]> {
  const [gaps, watched] = [await app.store.gaps({ since, until }), await app.store.watchedSince()]
  const byId = new Map(states.map((state) => [state.id, state]))
  const chosen = app.config.sources.filter(({ id }) => sources === undefined || sources.includes(id))
  return chosen.map(({ id }) => {
    const state = byId.get(id)
    const isBlind = state !== undefined && !isRead(state) && state.unknownSince !== null
    return {
      source: id,
      watchedSince: watched.get(id) ?? null,
      gaps: gaps.filter(({ source }) => source === id).map(({ from, to }) => ({ from, to })),
      unknownSince: isBlind ? state.unknownSince : null,
      reason: isBlind ? state.unknownReason : null,
    }
  })
}

/** All figures over a span of time, as of now. */
export async function report(app: App, { beside, ...asked }: ReportQuery): Promise<Report> {
  const query = await withKnownNames(app, asked)
  const { since, until: wanted, ...selection } = query
  const now = app.runtime.now()
  const span = { since, until: Math.min(now, wanted ?? now) }
  const states = await app.store.sources()
  const counted = await countedCases(app, query, states)
  const { outcomes } = counted
  const { sla, company } = app.config
  const clockwork = clockworkOf(sla)
  const by = (what: Parameters<typeof groupStats>[1]) => groupStats(outcomes, what, clockwork.local)
  return {
    company: company.name,
    generatedAt: now,
    ...span,
    timezone: sla.calendar.timezone,
    selection,
    total: tallyOf(outcomes),
    pictures: picturesOf(outcomes, clockwork),
    promises: keptPromises(outcomes, sla.policies),
    bySource: by('source'),
    byBrand: by('brand'),
    byKind: by('kind'),
    byReach: by('reach'),
    fairness: compareReach(outcomes),
    // Who is not answered is answered by nobody: that is told elsewhere.
    byAgent: by('agent').filter(({ key }) => key !== null),
    oldest: await oldestCases(app, counted),
    waves: isNarrowed(selection) ? null : await app.store.waves(span),
    coverage: await coverageOf(app, states, { ...span, ...(selection.sources !== undefined && { sources: selection.sources }) }),
    gapsKeptSince: await gapsKeptSince(app),
    watched: await watchedOf(app, states),
    beside: await besideOf(app, query, beside),
    targets: app.config.report.targets,
    unknown: await unknownStretches(app, states, query),
  }
}
