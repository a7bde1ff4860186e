import type { SlaConfig } from '../../model/config.js'
import type { SourceState } from '../../model/source.js'
import type { CaseFigures, Outcome } from '../../model/stats.js'
import { SEVERITIES, type Severity } from '../../model/verdict.js'
import { createCalendar } from '../../sla/calendar.js'
import type { Clockwork } from '../../stats/pictures.js'
import type { FigureFilter } from '../../store/case-store.js'
import type { App } from '../app.js'
import { caseOutcomes } from './case-outcomes.js'

/** Which cases are counted. */
export interface CountQuery extends Omit<FigureFilter, 'severities'> {
  readonly minSeverity?: Severity
}

const NARROWING = ['sources', 'brands', 'kinds', 'languages', 'minSeverity'] as const

/** Only some cases are asked for. What is of all of them, alerts and waves, has no figures then. */
export const isNarrowed = (query: { readonly [Name in (typeof NARROWING)[number]]?: unknown }): boolean =>
  NARROWING.some((name) => query[name] !== undefined)

/** Cases beside what became of each, in the same order. */
export interface CountedCases {
  readonly figures: readonly CaseFigures[]
  readonly outcomes: readonly Outcome[]
}

export const isRead = ({ health, spent }: SourceState): boolean => health === 'ok' && spent === null

/** Sources that are not read at present, and since when. */
const blindSources = (states: readonly SourceState[]): ReadonlyMap<string, number> =>
  new Map(states.flatMap((state) => (isRead(state) || state.unknownSince === null ? [] : [[state.id, state.unknownSince]])))

/** What became of the cases in question, as of now. */
export async function countedCases(app: App, query: CountQuery, states: readonly SourceState[]): Promise<CountedCases> {
  const { minSeverity, ...filter } = query
  const severities = minSeverity === undefined ? {} : { severities: SEVERITIES.slice(SEVERITIES.indexOf(minSeverity)) }
  const now = app.runtime.now()
  // A past instant, asked for by --now, knows nothing of what came after it.
  const until = Math.min(now, query.until ?? now)
  const figures = await app.store.caseFigures({ ...filter, ...severities, until })
  return { figures, outcomes: caseOutcomes(figures, { sla: app.config.sla, now, blindSince: blindSources(states) }) }
}

/** When the company works, and what its clocks show. */
export function clockworkOf({ calendar }: SlaConfig): Clockwork {
  const working = createCalendar(calendar)
  return {
    local: (at) => at + working.offsetAt(at),
    hours: calendar.hours,
    // Laid out once for all, where asking whether an instant is open lays out its day anew.
    isOpen: (at) => working.between(at, at + 1) > 0,
  }
}
