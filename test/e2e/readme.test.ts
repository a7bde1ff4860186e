import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkConfig } from '../../src/config/check.js'
import { monitor as inProcess, words } from '../cli/run-monitor.js'
import { monitor } from './support/monitor.js'

// README's sessions were really printed: each is run again against the demo's database and compared, but for the port of its server.
// UPDATE_README=1 writes what is printed today.

const FILE = join(import.meta.dirname, '../../README.md')
const GERMAN_FILE = join(import.meta.dirname, '../../docs/kundendienst.md')
const NOW = '2026-11-16T15:00:00Z'
const readme = readFileSync(FILE, 'utf8')
const blocksOf = (page: string, language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text!)
const blocks = (language: string): string[] => blocksOf(readme, language)

const plain = (text: string): string => text.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:8080')

let demo = ''
let folder = ''

beforeAll(async () => {
  demo = plain((await monitor(['demo', '--keep'], { cwd: tmpdir() })).out)
  folder = /^Kept: (.+)$/m.exec(demo)?.[1] ?? ''
})

afterAll(() => {
  if (folder.startsWith(tmpdir())) rmSync(folder, { recursive: true, force: true })
})

interface Surroundings {
  readonly db: string
  readonly env?: Readonly<Record<string, string>>
  /** What is said beside the data too, as a person sees it on a terminal. */
  readonly isWhole?: boolean
}

async function session(line: string, { db, env = {}, isWhole = false }: Surroundings): Promise<string> {
  const there = ['--now', NOW, '--config', join(folder, 'monitor.yaml'), '--db', join(folder, db)]
  const { out, err } = await inProcess([...words(line).slice(1), ...there], {
    columns: 100,
    cwd: folder,
    env: { XDG_CACHE_HOME: folder, ...env },
  })
  return plain(isWhole ? out + err : out)
}

/** A page whose sessions are those of today, each command after the one before it. */
async function renewedPage(page: string, surroundings: Surroundings): Promise<string> {
  let renewed = page
  for (const block of blocksOf(page, 'console').filter((text) => text.startsWith('$ monitor'))) {
    const printed: string[] = []
    for (const [, line] of block.matchAll(/^\$ (monitor .+)$/gm)) printed.push(`$ ${line}\n${await session(line!, surroundings)}`)
    renewed = renewed.replace(block, () => printed.join('\n'))
  }
  return renewed
}

describe('README', () => {
  it('shows sessions that are printed so', async () => {
    const renewed = await renewedPage(readme, { db: 'monitor.db' })
    if (process.env['UPDATE_README']) writeFileSync(FILE, renewed)
    else expect(renewed).toBe(readme)
  })

  it('cuts the demo, and invents nothing in it', () => {
    const [excerpt] = blocks('console').filter((text) => text.startsWith('$ npm run demo'))
    const lines = excerpt!
      .split('\n')
      .slice(1)
      .filter((line) => line !== '' && line !== '…')
    expect(lines.length).toBeGreaterThan(15)
    let from = 0
    for (const line of lines) {
      const at = demo.indexOf(`${line}\n`, from)
      expect({ line, isThere: at >= 0 }).toEqual({ line, isThere: true })
      from = at + line.length
    }
  })

  it('has a configuration without a fault', async () => {
    const [yaml] = blocks('yaml')
    const checked = await checkConfig(yaml!, {
      file: '/etc/monitor/monitor.yaml',
      env: {},
      home: '/home/ab',
      now: Date.parse(NOW),
    })
    expect(checked.faults).toEqual([])
    expect(checked.config?.sources.map(({ type }) => type)).toEqual(['wordpress', 'feed', 'comments'])
  })

  it('names commands and options that exist', async () => {
    const lines = [...blocks('sh'), ...blocks('cron'), ...blocks('ini')].join('\n').split('\n')
    const used = lines.flatMap((line) =>
      [...line.matchAll(/(?:^|\s|=)(monitor [a-z][^#\n]*)/g)].map(([, command]) => command!.trim()),
    )
    expect(used.length).toBeGreaterThan(5)
    for (const line of used) {
      const [, name = '', ...rest] = words(line)
      const { code, out } = await inProcess([name, '--help'])
      expect({ line, code }).toEqual({ line, code: 0 })
      for (const option of rest.filter((word) => word.startsWith('--'))) expect(out).toContain(option)
    }
  })

  it('lists every command', async () => {
    const { out } = await inProcess(['--help'])
    const names = [...out.matchAll(/^ {2}([a-z]+)(?: |$)/gm)].map(([, name]) => name!)
    expect(names.length).toBeGreaterThan(15)
    expect(names.filter((name) => !readme.includes(`\`${name}`))).toEqual([])
  })
})

describe('the page for customer care, in German', () => {
  const page = readFileSync(GERMAN_FILE, 'utf8')

  it('shows sessions that are printed so, each act upon the one before', async () => {
    // Acts are done to a database of their own.
    const copy = new Driver(join(folder, 'monitor.db'))
    await copy.backup(join(folder, 'care.db'))
    copy.close()
    const renewed = await renewedPage(page, { db: 'care.db', env: { MONITOR_LANG: 'de', MONITOR_USER: 'rosa' }, isWhole: true })
    if (process.env['UPDATE_README']) writeFileSync(GERMAN_FILE, renewed)
    else expect(renewed).toBe(page)
  })

  it('names commands that exist', async () => {
    const named = [...new Set([...page.matchAll(/`(?:monitor )?([a-z]+)(?: [^`]*)?`/g)].map(([, name]) => name!))]
    const { out } = await inProcess(['--help'])
    const known = new Set([...out.matchAll(/^ {2}([a-z]+)(?: |$)/gm)].map(([, name]) => name!))
    // What stands there as typed, but is no command.
    const others = ['monitor', 'irrelevant', 'praise', 'unbekannt']
    expect(named.filter((name) => !known.has(name) && !others.includes(name))).toEqual([])
  })
})
