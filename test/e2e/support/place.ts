import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Driver from 'better-sqlite3'
import type { Io } from '../../../src/cli/io.js'
import { monitor as commandLine } from '../../cli/run-monitor.js'
import { monitor, type Ran, type Running, start } from './monitor.js'

/** How one source of the configuration differs from the usual. */
export interface SourceLines {
  readonly id: string
  readonly url: string
  readonly type?: string
  /** More keys, as they stand in the file. */
  readonly more?: string
}

interface RunLine {
  readonly now?: string
  readonly env?: Readonly<Record<string, string>>
  /** Only for `run`: what of the process is played. */
  readonly io?: Partial<Io>
}

const HEAD = `company:
  name: Beispiel AG
  brands:
    - { name: Beispiel }
  official:
    - { source: forum, name: Beispiel Kundendienst }
`
const SLA = `sla:
  timezone: Europe/Zurich
  policies:
    - { name: default, first_answer: 1h, next_answer: 2h, time: wall }
`
const ALERTS = `alerts:
  receivers:
    - { id: terminal, type: stdout }
`
/** A loaded machine is no failure. */
const HTTP = `http: { timeout: 20s, idle_timeout: 20s, max_body: 1MB }
`
/** What hangs, hangs for two seconds. */
export const IMPATIENT = HTTP.replaceAll('20s', '2s')

const sourceLine = ({ id, url, type = 'comments', more = '' }: SourceLines): string =>
  `  - { id: ${id}, type: ${type}, url: "${url}", match: all, every: 15m, allow_private: true${more === '' ? '' : `, ${more}`} }\n`

/** A whole configuration file; each part can be given anew. */
export const config = (
  sources: readonly SourceLines[],
  parts: { readonly head?: string; readonly sla?: string; readonly alerts?: string; readonly http?: string } = {},
): string =>
  `${parts.head ?? HEAD}sources:\n${sources.map(sourceLine).join('')}${parts.sla ?? SLA}${parts.alerts ?? ALERTS}${parts.http ?? HTTP}`

let root: string | null = null

/** The home of all places of one test file. */
function home(): string {
  root ??= mkdtempSync(join(tmpdir(), 'monitor-e2e-'))
  return root
}

/** Test files share a process, and with it this module: who knows where one ends, clears up behind it. */
export function removePlaces(): void {
  if (root !== null) rmSync(root, { recursive: true, force: true })
  root = null
}

/** A user's folder: configuration, database, and the command run in it. */
export class Place {
  readonly folder = mkdtempSync(join(home(), 'place-'))
  readonly db = join(this.folder, 'monitor.db')
  readonly config = join(this.folder, 'monitor.yaml')

  constructor(yaml: string | null = null) {
    if (yaml !== null) this.configure(yaml)
  }

  configure(yaml: string): void {
    writeFileSync(this.config, yaml)
  }

  /**
   * `line` as typed after `monitor`, words parted by spaces. Everything from the command line to the disk and the network is real but the
   * process, which takes a third of a second each time; who needs one of its own says `spawn` or `start`.
   */
  async run(line: string, options: RunLine = {}): Promise<Ran> {
    // A cache apart: what another build of the program checked is checked anew, and would then be overwritten, by turns.
    const env = { HOME: home(), XDG_CACHE_HOME: join(home(), 'in-process'), ...this.#env(options.env) }
    const io = { home: home(), clock: Date.now, ...options.io }
    return { ...(await commandLine(this.#argv(line, options.now), { cwd: this.folder, env, io })), signal: null }
  }

  /** The same as a process of its own, to its end. */
  spawn(line: string, options: RunLine = {}): Promise<Ran> {
    return monitor(this.#argv(line, options.now), { cwd: this.folder, home: home(), env: this.#env(options.env) })
  }

  start(line: string, options: RunLine = {}): Promise<Running> {
    return start(this.#argv(line, options.now), { cwd: this.folder, home: home(), env: this.#env(options.env) })
  }

  shell(line: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
    return monitor([], { cwd: this.folder, home: home(), env: this.#env(env), shell: line })
  }

  async json(line: string, now: string): Promise<unknown> {
    const { out, err } = await this.run(`${line} --json`, { now })
    if (out === '') throw new Error(`monitor ${line} printed nothing: ${err}`)
    return JSON.parse(out)
  }

  /** Rows of the database as they are at this moment. */
  rows<Row>(sql: string): Row[] {
    const db = new Driver(this.db, { readonly: true })
    try {
      return db.prepare(sql).all() as Row[]
    } finally {
      db.close()
    }
  }

  /** Native ids of what is stored, by source, of one source or of all. */
  mentions(source?: string): string[] {
    const rows = this.rows<{ source: string; native_id: string }>(
      'SELECT s.id AS source, m.native_id FROM mentions m JOIN sources s ON s.key = m.source_key ORDER BY s.id, m.native_id',
    )
    return rows.filter((row) => source === undefined || row.source === source).map((row) => row.native_id)
  }

  /** Starts from another place's database. */
  copyDatabase(from: Place): this {
    for (const name of readdirSync(from.folder).filter((file) => file.startsWith('monitor.db') && !file.endsWith('.lock')))
      copyFileSync(join(from.folder, name), join(this.folder, name))
    return this
  }

  /** Every file of the folder, byte for byte. */
  bytes(): Map<string, string> {
    const files = readdirSync(this.folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
    return new Map(
      files.map((file) => [join(file.parentPath, file.name), readFileSync(join(file.parentPath, file.name), 'latin1')]),
    )
  }

  has(name: string): boolean {
    return existsSync(join(this.folder, name))
  }

  #argv(line: string, now: string | undefined): string[] {
    return [...line.split(' ').filter((word) => word !== ''), ...(now === undefined ? [] : ['--now', now])]
  }

  #env(env: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
    return { MONITOR_DB: this.db, ...env }
  }
}
