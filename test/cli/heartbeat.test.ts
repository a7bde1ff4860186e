import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../src/store/sqlite/file/open-store.js'
import { atomText } from '../e2e/support/feed.js'
import { type Loopback, loopback, type Reply, type Stub } from '../support/loopback.js'
import { monitor, type Ran, type Surroundings, words } from './run-monitor.js'

const FEED: Reply = { headers: { 'content-type': 'application/atom+xml' }, body: atomText([]) }
const PING = '/ping/5up3r-s3cret'

interface Place {
  readonly server: Loopback
  readonly folder: string
  readonly say: (line: string, surroundings?: Surroundings) => Promise<Ran>
  /** Pings, without the server and the id of the run. */
  readonly pings: () => readonly string[]
}

/** A folder with one source and a switch, both on one server. */
async function place(stubs: Readonly<Record<string, Stub>>, style = 'healthchecks'): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'monitor-heartbeat-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const server = await loopback(stubs)
  writeFileSync(
    join(folder, 'monitor.yaml'),
    `company: { name: Beispiel AG, brands: [{ name: Beispiel }] }
sources: [{ id: forum, type: feed, url: "${server.origin}/a.atom", allow_private: true }]
heartbeat: { url_env: PING, style: ${style}, partial: failure, allow_private: true }
database: ./monitor.db
`,
  )
  const env = { PING: `${server.origin}${PING}`, XDG_CACHE_HOME: folder }
  const say: Place['say'] = async (line, surroundings = {}) => {
    const { code, out, err } = await monitor(words(line), { cwd: folder, env, now: Date.UTC(2026, 10, 16, 11), ...surroundings })
    return { code, out, err: err.replaceAll(new URL(server.origin).host, 'host') }
  }
  const pings = () =>
    server.received
      .filter(({ url }) => url.startsWith(PING))
      .map(({ url }) => url.slice(PING.length).replace(/rid=[0-9a-f-]{36}/, 'rid=R'))
  return { server, folder, say, pings }
}

it('a poll is pinged when it begins and when it ended well', async () => {
  const { say, pings } = await place({ '/a.atom': FEED, [`${PING}/start`]: {}, [PING]: {} })
  expect(await say('poll')).toEqual({ code: 0, out: '', err: '' })
  expect(pings()).toEqual(['/start?rid=R', '?rid=R'])
})

it('a poll that failed in part is pinged with its exit status', async () => {
  const { say, pings } = await place({ '/a.atom': { status: 500 }, [`${PING}/start`]: {}, [`${PING}/3`]: {} })
  expect((await say('poll')).code).toBe(3)
  expect(pings()).toEqual(['/start?rid=R', '/3?rid=R'])
})

it('a poll that died before its status was known is pinged as failed', async () => {
  const { say, pings, folder } = await place({ '/a.atom': FEED, [`${PING}/start`]: {}, [PING]: {}, [`${PING}/fail`]: {} })
  await say('poll')
  const store = await openStore(join(folder, 'monitor.db'))
  await store.setMeta('polls', 'no JSON')
  await store.close()
  expect((await say('poll --force')).code).toBe(1)
  expect(pings().slice(2)).toEqual(['/start?rid=R', '/fail?rid=R'])
})

it('a switch that does not answer changes nothing, is said once in cron and each time on a terminal, without its address', async () => {
  const { say } = await place({ '/a.atom': FEED, [`${PING}/start`]: { status: 404 }, [PING]: { status: 404 } })
  const first = await say('poll')
  expect(first).toMatchObject({ code: 0, out: '' })
  expect(first.err).toMatch(/^monitor: heartbeat: host: HTTP 404/)
  expect(first.err).not.toContain('s3cret')
  expect(await say('poll')).toEqual({ code: 0, out: '', err: '' })
  expect((await say('poll', { columns: 80 })).err).toContain('heartbeat: host: HTTP 404')
})

it('looking on is no poll: --dry-run does not ping', async () => {
  const { say, pings } = await place({ '/a.atom': FEED })
  expect((await say('poll --dry-run')).code).toBe(0)
  expect(pings()).toEqual([])
})

it('a poll that finds another at work is none: the switch waits for that one', async () => {
  const { say, pings, folder, server } = await place({ '/a.atom': FEED, [`${PING}/start`]: {}, [PING]: {} })
  await say('poll')
  const store = await openStore(join(folder, 'monitor.db'))
  const lock = await store.lockPoll({ pid: process.pid, host: 'elsewhere', since: 0 })
  expect((await say('poll')).code).toBe(11)
  await lock.release()
  await store.close()
  expect([pings().length, server.received.length]).toEqual([2, 3])
})

it('--watch pings each round', async () => {
  const { say, pings } = await place({ '/a.atom': FEED, [PING]: {} }, 'plain')
  const interrupt = new AbortController()
  let rounds = 0
  const io = {
    signal: interrupt.signal,
    sleep: async () => {
      rounds += 1
      if (rounds === 2) interrupt.abort()
    },
  }
  expect((await say('poll --watch', { io })).code).toBe(130)
  expect(pings()).toEqual(['', ''])
})

it('uptime-kuma: one ping, at the end', async () => {
  const { say, pings } = await place({ '/a.atom': { status: 500 }, [PING]: {} }, 'uptime-kuma')
  await say('poll')
  expect(pings()).toEqual(['?status=down&msg=exit+status+3&ping=0'])
})
