import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/sqlite/open-store.js'

const BIN = resolve(import.meta.dirname, '../../bin/monitor.js')
const TRACE = resolve(import.meta.dirname, 'support/trace-packages.mjs')

const folder = mkdtempSync(join(tmpdir(), 'monitor-start-'))
const env = { PATH: process.env['PATH'], HOME: folder, TRACE: join(folder, 'packages.txt') }

/** Packages that the built command really loaded, whoever asked for them. */
function packagesOf(argv: readonly string[], more: Readonly<Record<string, string>> = {}): readonly string[] {
  writeFileSync(env.TRACE, '')
  const ran = spawnSync(process.execPath, ['--import', TRACE, BIN, ...argv], {
    cwd: folder,
    env: { ...env, ...more },
    encoding: 'utf8',
  })
  expect(ran.stderr).toBe('')
  return [
    ...new Set(
      readFileSync(env.TRACE, 'utf8')
        .split('\n')
        .filter((name) => name !== ''),
    ),
  ].sort()
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

describe('a listing loads what it needs and no more', () => {
  it.each([
    ['unanswered', '--json'],
    ['unanswered', '--ndjson'],
    ['unanswered', '--csv'],
    ['unanswered', '--format', '{{case}} {{due}}'],
    ['unanswered'],
    ['cases', '--json'],
    ['mentions', '--ndjson'],
    ['sources', '--json'],
    ['calendar'],
    ['calendar', '--json'],
    ['calendar', 'check', '--json'],
    ['stats', '--json'],
    ['stats', '--csv'],
    ['deliveries'],
    ['deliveries', '--json'],
    ['silence'],
    ['silence', '--json'],
    ['route', 'test', '-', '--json'],
  ])('monitor %s %s', (...argv) => expect(others(packagesOf(argv), LISTING)).toEqual([]))

  it.each([['--version'], ['--help'], ['help', 'exit-codes'], ['poll', '--help'], ['unanswered', '--help']])(
    'monitor %s %s loads no database',
    (...argv) => {
      expect(others(packagesOf(argv.filter(Boolean)), ['commander'])).toEqual([])
    },
  )
})

it('what is loaded is seen: a configuration that was never read before needs much more', () => {
  const loaded = packagesOf(['unanswered'], { XDG_CACHE_HOME: join(folder, 'another') })
  expect(loaded).toEqual(expect.arrayContaining(['better-sqlite3', 'fastest-levenshtein', 'mustache', 'yaml', 'zod']))
})
