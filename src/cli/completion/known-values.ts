import type { App } from '../../app/app.js'
import type { CaseState } from '../../model/case.js'
import { oneLine, truncate } from '../../util/text.js'
import type { GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { withApp } from '../with-app.js'
import { type Candidate, plainCandidates } from './candidate.js'

/** Nobody reads more than that below a prompt. */
const MAX_CASES = 100
const TITLE = 60

const titled = (name: string, text: string): Candidate => ({ value: name, text: truncate(oneLine(text), TITLE) })

const casesIn =
  (states: readonly CaseState[]) =>
  async (app: App): Promise<readonly Candidate[]> => {
    const { listCases } = await import('../../app/listing/list-cases.js')
    const { cases } = await listCases(app, { states, limit: MAX_CASES })
    return cases.map(({ record }) => titled(`C-${record.id}`, record.title || record.text))
  }

const OPEN = casesIn(['open'])
const LIVE = casesIn(['open', 'answered'])
const CLOSED = casesIn(['resolved', 'dismissed', 'answered'])

async function assignees(app: App): Promise<readonly Candidate[]> {
  const counts = await app.store.groupCases({ states: ['open', 'answered'] }, 'assignee')
  return plainCandidates(counts.flatMap(({ key }) => (key === null ? [] : [String(key)])).sort())
}

async function silences(app: App): Promise<readonly Candidate[]> {
  const all = await app.store.silences({ notOverAt: app.runtime.now() })
  return all.map(({ id, why }) => titled(`S-${id}`, why))
}

async function deliveries(app: App): Promise<readonly Candidate[]> {
  const waiting = await app.store.deliveries({ states: ['pending', 'failed'] })
  return waiting.slice(-MAX_CASES).map(({ id, receiver }) => titled(`D-${id}`, receiver))
}

const sources = async ({ config }: App): Promise<readonly Candidate[]> => config.sources.map(({ id, type }) => titled(id, type))
const brands = async ({ config }: App): Promise<readonly Candidate[]> =>
  plainCandidates(config.company.brands.map(({ name }) => name))
const receivers = async ({ config }: App): Promise<readonly Candidate[]> =>
  config.alerts.receivers.map(({ id, type }) => titled(id, type))

type Look = (app: App) => Promise<readonly Candidate[]>

/** What only configuration and database know, by the long name of an option. */
const OF_OPTION: Readonly<Record<string, Look>> = {
  '--source': sources,
  '--brand': brands,
  '--receiver': receivers,
  '--test': receivers,
  '--assignee': assignees,
  '--case': LIVE,
}

/** The same by command, for the words behind it; by its action, where it has some. */
const OF_ARGUMENT: Readonly<Record<string, Look>> = {
  show: LIVE,
  explain: LIVE,
  ack: OPEN,
  assign: LIVE,
  note: LIVE,
  snooze: OPEN,
  answer: OPEN,
  resolve: LIVE,
  dismiss: LIVE,
  label: LIVE,
  merge: LIVE,
  split: LIVE,
  undo: LIVE,
  forget: LIVE,
  reopen: CLOSED,
  'route test': LIVE,
  'silence remove': silences,
  'deliveries retry': deliveries,
  'deliveries drop': deliveries,
  'sources test': sources,
}

/** What is to be looked up, if anything. */
export interface Wanted {
  /** Long name of an option. */
  readonly option?: string
  /** Command, or command and action. */
  readonly argument?: string
}

/** From configuration and database; none where these cannot be read, for nobody who presses Tab wants to read why. */
export async function knownValues(wanted: Wanted, options: GlobalOptions, io: Io): Promise<readonly Candidate[]> {
  const table = wanted.option === undefined ? OF_ARGUMENT : OF_OPTION
  const name = wanted.option ?? wanted.argument ?? ''
  const look = Object.hasOwn(table, name) ? table[name] : undefined
  if (look === undefined) return []
  try {
    return await withApp({ options, io, readonly: true, orEmpty: true }, look)
  } catch {
    return []
  }
}
