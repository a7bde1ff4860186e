import { existsSync } from 'node:fs'
import { formatFault } from '../../config/fault.js'
import { ConfigError, databasePath, loadConfig } from '../../config/load.js'
import { secretName, secretRefs } from '../../config/secret-refs.js'
import { resolveSecret } from '../../config/secrets.js'
import type { HttpClient } from '../../http/types.js'
import type { Config } from '../../model/config.js'
import { BudgetSpent } from '../../sources/asking/refusals.js'
import { openStore } from '../../store/sqlite/file/open-store.js'
import { EXIT, type ExitCode, hintOf, MonitorError, reasonOf } from '../../util/errors.js'
import { kept, type Phrase, phrase, type Said } from '../../util/say.js'
import type { Runtime } from '../app.js'
import { listReceivers, type ReceiverLine } from '../delivery/list-deliveries.js'
import { compactingFailure } from '../erasing/compact-later.js'
import { openHttp } from '../open-http.js'
import { openLedger } from '../open-ledger.js'
import { diskSpace } from '../operator/disk-space.js'
import { isSecretFault } from '../polling/secret-fault.js'
import { testSource } from '../polling/test-source.js'
import { loadRules } from '../rules.js'
import { accountFindings } from './accounts.js'
import { addressFindings } from './addresses.js'
import { brandFindings } from './brands.js'
import { compactingFindings } from './compacting.js'
import { diskFindings } from './disk.js'
import type { CheckFinding } from './finding.js'
import { operationFindings } from './operation.js'
import { clockFinding, type Polled, polledFindings } from './polls.js'
import { reachFindings } from './reach.js'
import { receiverFindings } from './receivers.js'
import { routeFindings } from './routes.js'

export interface CheckOptions {
  readonly configFile: string | null
  readonly databaseFile: string | null
  /** Ask every source, and see whether each receiver can be reached; nothing is sent, since a test message is a message. */
  readonly online: boolean
}

export interface CheckReport {
  readonly findings: readonly CheckFinding[]
  readonly exit: ExitCode
  /** Of the configuration, where it is sound, so that more can be asked of it; null: it is not. */
  readonly timezone: string | null
}

const sources = (count: number): Phrase => (count === 1 ? phrase`${count} source` : phrase`${count} sources`)
const policies = (count: number): Phrase => (count === 1 ? phrase`${count} policy` : phrase`${count} policies`)
const receivers = (count: number): Phrase => (count === 1 ? phrase`${count} receiver` : phrase`${count} receivers`)
const items = (count: number): Phrase => (count === 1 ? phrase`${count} item` : phrase`${count} items`)
const warnings = (count: number): Phrase => (count === 1 ? phrase`${count} warning` : phrase`${count} warnings`)

const ok = (area: CheckFinding['area'], message: Said): CheckFinding => ({ area, level: 'ok', message, hint: null })
const wrong = (area: CheckFinding['area'], message: Said, hint: Said | null): CheckFinding => ({
  area,
  level: 'error',
  message,
  hint,
})
const thrownAt = (area: CheckFinding['area'], thrown: unknown): CheckFinding =>
  wrong(area, reasonOf(thrown), thrown instanceof MonitorError ? thrown.said.hint : null)

async function checkSecrets(config: Config, runtime: Runtime) {
  const findings: CheckFinding[] = []
  const missing = new Set<string>()
  for (const { where, ref } of secretRefs(config)) {
    try {
      await resolveSecret(ref, runtime)
      findings.push(ok('secret', phrase`${where}: there`))
    } catch (thrown) {
      const found = thrownAt('secret', thrown)
      findings.push({ ...found, message: phrase`${where}: ${kept(found.message)}` })
      missing.add(where)
    }
  }
  return { findings, missing }
}

interface Database {
  readonly findings: readonly CheckFinding[]
  /** null: it cannot be read, or is not there yet. */
  readonly polled: Polled | null
  /** How they stand, where that could be read. */
  readonly receivers: readonly ReceiverLine[]
}

async function checkDatabase(config: Config, file: string, runtime: Runtime): Promise<Database> {
  const untried = config.alerts.receivers.map(({ id, type }) => ({ id, type, state: null, isChanged: false }))
  const notThere: CheckFinding = {
    area: 'database',
    level: 'warning',
    message: phrase`${file}: not there yet`,
    hint: 'the first monitor poll creates it',
  }
  if (!existsSync(file)) return { findings: [notThere], polled: null, receivers: untried }
  try {
    const store = await openStore(file, { readonly: true })
    try {
      const faults = await store.integrity()
      const findings =
        faults.length === 0
          ? [ok('database', phrase`${file}: sound`)]
          : faults.map((fault) =>
              wrong('database', phrase`${file}: ${kept(fault)}`, 'restore it from a backup, or start anew with another --db'),
            )
      const polled = { lastAt: Number(await store.getMeta('last_poll_at')) || null, states: await store.sources() }
      const around = { file, retentionMs: config.privacy.retentionMs, now: runtime.now() }
      findings.push(...compactingFindings(await compactingFailure(store), around))
      findings.push(...(await accountFindings(config, store)), clockFinding(config, polled, runtime.now()))
      return { findings, polled, receivers: await listReceivers({ store, config }) }
    } finally {
      await store.close()
    }
  } catch (thrown) {
    return { findings: [thrownAt('database', thrown)], polled: null, receivers: untried }
  }
}

/** What asking a source came to; a refused credential is told as one. */
function askedInVain(source: string, thrown: unknown): CheckFinding {
  const finding = wrong(isSecretFault(thrown) ? 'secret' : 'source', phrase`${source}: ${reasonOf(thrown)}`, hintOf(thrown))
  // Nothing is wrong with it: it could not be tried.
  return thrown instanceof BudgetSpent ? { ...finding, level: 'warning' } : finding
}

interface Asked {
  readonly config: Config
  readonly databaseFile: string
  /** What is wrong with these secrets is told already: a source that lacks one is not asked. */
  readonly missing: ReadonlySet<string>
}

interface Online {
  readonly sources: readonly CheckFinding[]
  /** By receiver; none where there is nothing to reach. */
  readonly receivers: ReadonlyMap<string, CheckFinding>
}

async function checkOnline(asked: Asked, runtime: Runtime): Promise<Online> {
  const http = await openHttp(asked.config, runtime)
  try {
    const [sources, receivers] = await Promise.all([
      checkSources(asked, http, runtime),
      reachFindings({ ...asked, http }, runtime),
    ])
    return { sources, receivers }
  } finally {
    await http.close()
  }
}

const OFFLINE: Online = { sources: [], receivers: new Map() }

async function checkSources(
  { config, databaseFile, missing }: Asked,
  http: HttpClient,
  runtime: Runtime,
): Promise<CheckFinding[]> {
  const { ledger, close } = openLedger(databaseFile)
  const app = { runtime, config, rules: async () => loadRules(config), http: async () => http, ledger }
  try {
    const complete = config.sources.filter(
      ({ id, secrets }) => !Object.keys(secrets).some((name) => missing.has(secretName(id, name))),
    )
    return await Promise.all(
      complete.map(async ({ id }): Promise<CheckFinding> => {
        try {
          const { mentions, warnings: told, stoppedBy } = await testSource(app, id)
          if (stoppedBy !== null) return askedInVain(id, stoppedBy)
          const read = items(mentions.length)
          return ok('source', told.length > 0 ? phrase`${id}: ${read}, ${warnings(told.length)}` : phrase`${id}: ${read}`)
        } catch (thrown) {
          return askedInVain(id, thrown)
        }
      }),
    )
  } finally {
    await close()
  }
}

/** What `init` writes has none. */
function checkSourcesExist({ sources }: Config): CheckFinding[] {
  if (sources.length > 0) return []
  const hint = 'monitor add URL finds one and writes it'
  return [{ area: 'source', level: 'warning', message: 'no source is configured, so nothing is read', hint }]
}

/** Looks at everything that a poll needs, and goes on after each fault. */
export async function check(runtime: Runtime, options: CheckOptions): Promise<CheckReport> {
  const { env, cwd, home } = runtime
  let config: Config
  try {
    config = await loadConfig({
      path: options.configFile,
      env,
      cwd,
      home,
      now: runtime.now(),
      version: runtime.version,
      cacheDir: null,
    })
  } catch (thrown) {
    const findings =
      thrown instanceof ConfigError
        ? thrown.faults.map((fault) => wrong('config', formatFault(fault), null))
        : [thrownAt('config', thrown)]
    return { findings, exit: thrown instanceof MonitorError ? thrown.exit : EXIT.failed, timezone: null }
  }
  const databaseFile = databasePath(config, { flag: options.databaseFile, env, home, cwd })
  const secrets = await checkSecrets(config, runtime)
  const database = await checkDatabase(config, databaseFile, runtime)
  const online = options.online ? await checkOnline({ config, databaseFile, missing: secrets.missing }, runtime) : OFFLINE
  const findings = [
    ok(
      'config',
      phrase`${config.file} of ${config.company.name}: ${sources(config.sources.length)}, ${policies(config.sla.policies.length)}, ${receivers(config.alerts.receivers.length)}`,
    ),
    ...brandFindings(config),
    ...operationFindings(loadRules(config)),
    ...routeFindings(config.alerts),
    ...addressFindings(config),
    ...secrets.findings,
    ...database.findings,
    ...diskFindings(await diskSpace(databaseFile)),
    // What is asked just now tells more than what the last poll saw.
    ...(options.online || database.polled === null ? online.sources : polledFindings(config, database.polled)),
    ...checkSourcesExist(config),
    ...receiverFindings(database.receivers, { config, now: runtime.now(), reached: online.receivers }),
  ]
  const errors = findings.filter((finding) => finding.level === 'error')
  const fails = (...areas: readonly CheckFinding['area'][]) => errors.some(({ area }) => areas.includes(area))
  const told = { findings, timezone: config.sla.calendar.timezone }
  if (fails('secret')) return { ...told, exit: EXIT.secret }
  if (fails('database', 'clock')) return { ...told, exit: EXIT.failed }
  return { ...told, exit: errors.length > 0 ? EXIT.partial : EXIT.done }
}
