import type { ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { key, selfSigned } from '../http/certificates.js'
import { at, atom, atomText, complaint, NOON } from './support/feed.js'
import type { Ran } from './support/monitor.js'
import { config, IMPATIENT, Place } from './support/place.js'
import { type Serve, siteForFile } from './support/site.js'

const site = siteForFile()
const secure = siteForFile({ key, cert: selfSigned })
const LATER = at(60)
const FEED = { 'content-type': 'application/atom+xml' }

interface Case {
  readonly name: string
  /** What the address of the source answers while it is bad. */
  readonly bad?: Serve
  /** Or another address, which is bad by itself. */
  readonly url?: () => string
  /** Is over only when its time is. */
  readonly hangs?: true
  /** In place of 3, done but some sources failed. */
  readonly code?: number
  /** What happened. */
  readonly says: RegExp
  /** What to do about it. */
  readonly hint: RegExp
  readonly forbidden?: boolean
}

let refused = ''
/** What the server sent of the endless body. */
let flooded = 0

const status = (code: number, headers: Readonly<Record<string, string>> = {}): Serve => ({ status: code, headers, body: 'nein' })

/** 2 GB, made while they are sent. */
function flood(_asked: unknown, response: ServerResponse): undefined {
  const chunk = Buffer.alloc(65_536, 0x20)
  response.writeHead(200, { ...FEED, 'content-length': String(2 * 1024 ** 3) })
  const more = (): void => {
    while (!response.destroyed && flooded < 2 * 1024 ** 3) {
      flooded += chunk.length
      if (!response.write(chunk)) return
    }
  }
  response.on('drain', more)
  more()
}

const CASES: readonly Case[] = [
  {
    name: 'no such host',
    url: () => 'http://niemand.invalid/feed',
    says: /no such host|the name server gave no answer/,
    hint: /spelling|DNS/,
  },
  { name: 'a refused connection', url: () => refused, says: /the connection was refused/, hint: /Nothing listens on that port/ },
  {
    name: 'a self-signed certificate',
    url: () => `${secure.origin}/feed`,
    says: /the certificate is self-signed/,
    hint: /NODE_EXTRA_CA_CERTS/,
  },
  {
    name: 'TLS where none is spoken',
    url: () => `${site.origin.replace('http:', 'https:')}/x`,
    says: /no secure connection/,
    hint: /TLS/,
  },
  { name: 'a server that never answers', hangs: true, bad: () => undefined, says: /within (the time-out|2s)/, hint: /./ },
  {
    name: 'an answer that stops half way',
    hangs: true,
    bad: (_asked, response) => void response.writeHead(200, FEED).write(atomText([complaint('x', -30)]).slice(0, 300)),
    says: /stopped coming|not finished within 2s/,
    hint: /./,
  },
  {
    name: 'a connection broken off',
    bad: (_asked, response) => void response.destroy(),
    says: /broke the connection off/,
    hint: /./,
  },
  { name: '401', bad: status(401), code: 4, says: /HTTP 401/, hint: /password|credential|token|secret/i },
  { name: '403', bad: status(403), says: /HTTP 403/, hint: /./ },
  { name: '404', bad: status(404), says: /HTTP 404/, hint: /./ },
  { name: '410', bad: status(410), says: /gone for good \(HTTP 410\)/, hint: /./ },
  { name: '429', bad: status(429), says: /HTTP 429/, hint: /./ },
  { name: '500', bad: status(500), says: /HTTP 500/, hint: /./ },
  { name: '503', bad: status(503, { 'retry-after': '7200' }), says: /HTTP 503/, hint: /./ },
  {
    name: 'a redirect to itself',
    bad: (asked) => ({ status: 302, headers: { location: asked.path } }),
    says: /redirects run in a circle/,
    hint: /./,
  },
  {
    name: 'redirects without end',
    bad: (asked) => ({ status: 302, headers: { location: `${asked.path}?${site.asked.length}` } }),
    says: /more than \d+ redirects/,
    hint: /./,
  },
  {
    name: 'a redirect to a private address',
    bad: status(302, { location: 'http://169.254.169.254/latest/meta-data' }),
    says: /private|169\.254/,
    hint: /./,
  },
  {
    name: 'a redirect to this machine by another name',
    bad: (asked) => ({
      status: 301,
      headers: { location: `${site.origin.replace('127.0.0.1', 'localhost')}${asked.path}/inside` },
    }),
    says: /private|loopback/,
    hint: /./,
  },
  {
    name: 'a loopback address that nobody allowed',
    bad: atom(complaint('x', -30)),
    forbidden: true,
    says: /private|loopback/,
    hint: /allow_private/,
  },
  {
    name: 'a page of HTML with status 200',
    bad: { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Bitte anmelden</title><p>Anmelden' },
    says: /is not a feed: an HTML page titled "Bitte anmelden"/,
    hint: /open the address in a browser/,
  },
  { name: 'an empty body', bad: { headers: FEED, body: '' }, says: /is not a feed: .*empty/, hint: /./ },
  { name: 'a body of 2 GB', bad: flood, says: /the body is larger than the limit of/, hint: /./ },
  {
    name: 'a gzip bomb',
    bad: { headers: { ...FEED, 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(20_000_000, 0x20)) },
    says: /the body is larger than the limit of/,
    hint: /./,
  },
  {
    name: 'a gzip body that was cut off',
    bad: () => {
      const body = gzipSync(Buffer.from(atomText([complaint('x', -30)])))
      return { headers: { ...FEED, 'content-encoding': 'gzip' }, body: body.subarray(0, body.length - 30) }
    },
    says: /the compressed body ends too early/,
    hint: /./,
  },
]

const sourceOf = (each: Case): string => `s${CASES.indexOf(each)}`
const pathOf = (each: Case): string => `/${sourceOf(each)}`
const good = { id: 'forum', url: '' }

/** The configuration while all is well, or while it is not. */
function configured(well: boolean, impatient = false): string {
  const lines = CASES.map((each) => ({
    id: sourceOf(each),
    url: well || each.url === undefined ? site.origin + pathOf(each) : each.url(),
  }))
  const yaml = config([...lines, good], impatient ? { http: IMPATIENT } : {})
  const forbidden = CASES.filter((each) => each.forbidden && !well).map(
    (each) => `"${site.origin}${pathOf(each)}", match: all, every: 15m, allow_private: `,
  )
  return forbidden.reduce((text, line) => text.replace(`${line}true`, `${line}false`), yaml)
}

/** All sources in one database: well, then bad all at once, and well again. */
interface SourceRow {
  readonly health: string
  readonly last_success_at: number
  readonly unknown_since: number | null
}

let all: Place
const rowsOf = (source: string): SourceRow[] =>
  all.rows(`SELECT health, last_success_at, unknown_since FROM sources WHERE id = '${source}'`)

/** What the poll said of each source while all were bad. */
let bad: Ran
let hung: Ran
/** The source that is well, after each of the two. */
const neighbour: SourceRow[][] = []
let refusedSecret: Ran
let started = 0
let ended = 0

const SECRET = CASES.filter(({ code }) => code !== undefined)
const HANGING = CASES.filter(({ hangs }) => hangs)
const OTHERS = CASES.filter(({ code, hangs }) => code === undefined && !hangs)

async function refusedPort(): Promise<string> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as { port: number }
  await new Promise((closed) => server.close(closed))
  return `http://127.0.0.1:${port}/feed`
}

beforeAll(async () => {
  refused = await refusedPort()
  good.url = site.put('/good', atom(complaint('neighbour', -30)))
  for (const each of CASES) site.put(pathOf(each), atom(complaint(`first ${pathOf(each)}`, -40)))
  all = new Place(configured(true))
  expect(await all.run('poll --no-alerts', { now: NOON })).toMatchObject({ code: 0, err: '' })
  for (const each of CASES) if (each.bad !== undefined) site.put(pathOf(each), each.bad)
  all.configure(configured(false))
  started = Date.now()
  bad = await all.run(`poll --no-alerts --source ${OTHERS.map(sourceOf).join(' ')} forum`, { now: at(20) })
  neighbour.push(rowsOf('forum'))
  // A time-out that is soon over is soon over for all: a loaded machine is too slow for thirty sources within it.
  all.configure(configured(false, true))
  hung = await all.run(`poll --no-alerts --source ${HANGING.map(sourceOf).join(' ')} forum`, { now: at(36) })
  ended = Date.now()
  neighbour.push(rowsOf('forum'))
  all.configure(configured(false))
  refusedSecret = await all.run(`poll --no-alerts --source ${SECRET.map(sourceOf).join(' ')}`, { now: at(20) })
})

describe('a source that answers with', () => {
  it.each(CASES)('$name: what happened, where, and what to do; what was stored stays', (each) => {
    const ran = each.hangs ? hung : each.code === undefined ? bad : refusedSecret
    expect({ code: ran.code, out: ran.out }).toEqual({ code: each.code ?? 3, out: '' })
    const lines = ran.err.split('\n')
    const line = lines.findIndex((text) => text.startsWith(`monitor: ${sourceOf(each)}: `))
    expect(lines[line]).toMatch(each.says)
    expect(lines[line]).toContain(new URL(each.url?.() ?? site.origin).host)
    // What helps several stands below the last of them.
    const advice = lines.slice(line).find((text) => /^ {2}\S/.test(text))
    expect(advice).toMatch(each.hint)
    expect(all.mentions(sourceOf(each))).toEqual([`first ${pathOf(each)}`])
    // Since when nothing is known is said.
    const [{ health, unknown_since }, ...more] = rowsOf(sourceOf(each)) as [SourceRow]
    expect([health, unknown_since, more]).toEqual([each.name === '410' ? 'gone' : 'failing', Date.parse(NOON), []])
  })

  it('any of it does not keep the others from being polled, nor the poll from ending soon', () => {
    const well = (now: string): SourceRow => ({ health: 'ok', last_success_at: Date.parse(now), unknown_since: null })
    expect(neighbour).toEqual([[well(at(20))], [well(at(36))]])
    expect(ended - started).toBeLessThan(15_000)
  })

  it('2 GB: only a little more is sent than is read', () => {
    expect(flooded).toBeGreaterThan(0)
    expect(flooded).toBeLessThan(64_000_000)
  })

  it('one fault alone: exit 3 as well', async () => {
    const place = new Place().copyDatabase(all)
    const alone = OTHERS.find(({ name }) => name === 'a page of HTML with status 200')!
    const other = config([{ id: 'forum', url: site.origin + pathOf(alone) }])
    place.configure(other)
    expect((await place.run('poll --no-alerts', { now: at(40) })).code).toBe(3)
  })

  it('any of it, and is then well again: nothing is lost, nothing is there twice', async () => {
    for (const each of CASES)
      site.put(pathOf(each), atom(complaint(`second ${pathOf(each)}`, 10), complaint(`first ${pathOf(each)}`, -40)))
    all.configure(configured(true))
    const again = await all.run('poll --force --no-alerts', { now: LATER })
    expect({ code: again.code, err: again.err }).toEqual({ code: 0, err: '' })
    const expected = CASES.flatMap((each) => [`first ${pathOf(each)}`, `second ${pathOf(each)}`])
    expect(all.mentions().toSorted()).toEqual([...expected, 'neighbour'].toSorted())
  })
})
