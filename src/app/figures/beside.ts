import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { absolutePath } from '../../config/paths.js'
import type { Beside, BesideFigures, Watched } from '../../model/report.js'
import type { SourceState } from '../../model/source.js'
import { tallyOf } from '../../stats/tally.js'
import { MonitorError, messageOf } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import type { App } from '../app.js'
import { type CountQuery, countedCases } from './counted-cases.js'
import { unknownStretches } from './stats.js'

/** A configuration beside ours: how it was named, where it is, and what named it. */
interface Place {
  readonly name: string
  readonly file: string
  readonly flag: string
}

function placesOf({ config, runtime }: App, typed: readonly string[] | undefined): readonly Place[] {
  const { cwd, home } = runtime
  if (typed !== undefined) return typed.map((name) => ({ name, file: resolve(cwd, name), flag: '--beside' }))
  const folder = dirname(config.file)
  return config.report.beside.map((name) => ({ name, file: absolutePath(name, folder, home), flag: 'report.beside' }))
}

/** The same for two names of one file, links included. */
const fileKey = (file: string): string => {
  const { dev, ino } = statSync(file)
  return `${dev}:${ino}`
}

export async function watchedOf(
  { config, store }: Pick<App, 'config' | 'store'>,
  states: readonly SourceState[],
): Promise<Watched> {
  const since = await store.watchedSince()
  const ids = config.sources.map(({ id }) => id)
  const first = ids.flatMap((id) => since.get(id) ?? [])
  const last = states.flatMap(({ id, lastSuccessAt }) => (ids.includes(id) ? (lastSuccessAt ?? []) : []))
  return { since: first.length === 0 ? null : Math.min(...first), until: last.length === 0 ? null : Math.max(...last) }
}

const STALE_MS = 86_400_000

/** Where nobody polls any more, answers may have come unseen: from the last poll on that is not known. */
const knownUntilNow = (state: SourceState, now: number): SourceState =>
  state.unknownSince !== null || state.lastSuccessAt === null || state.nextDueAt + STALE_MS > now
    ? state
    : { ...state, health: 'failing', unknownSince: state.lastSuccessAt, unknownReason: 'not polled since then' }

async function figuresOf(app: App, query: CountQuery): Promise<Omit<BesideFigures, 'file'>> {
  const states = (await app.store.sources()).map((state) => knownUntilNow(state, app.runtime.now()))
  const { outcomes } = await countedCases(app, query, states)
  const { company, sla } = app.config
  return {
    company: company.name,
    timezone: sla.calendar.timezone,
    total: tallyOf(outcomes),
    watched: await watchedOf(app, states),
    unknown: await unknownStretches(app, states, query),
  }
}

/** Opened for reading only. A database that is named in the environment is ours alone. */
async function openOther({ runtime }: App, { file, flag }: Place): Promise<App> {
  const { openApp } = await import('../open-app.js')
  const surroundings = { ...runtime, env: { ...runtime.env, MONITOR_DB: undefined } }
  return openApp(surroundings, { configFile: file, flag, databaseFile: null, readonly: true })
}

/** Whose each database is, by its file. */
type Owners = Map<string, Place | null>

async function readOther(app: App, place: Place, { query, owners }: { query: CountQuery; owners: Owners }): Promise<Beside> {
  const { name } = place
  let other: App | null = null
  try {
    other = await openOther(app, place)
    const key = fileKey(other.databaseFile)
    const owner = owners.get(key)
    if (owner === null) throw new MonitorError(phrase`its database ${other.databaseFile} is our own`)
    if (owner !== undefined) throw new MonitorError(phrase`its database ${other.databaseFile} is that of ${owner.name} too`)
    owners.set(key, place)
    return { file: name, ...(await figuresOf(other, query)) }
  } catch (thrown) {
    // Our own report is written all the same.
    if (app.runtime.signal.aborted) throw thrown
    return { file: name, fault: messageOf(thrown) }
  } finally {
    await other?.close()
  }
}

/** Other companies over the same time, each by its own configuration and database. Our sources and brands are no question to them. */
export async function besideOf(app: App, asked: CountQuery, typed?: readonly string[]): Promise<readonly Beside[]> {
  const { sources: _sources, brands: _brands, ...query } = asked
  const places = placesOf(app, typed)
  if (places.length === 0) return []
  const owners: Owners = new Map([[fileKey(app.databaseFile), null]])
  const found: Beside[] = []
  for (const place of places) found.push(await readOther(app, place, { query, owners }))
  return found
}
