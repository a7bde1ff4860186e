import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DemoServer, startDemoServer } from '../../src/demo/server.js'
import { DEMO_TIMES } from '../../src/demo/world.js'
import { monitor, type Ran } from './run-monitor.js'

const folder = mkdtempSync(join(tmpdir(), 'monitor-init-'))
let server: DemoServer

beforeAll(async () => {
  server = await startDemoServer(DEMO_TIMES.answered)
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function init(...argv: string[]): Promise<Ran> {
  const ran = await monitor(['init', ...argv], { cwd: folder })
  const same = (text: string): string => text.replaceAll(server.url, 'http://demo').replaceAll(folder, '/folder')
  return { code: ran.code, out: same(ran.out), err: same(ran.err) }
}

describe('monitor init', () => {
  it('writes a file for its owner alone, and says where it is', async () => {
    expect(await init()).toEqual({
      code: 0,
      out: '/folder/monitor.yaml\n',
      err: 'Written, with 0 sources. Next: fill in your brands, and for each place: monitor add URL\n',
    })
    expect(statSync(join(folder, 'monitor.yaml')).mode & 0o777).toBe(0o600)
  })

  it('never writes over an existing file, unless it is told to', async () => {
    const before = readFileSync(join(folder, 'monitor.yaml'), 'utf8')
    expect(await init('--name', 'Neu AG')).toEqual({
      code: 2,
      out: '',
      err: 'monitor: /folder/monitor.yaml exists already\n  monitor add URL appends to it; --force writes it anew\n',
    })
    expect(readFileSync(join(folder, 'monitor.yaml'), 'utf8')).toBe(before)
    const looking = await init(`${server.url}/news.rss`, '--allow-private')
    expect({ code: looking.code, looked: looking.err.includes('found') }).toEqual({ code: 2, looked: false })
    expect((await init('--name', 'Neu AG', '--force')).code).toBe(0)
    expect(readFileSync(join(folder, 'monitor.yaml'), 'utf8')).toContain('Neu AG')
  })

  it.each([
    [[], 'write the account into the file once monitor add URL has written its source'],
    [['/news.rss'], 'the sources that were found: 127-0-0-1'],
  ])('writes no file that no command could read: an account of a source that is not there', async (paths, hint) => {
    const before = readFileSync(join(folder, 'monitor.yaml'), 'utf8')
    const urls = paths.map((path) => `${server.url}${path}`)
    const { code, err } = await init(...urls, '--allow-private', '--official', 'source=forum,name=Dienst', '--force')
    expect([code, err]).toEqual([2, expect.stringContaining(`monitor: --official: there is no source forum\n  ${hint}`)])
    expect(readFileSync(join(folder, 'monitor.yaml'), 'utf8')).toBe(before)
  })

  it.each([
    ['platform=comments,name=Dienst', 'anyone can take this name; say for which source it may count (source: ID)'],
    ['platform=mastodon', 'needs either id or name'],
    ['id=3', 'is an id of which platform? add platform or source'],
  ])('nor one with an account that proves nothing: %s', async (account, fault) => {
    const before = readFileSync(join(folder, 'monitor.yaml'), 'utf8')
    const { code, err } = await init('--official', account, '--force')
    expect([code, err]).toEqual([
      2,
      expect.stringContaining(`monitor: --official ${account}: ${fault}\n  such as platform=wordpress`),
    ])
    expect(readFileSync(join(folder, 'monitor.yaml'), 'utf8')).toBe(before)
  })

  it('finds what a site has, and shows some of it', async () => {
    const { code, out, err } = await init(`${server.url}/blog/`, '--allow-private', '-c', 'found.yaml')
    expect({ code, out }).toEqual({ code: 0, out: '/folder/found.yaml\n' })
    expect(err).toMatch(/^http:\/\/demo\/blog\/: \d found\n {2}wordpress {2}http:\/\/demo\/blog/)
    expect(err.trimEnd().split('\n').at(-1)).toMatch(
      /^Written, with \d sources?\. Next: fill in your brands and your own accounts, then: monitor check && monitor poll$/,
    )
    expect(readFileSync(join(folder, 'found.yaml'), 'utf8')).toContain('type: wordpress')
  })

  it('goes on where a site cannot be read, with exit 3', async () => {
    const { code, out, err } = await init(`${server.url}/nowhere`, `${server.url}/news.rss`, '--allow-private', '-c', 'some.yaml')
    expect({ code, out }).toEqual({ code: 3, out: '/folder/some.yaml\n' })
    expect(err).toMatch(/^monitor: HTTP 404, not found: http:\/\/demo\/nowhere\n {2}\S/m)
    expect(err).toContain('http://demo/news.rss: 1 found\n')
    expect(err).toContain('\nWritten, with 1 source. ')
  })

  it('names the option that a private address wants, and the command for what was left out', async () => {
    const { code, err } = await init(`${server.url}/news.rss`, '-c', 'private.yaml')
    expect({ code, err }).toEqual({
      code: 3,
      err: `monitor: refused, the host has a private or local address: http://demo/news.rss
  --allow-private, if it is a host of your own
Written, with 0 sources. Next: fill in your brands, and for each place: monitor add URL
`,
    })
  })
})

describe('monitor init with an address on a platform', () => {
  it('writes the variable of its secret, says where to get it, and that it is not set', async () => {
    const { code, err } = await init('https://www.youtube.com/@beispiel', '-c', 'platform.yaml')
    expect({ code, last: err.trimEnd().split('\n').at(-1) }).toEqual({
      code: 0,
      last: 'Set before the first poll: YOUTUBE_TOKEN',
    })
    expect(err).toContain('    needs token, from YOUTUBE_TOKEN: an API key')
    expect(readFileSync(join(folder, 'platform.yaml'), 'utf8')).toContain('    token_env: YOUTUBE_TOKEN\n')
  })

  it('allows private addresses to our own sites among the addresses alone', async () => {
    await init('https://www.youtube.com/@beispiel', `${server.url}/news.rss`, '--allow-private', '-c', 'both.yaml')
    const entries = readFileSync(join(folder, 'both.yaml'), 'utf8').split('  - id: ').slice(1, 3)
    expect(entries.map((entry) => entry.includes('allow_private'))).toEqual([false, true])
  })

  it('leaves out what lacks a key that only its owner knows, and names it', async () => {
    const { code, err } = await init('https://www.google.at/maps/place/Beispiel', '-c', 'maps.yaml')
    expect({ code, written: /^Written, with \d sources?/m.exec(err)?.[0] }).toEqual({
      code: 0,
      written: 'Written, with 0 sources',
    })
    expect(err).toMatch(/^ {4}needs account: /m)
  })
})
