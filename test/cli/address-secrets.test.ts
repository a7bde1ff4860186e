import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../src/store/sqlite/file/open-database.js'
import { readDatabase } from '../../src/store/sqlite/file/read-database.js'
import { MIGRATIONS } from '../../src/store/sqlite/migrations/migrations.js'
import { type Loopback, loopback, type Reply, type Stub } from '../support/loopback.js'
import { monitor, type Ran, words } from './run-monitor.js'

const TOKEN = 'geheim-9f3c51d7'
const ITEM = '<item><guid>1</guid><title>Beispiel</title><link>#c1</link><description>Beispiel: nichts geht</description></item>'
const FEED: Reply = {
  headers: { 'content-type': 'application/rss+xml', etag: '"1"' },
  body: `<rss version="2.0"><channel><title>Blog</title>${ITEM}</channel></rss>`,
}
const ifNew: Stub = ({ headers }) => (headers['if-none-match'] === '"1"' ? { status: 304 } : FEED)

interface Place {
  readonly file: string
  readonly server: Loopback
  readonly say: (line: string, token?: string) => Promise<Ran>
  /** Everything in the files of the database. */
  readonly bytes: () => string
}

async function place(stubs: Readonly<Record<string, Stub>>, keys = ''): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'monitor-address-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'monitor.db')
  const server = await loopback(stubs)
  const url = `${server.origin}/feed?token=\${BLOG_TOKEN}`
  writeFileSync(
    join(folder, 'monitor.yaml'),
    `company: { name: Beispiel AG, brands: [{ name: Beispiel }] }
sources: [{ id: blog, type: feed, url: "${url}", every: 1m, allow_private: true${keys} }]
sla: { timezone: Europe/Zurich }
database: ./monitor.db
`,
  )
  return {
    file,
    server,
    say: (line, token = TOKEN) =>
      monitor(words(line), { cwd: folder, env: { XDG_CACHE_HOME: folder, BLOG_TOKEN: token }, now: Date.UTC(2026, 10, 21, 9) }),
    bytes: () =>
      ['', '-wal']
        .filter((suffix) => statSync(file + suffix, { throwIfNoEntry: false }) !== undefined)
        .map((suffix) => readFileSync(file + suffix, 'latin1'))
        .join(),
  }
}

const asked = ({ server }: Place) => server.received.map(({ url, headers }) => [url, headers['if-none-match'] ?? null])
const sourceOf = async ({ say }: Place) => JSON.parse((await say('sources --json')).out).sources[0]

it('a secret in the address of a source is in nothing that is stored or shown, and the source stays the same', async () => {
  const here = await place({ '/feed': ifNew })
  const first = await here.say('poll --json')
  const second = await here.say('poll --force --json')
  const third = await here.say('poll --json')
  expect([first.code, second.code, third.code]).toEqual([0, 0, 0])
  await here.say('poll --json --now 2026-11-21T09:30:00Z')
  // The second asks for all, as it was told; the third is not due.
  expect(asked(here)).toEqual([
    [`/feed?token=${TOKEN}`, null],
    [`/feed?token=${TOKEN}`, null],
    [`/feed?token=${TOKEN}`, '"1"'],
  ])
  expect(await sourceOf(here)).toMatchObject({ url: `${here.server.origin}/feed?token=***`, health: 'ok', mentions: 1 })
  const mentions = await here.say('mentions --all --json')
  expect(JSON.parse(mentions.out).mentions[0].url).toBe(`${here.server.origin}/feed?token=***#c1`)
  const shown = await Promise.all(['sources', 'export', 'check', 'sources test blog --json'].map((line) => here.say(line)))
  const all = [first, second, third, mentions, ...shown].map(({ out, err }) => out + err).join()
  expect(all).toContain('token=***')
  expect(all + here.bytes()).not.toContain(TOKEN)
})

it('with another secret it is another source, as with another address', async () => {
  const here = await place({ '/feed': ifNew })
  await here.say('poll')
  expect((await sourceOf(here)).due_reason).toMatch(/^not due before/)
  expect(JSON.parse((await here.say('sources --json', 'anders')).out).sources[0].due_reason).toBe('its configuration changed')
  await here.say('poll', 'anders')
  expect(asked(here)).toEqual([
    [`/feed?token=${TOKEN}`, null],
    ['/feed?token=anders', null],
  ])
})

it('where an older version stored it, it is taken out, and the source stays the same', async () => {
  const here = await place({ '/feed': ifNew })
  const old = openDatabase(here.file, { migrations: MIGRATIONS.slice(0, 8) })
  const url = `${here.server.origin}/feed?token=${TOKEN}`
  const page = {
    configured: url,
    address: url,
    moved: null,
    etag: '"1"',
    lastModified: null,
    bodyHash: 'x',
    fullAt: Date.UTC(2026, 10, 21, 8),
  }
  const memory = { v: 1, page, ids: '{}', entries: 1, from: null, expired: false, roots: {} }
  old.run(
    "INSERT INTO sources (key, id, type, url, health, last_attempt_at, last_success_at) VALUES (1, 'blog', 'feed', ?, 'ok', 1000, 1000)",
    url,
  )
  old.run('INSERT INTO source_memories VALUES (1, ?)', JSON.stringify(memory))
  old.script(`INSERT INTO rulesets VALUES (1, 'rules 1');
    INSERT INTO mentions (source_key, native_id, thread, rules, role, first_seen_at, baseline, relevant, closing, kind, score, severity,
      reasons, sensitive, author_flags, content_hash, text, url)
    VALUES (1, '${url}#c1', '${url}#c1', 1, 'comment', 2000, 0, 1, 0, 'complaint', 0.9, 'high', '[]', '[]', '[]', 'h1', 'Wo?', '${url}#c1');
    INSERT INTO deliveries (key, receiver, group_key, reason, created_at, next_at, message)
    VALUES ('k', 'care', 'g', 'r', 1, 1, '{"url":"${url}#c1"}')`)
  old.close()

  expect((await here.say('poll --json')).code).toBe(0)
  expect(asked(here)).toEqual([[`/feed?token=${TOKEN}`, '"1"']])
  expect(await sourceOf(here)).toMatchObject({ url: `${here.server.origin}/feed?token=***`, health: 'ok' })
  const db = readDatabase(here.file)
  const masked = `${here.server.origin}/feed?token=***#c1`
  expect(db.all('SELECT native_id, thread, url FROM mentions')).toEqual([{ native_id: masked, thread: masked, url: masked }])
  expect(db.all('SELECT message FROM deliveries')).toEqual([{ message: `{"url":"${masked}"}` }])
  db.close()
  // The next day's erasure has written the file anew.
  await here.say('poll --json --now 2026-11-23T09:00:00Z')
  expect(here.bytes()).not.toContain(TOKEN)
})

const refuses = (status: number, said: string): Reply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ error: said }),
})

it.each<[what: string, answer: Reply]>([
  ['in the words of a refusal', refuses(403, `the key ${TOKEN} has expired`)],
  [
    'in the address of a redirect',
    { status: 302, headers: { location: `http://localhost/login/${TOKEN}?to=%2Ffeed%3Ftoken%3D${TOKEN}` } },
  ],
  ['in a scheme', { status: 302, headers: { location: `${TOKEN}://x/` } }],
  ['in the title of a page', { headers: { 'content-type': 'text/html' }, body: `<html><title>No ${TOKEN}</title></html>` }],
  ['in the name of an encoding', { headers: { 'content-encoding': TOKEN }, body: '\u001f' }],
  ['in a date', { ...FEED, body: String(FEED.body).replace('<link>', `<pubDate>${TOKEN}</pubDate><link>`) }],
])('a secret that the server repeats %s is neither told nor stored', async (_where, answer) => {
  const here = await place({ '/feed': () => answer })
  const lines = ['poll', 'poll --force --json', 'sources', 'sources test blog', 'check', 'check --online']
  const told: string[] = []
  for (const line of lines) {
    const { out, err } = await here.say(line)
    told.push(out + err)
  }
  expect(told.join()).toContain('***')
  expect(told.join() + here.bytes()).not.toContain(TOKEN)
})

it('nor is the header in which user and password went out', async () => {
  const page: Stub = ({ headers }) => ({
    headers: { 'content-type': 'text/html' },
    body: `<html><title>Who is ${headers['authorization']}?</title></html>`,
  })
  const here = await place({ '/feed': page }, ', username: leserin, password_env: BLOG_TOKEN')
  const { err } = await here.say('poll')
  expect(err).toContain('titled "Who is Basic ***?"')
  expect(err + here.bytes()).not.toContain(Buffer.from(`leserin:${TOKEN}`).toString('base64'))
})
