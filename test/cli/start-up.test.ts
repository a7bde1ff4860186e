import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/sqlite/file/open-store.js'

const BIN = resolve(import.meta.dirname, '../../bin/monitor.js')
const EACH = resolve(import.meta.dirname, 'support/run-each.mjs')
const TRACE = resolve(import.meta.dirname, 'support/trace-packages.mjs')

const folder = mkdtempSync(join(tmpdir(), 'monitor-start-'))
const env = { PATH: process.env['PATH'], HOME: folder, TRACE: join(folder, 'packages.txt') }

/** Packages that a program really loaded, whoever asked for them, between the lines that it noted itself. */
function tracedIn(args: readonly string[], more: Readonly<Record<string, string>> = {}): readonly string[] {
  writeFileSync(env.TRACE, '')
  const ran = spawnSync(process.execPath, ['--import', TRACE, ...args], {
    cwd: folder,
    env: { ...env, ...more },
    encoding: 'utf8',
  })
  expect(ran.stderr).toBe('')
  return readFileSync(env.TRACE, 'utf8')
    .split('\n')
    .filter((name) => name !== '')
}

/** Those that the built command loaded. */
const packagesOf = (argv: readonly string[], more: Readonly<Record<string, string>> = {}): readonly string[] => [
  ...new Set(tracedIn([BIN, ...argv], more)),
]

/** Packages that each of several lines loaded which none before it had loaded, and those that came with the program itself. */
function newWithEach(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>([['', []]])
  let line = ''
  for (const traced of tracedIn([EACH, JSON.stringify(lines)])) {
    if (!traced.startsWith('monitor ')) found.get(line)!.push(traced)
    else {
      line = traced.slice('monitor '.length)
      found.set(line, [])
    }
  }
  return found
}

beforeAll(async () => {
  writeFileSync(
    join(folder, 'monitor.yaml'),
    'company: { name: Beispiel AG, brands: [{ name: Beispiel }] }\nsources: []\ndatabase: ./monitor.db\n',
  )
  await (await openStore(join(folder, 'monitor.db'))).close()
  // The first run reads and checks the configuration; later ones find it in the cache.
  packagesOf(['unanswered', '--json'])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Bundled or not, these may be loaded: the command line, and the database with what finds its compiled part. */
const LISTING = ['better-sqlite3', 'bindings', 'commander', 'file-uri-to-path']
const others = (names: readonly string[], allowed: readonly string[]): string[] => names.filter((name) => !allowed.includes(name))

// To start two dozen processes took a tenth of all tests of the command line. One runs all lines: what none of them loads, each does without.
describe('a listing loads what it needs and no more', () => {
  const LINES = [
    'unanswered --json',
    'unanswered --ndjson',
    'unanswered --csv',
    'unanswered --format {{case}}|{{due}}',
    'unanswered',
    'cases --json',
    'mentions --ndjson',
    'sources --json',
    'calendar',
    'calendar --json',
    'calendar check --json',
    'stats --json',
    'stats --csv',
    'deliveries',
    'deliveries --json',
    'silence',
    'silence --json',
    'route test - --json',
  ]
  let loaded: ReturnType<typeof newWithEach>
  beforeAll(() => {
    loaded = newWithEach(LINES)
  })
  it.each(['', ...LINES])('monitor %s', (line) => expect(others(loaded.get(line)!, LISTING)).toEqual([]))
})

describe('help loads no database', () => {
  const LINES = ['--help', 'help exit-codes', 'poll --help', 'unanswered --help']
  let loaded: ReturnType<typeof newWithEach>
  beforeAll(() => {
    loaded = newWithEach(LINES)
  })
  it.each(['', ...LINES])('monitor %s', (line) => expect(others(loaded.get(line)!, ['commander'])).toEqual([]))
  it('monitor --version', () => expect(packagesOf(['--version'])).toEqual([]))
})

it('what is loaded is seen: a configuration that was never read before needs much more', () => {
  const loaded = packagesOf(['unanswered'], { XDG_CACHE_HOME: join(folder, 'another') })
  expect(loaded).toEqual(expect.arrayContaining(['better-sqlite3', 'fastest-levenshtein', 'mustache', 'yaml', 'zod']))
})
