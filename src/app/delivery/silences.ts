import { alertOf } from '../../alerts/select.js'
import { covers, isActive } from '../../alerts/silence.js'
import type { JudgedCase } from '../../model/case.js'
import type { AlertMatcher } from '../../model/config.js'
import type { Silence, SilenceState } from '../../model/silence.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import type { App } from '../app.js'
import { notFound, parseCaseName } from '../case-name.js'
import { judgeCases } from '../listing/list-cases.js'
import { parseNumberedName } from '../numbered-name.js'

export interface SilenceLine extends Silence {
  readonly state: SilenceState
  /** Open cases that it covers as they stand now, history that is never told included; null: it is over. */
  readonly covers: number | null
}

/** What is asked for; the words are matchers such as `brand=Beispiel`, none for everything. */
export interface SilenceRequest {
  readonly words: readonly string[]
  readonly startsAt: number
  readonly endsAt: number
  readonly who: string
  readonly why: string
}

function stateOf(silence: Silence, now: number): SilenceState {
  if (silence.removed !== null) return 'removed'
  if (isActive(silence, now)) return 'active'
  return silence.startsAt > now ? 'coming' : 'over'
}

/** A receiver that is told some time after the breach sees an overdue case at the step `escalated`. */
function isCovered(silence: Silence, judged: JudgedCase, now: number): boolean {
  const alert = alertOf(judged, now)
  if (alert === null) return false
  if (covers(silence, alert)) return true
  return alert.step !== 'due-soon' && alert.clock.dueAt < now && covers(silence, { ...alert, step: 'escalated' })
}

async function asLines(app: App, silences: readonly Silence[]): Promise<readonly SilenceLine[]> {
  const now = app.runtime.now()
  const states = silences.map((silence) => ({ silence, state: stateOf(silence, now) }))
  const isWanted = states.some(({ state }) => state === 'active' || state === 'coming')
  const open = isWanted ? judgeCases(await app.store.cases({ states: ['open'] }), app.config, now) : []
  return states.map(({ silence, state }) => ({
    ...silence,
    state,
    covers: state === 'active' || state === 'coming' ? open.filter((judged) => isCovered(silence, judged, now)).length : null,
  }))
}

/** Those that hold or will; with `all` the others too. */
export async function listSilences(app: App, { all }: { readonly all: boolean }): Promise<readonly SilenceLine[]> {
  return asLines(app, await app.store.silences(all ? {} : { notOverAt: app.runtime.now() }))
}

/** Replaces the number of a merged case by that of the case it was merged into. */
async function withCasesAsTheyAre(app: App, match: AlertMatcher): Promise<AlertMatcher> {
  if (match.case === undefined) return match
  const cases: string[] = []
  for (const name of match.case) {
    const detail = await app.store.caseDetail(parseCaseName(name))
    if (detail === null) throw notFound(name)
    cases.push(`C-${detail.record.id}`)
  }
  return { ...match, case: [...new Set(cases)] }
}

export async function addSilence(app: App, { words, ...silence }: SilenceRequest): Promise<SilenceLine> {
  const { readMatcher } = await import('../../config/matcher-words.js')
  const stored = (await app.store.sources()).map(({ id }) => id)
  const match = await withCasesAsTheyAre(app, readMatcher(words, app.config, stored))
  const createdAt = app.runtime.now()
  const id = await app.store.addSilence({ ...silence, match, createdAt })
  const [line] = await asLines(app, [{ id, match, ...silence, createdAt, removed: null }])
  return line!
}

const parseSilenceName = (name: string): number =>
  parseNumberedName(name, {
    letter: 'S',
    refused: (given) => phrase`'${given}' is no silence`,
    hint: 'silences are named S-12; monitor silence lists them',
  })

/** Removes silences: all of them or, if one does not exist, none. One that has ended already stays as it is. */
export async function removeSilences(app: App, names: readonly string[], by: string): Promise<readonly SilenceLine[]> {
  const ids = [...new Set(names.map(parseSilenceName))]
  const known = new Map((await app.store.silences({})).map((silence) => [silence.id, silence]))
  const unknown = ids.filter((id) => !known.has(id)).map((id) => `S-${id}`)
  if (unknown.length > 0)
    throw new MonitorError(phrase`no ${unknown.join(', ')} in the database`, {
      exit: EXIT.failed,
      hint: 'monitor silence list --all lists all of them',
    })
  const at = app.runtime.now()
  const before = await asLines(
    app,
    ids.map((id) => known.get(id)!),
  )
  for (const { id, state } of before) {
    if (state === 'active' || state === 'coming') await app.store.removeSilence(id, { at, by })
  }
  return before
}
