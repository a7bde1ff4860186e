import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LoadOptions } from '../../src/config/load.js'
import { ConfigError, loadConfig } from '../../src/config/load.js'
import { MonitorError } from '../../src/util/errors.js'
import { NOW } from './check.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'monitor-config-'))
  for (const name of ['work', 'home', 'xdg/monitor']) mkdirSync(join(folder, name), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (...path: readonly string[]) => join(folder, ...path)
const write = (path: string, text: string | Buffer) => writeFileSync(at(path), text)
const load = (options: Partial<LoadOptions> = {}) =>
  loadConfig({
    path: null,
    env: {},
    cwd: at('work'),
    home: at('home'),
    now: NOW,
    version: '1',
    cacheDir: at('cache'),
    ...options,
  })
const thrown = async (options: Partial<LoadOptions> = {}): Promise<MonitorError> => {
  const error: unknown = await load(options).catch((reason: unknown) => reason)
  if (!(error instanceof MonitorError)) throw new Error(`no MonitorError: ${String(error)}`)
  return error
}

const named = (name: string) => `company: { name: ${name} }\n`
const NAME = '$' + '{NAME}'

describe('search order', () => {
  const everywhere = () => {
    for (const file of ['work/flag.yaml', 'work/env.yaml', 'work/monitor.yaml', 'xdg/monitor/config.yaml'])
      write(file, named(file))
    mkdirSync(at('home/.config/monitor'), { recursive: true })
    write('home/.config/monitor/config.yaml', named('home'))
    return { MONITOR_CONFIG: 'env.yaml', XDG_CONFIG_HOME: at('xdg') }
  }

  it('flag, MONITOR_CONFIG, ./monitor.yaml, XDG_CONFIG_HOME, ~/.config', async () => {
    const env = everywhere()
    const found: string[] = []
    const take = async (options: Partial<LoadOptions>) => found.push((await load(options)).company.name)
    await take({ path: 'flag.yaml', env })
    await take({ env })
    await take({ env: { ...env, MONITOR_CONFIG: '' } })
    rmSync(at('work/monitor.yaml'))
    await take({ env: { XDG_CONFIG_HOME: at('xdg') } })
    await take({ env: { XDG_CONFIG_HOME: 'relative/is/ignored' } })
    expect(found).toEqual(['work/flag.yaml', 'work/env.yaml', 'work/monitor.yaml', 'xdg/monitor/config.yaml', 'home'])
  })

  it('none found: exit 2, and the way to get one', async () => {
    const error = await thrown()
    expect([error.exit, error.message, error.hint]).toEqual([
      2,
      `no configuration: there is neither ${at('work/monitor.yaml')} nor ${at('home/.config/monitor/config.yaml')}`,
      'monitor init writes one; --config names another',
    ])
  })

  it('a file that was named and is not there is an error, even when another one is', async () => {
    write('work/monitor.yaml', named('x'))
    const error = await thrown({ path: 'other.yaml' })
    expect([error.exit, error.message]).toEqual([2, `no configuration at ${at('work/other.yaml')} (given by --config)`])
  })

  it.each([
    ['a flag', { path: '' }, '--config is empty'],
    ['another flag', { path: ' ', flag: '--against' }, '--against is empty'],
    ['a file that is not there', { path: 'none.yaml' }, /^no configuration at /],
  ])('an empty name is that of no file, least of all the folder: %s', async (_name, given, message) => {
    const asked = { env: {}, cwd: at('work'), home: at('home'), now: 0, ...given }
    await expect(loadConfig(asked)).rejects.toThrow(message)
  })
})

describe('files that cannot be used', () => {
  it('all faults in one error, one a line, exit 2', async () => {
    write('work/monitor.yaml', 'foo: 1\nhttp: { pace: soon }\n')
    const error = await thrown()
    expect(error).toBeInstanceOf(ConfigError)
    expect(error.exit).toBe(2)
    expect(error.message.split('\n')).toEqual([
      'monitor.yaml:1:1: foo: unknown key; known here: company, sources, sla, alerts, triage, listing, queries, report, waves, privacy, http, heartbeat, database',
      'monitor.yaml:2:15: http.pace: "soon": is no duration; write 90s, 15m, 4h, 3d, 2w or 1d12h',
    ])
  })

  it('only a variable that is not set: exit 4', async () => {
    write('work/monitor.yaml', `database: "${NAME}"\n`)
    const error = await thrown()
    expect([error.exit, error.message]).toEqual([4, 'monitor.yaml:1:11: database: environment variable NAME is not set'])
  })

  it.each([
    ['a folder', () => mkdirSync(at('work/monitor.yaml')), /^monitor\.yaml: cannot be read: is a folder/],
    [
      'no UTF-8',
      () => write('work/monitor.yaml', Buffer.from('company: { name: Z\xfcrich }', 'latin1')),
      /^monitor\.yaml: is not UTF-8 text$/,
    ],
    ['no end', () => symlinkSync('/dev/zero', at('work/monitor.yaml')), /far too large/],
  ])('%s', async (_, prepare, expected) => {
    prepare()
    const error = await thrown()
    expect([error.exit, error.message]).toEqual([2, expect.stringMatching(expected)])
  })
})

describe('the cache of validated configurations', () => {
  const cacheFiles = () => (existsSync(at('cache')) ? readdirSync(at('cache')) : [])
  const cacheFile = () => at('cache', cacheFiles()[0] ?? '')
  /** Marks what is cached, so that a later load shows where it came from. */
  const mark = () => writeFileSync(cacheFile(), readFileSync(cacheFile(), 'utf8').replace('"name":"plain"', '"name":"cached"'))
  const name = async (options: Partial<LoadOptions> = {}) => (await load(options)).company.name

  beforeEach(() => write('work/monitor.yaml', named('plain')))

  it('is written for the owner alone, and read again', async () => {
    const first = await load()
    expect([statSync(cacheFile()).mode & 0o777, statSync(at('cache')).mode & 0o777]).toEqual([0o600, 0o700])
    expect(await load()).toStrictEqual(first)
    mark()
    expect(await name()).toBe('cached')
  })

  it('stands by default in XDG_CACHE_HOME', async () => {
    const { cacheDir: _, ...options } = {
      path: null,
      env: { XDG_CACHE_HOME: at('xdg-cache') },
      cwd: at('work'),
      home: at('home'),
      now: NOW,
      cacheDir: null,
    }
    await loadConfig(options)
    expect(readdirSync(at('xdg-cache/monitor'))).toHaveLength(1)
  })

  it.each([
    ['another text', () => write('work/monitor.yaml', `${named('plain')}# changed\n`), {}],
    ['another version', () => {}, { version: '2' }],
    ['another year', () => {}, { now: Date.UTC(2027, 0, 2) }],
    ['another home', () => {}, { home: '/elsewhere' }],
  ])('is not used for %s', async (_, change, options) => {
    await load()
    mark()
    change()
    expect(await name(options)).toBe('plain')
  })

  it('is not used when others could have written it', async () => {
    await load()
    mark()
    chmodSync(cacheFile(), 0o666)
    expect(await name()).toBe('plain')
    mark()
    chmodSync(at('cache'), 0o777)
    expect(await name()).toBe('plain')
  })

  it('is not used when it is broken', async () => {
    await load()
    writeFileSync(cacheFile(), '{"key":')
    expect(await name()).toBe('plain')
  })

  it('holds one file for each configuration, whatever its versions', async () => {
    await load()
    await load({ version: '2' })
    write('work/monitor.yaml', named('other'))
    await load()
    expect(cacheFiles()).toHaveLength(1)
  })

  it('never holds what came from the environment', async () => {
    write('work/monitor.yaml', `company: { name: "${NAME}" }\n`)
    expect(await name({ env: { NAME: 'a' } })).toBe('a')
    expect(await name({ env: { NAME: 'b' } })).toBe('b')
    expect(cacheFiles()).toEqual([])
  })

  it('that cannot be written is no fault', async () => {
    write('file', '')
    expect(await name({ cacheDir: at('file', 'cache') })).toBe('plain')
  })
})
