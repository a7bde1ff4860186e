import type { CaseListing, CaseRecord, JudgedCase, UnknownInterval } from '../../model/case.js'
import type { Config } from '../../model/config.js'
import type { SourceState } from '../../model/source.js'
import type { App } from '../app.js'
import { createCaseJudge } from '../judging/judge-case.js'
import { withWave } from '../judging/with-wave.js'
import { countAsked } from './asked-stories.js'
import type { CaseQuery } from './case-query.js'
import { casesInOrder } from './cases-in-order.js'
import { withKnownNames } from './known-names.js'

/** A listing whose cases come while they are taken. */
export type CaseStream = Omit<CaseListing, 'cases'> & { readonly cases: AsyncIterable<JudgedCase> }

/** Sources of the selection of which something is not known, in the order of the configuration. */
export const unknownIntervals = async (app: App, sources: readonly string[] | undefined): Promise<readonly UnknownInterval[]> =>
  unknownAmong(await app.store.sources(), app.config, sources)

export function unknownAmong(
  states: readonly SourceState[],
  config: Config,
  sources?: readonly string[],
): readonly UnknownInterval[] {
  const byId = new Map(states.map((state) => [state.id, state]))
  const chosen = config.sources.filter(({ id }) => sources === undefined || sources.includes(id))
  return chosen.flatMap(({ id }): UnknownInterval[] => {
    const state = byId.get(id)
    if (state === undefined || state.lastAttemptAt === null) return [{ source: id, since: null, reason: 'never polled' }]
    return state.unknownSince === null
      ? []
      : [{ source: id, since: state.unknownSince, reason: state.unknownReason ?? 'not known' }]
  })
}

/** Judges records at one instant; the calendar is built once for all. */
export function judgeCases(records: readonly CaseRecord[], config: Config, now: number): JudgedCase[] {
  const judge = createCaseJudge(config.sla)
  return records.map((record) => judge(withWave(record, config), now))
}

/** The first of them; all that are in one wave are one. */
function firstOf(cases: readonly JudgedCase[], { limit }: CaseQuery): readonly JudgedCase[] {
  const rows = new Set<string>()
  return cases.filter(({ record }) => {
    const row = record.wave === undefined ? `C-${record.id}` : `W-${record.wave.id}`
    if (!rows.has(row) && rows.size === limit) return false
    rows.add(row)
    return true
  })
}

async function allOf(cases: AsyncIterable<JudgedCase>): Promise<JudgedCase[]> {
  const all: JudgedCase[] = []
  for await (const judged of cases) all.push(judged)
  return all
}

/** Cases by the query, with their clocks as of now, and what could not be seen. */
export async function listCases(app: App, asked: CaseQuery): Promise<CaseListing> {
  const { limit, ...all } = asked
  const isWhole = asked.together !== true || limit === undefined
  // Further cases of a wave that is shown may come last of all.
  const { cases, ...told } = await streamCases(app, isWhole ? asked : all)
  const found = await allOf(cases)
  return { ...told, cases: isWhole ? found : firstOf(found, asked) }
}

/** The same of cases that are read while they are taken, for there may be hundreds of thousands. */
export async function streamCases(app: App, asked: CaseQuery): Promise<CaseStream> {
  const named = await withKnownNames(app, asked)
  const now = app.runtime.now()
  const query = named.hideSnoozed === true ? { ...named, awakeAt: now } : named
  const unknown = await unknownIntervals(app, query.sources)
  const snoozed = query === named ? 0 : await countAsked(app, { ...named, asleepAt: now })
  return { generatedAt: now, cases: atMost(casesInOrder(app, query, now), query.limit), unknown, snoozed }
}

async function* atMost(cases: AsyncGenerator<JudgedCase>, limit: number | undefined): AsyncGenerator<JudgedCase> {
  let left = limit ?? Number.POSITIVE_INFINITY
  for await (const judged of cases) {
    yield judged
    left -= 1
    if (left <= 0) return
  }
}
