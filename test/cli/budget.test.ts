import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { atomText } from '../e2e/support/feed.js'
import { loopback, type Reply, type Stub } from '../support/loopback.js'
import { monitor, type Ran, words } from './run-monitor.js'

const FEED: Reply = {
  headers: { 'content-type': 'application/atom+xml' },
  body: atomText([{ id: 'a', at: '2026-11-16T10:00:00Z', text: 'Beispiel antwortet mir seit drei Wochen nicht!' }]),
}
const DENIED: Reply = { status: 401, body: 'nein' }

type Say = (line: string, options?: { readonly now?: string; readonly columns?: number }) => Promise<Ran>

/** A folder with one source on a server that answers like this, and the command line in it. */
async function place(answer: Stub, keys: string): Promise<{ readonly say: Say; readonly asked: () => number }> {
  const folder = mkdtempSync(join(tmpdir(), 'monitor-budget-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const server = await loopback({ '/a.atom': answer })
  writeFileSync(
    join(folder, 'monitor.yaml'),
    `company: { name: Beispiel AG, brands: [{ name: Beispiel }] }
sources:
  - { id: forum, type: feed, url: "${server.origin}/a.atom", allow_private: true, ${keys} }
sla: { timezone: Europe/Zurich, policies: [{ name: default, first_answer: 48h, time: wall }] }
alerts: { receivers: [{ id: terminal, type: stdout }] }
database: ./monitor.db
`,
  )
  const env = { FORUM_TOKEN: 'streng-geheim', XDG_CACHE_HOME: folder }
  const say: Say = async (line, { now = '2026-11-16T11:00:00Z', columns } = {}) => {
    const argv = line.startsWith('check') ? words(line) : [...words(line), '--now', now]
    const ran = await monitor(argv, {
      ...{ cwd: folder, env, now: Date.parse(now), io: { home: folder } },
      ...(columns === undefined ? {} : { columns }),
    })
    const same = (text: string) =>
      text.replaceAll(server.origin, 'http://site').replaceAll(/\r\u001b\[K[^\r]*(?=\r)|\r\u001b\[K/g, '')
    return { code: ran.code, out: same(ran.out), err: same(ran.err) }
  }
  return { say, asked: () => server.received.length }
}

const USED_UP =
  'the budget of 2 reads per day is used up until 2026-11-17T00:00:00Z; spent: 2 reads; the next request may take 1 read'

it('a budget: trying out counts too, nobody is woken when it is used up, and it is never exceeded', async () => {
  const { say, asked } = await place(FEED, 'budget: { reads: 2, per: day }')
  expect(await say('poll')).toEqual({ code: 0, out: '', err: '' })
  expect(await say('sources test forum')).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse((await say('sources --json source,budget')).out).sources).toEqual([
    {
      source: 'forum',
      budget: { reads: 2, money: null, per: 'day', spent_reads: 2, spent_money: 0, resets_at: '2026-11-17T00:00:00Z' },
    },
  ])
  expect((await say('sources')).out.trimEnd().split('\t').slice(10)).toEqual(['2', '2', '0', '', '2026-11-17T00:00:00Z'])

  const watched = await say('poll --force', { columns: 100 })
  expect(watched).toEqual({
    code: 0,
    out: '',
    err: `monitor: forum: ${USED_UP.replace('2026-11-17T00:00:00Z', 'Tue 17 Nov 01:00')}
  raise \`budget\` of this source, or poll it less often
0 of 1 source read, 0 new mentions · 0 alerts sent · 1 source out of budget (monitor sources)
`,
  })
  expect((await say('poll --force', { columns: 100 })).err).not.toContain('used up')
  expect(await say('poll --force')).toEqual({ code: 0, out: '', err: '' })
  expect(await say('sources test forum')).toMatchObject({ code: 1, err: expect.stringContaining(USED_UP) })
  expect(await say('poll --force --dry-run')).toMatchObject({ code: 0, out: '' })
  expect(await say('check --online')).toMatchObject({
    code: 0,
    out: expect.stringContaining(`warning\tsource\tforum: ${USED_UP}`),
  })
  expect(asked()).toBe(2)
})

it('a used budget is told where somebody looks: the source, the document of the run, what cannot be seen', async () => {
  const { say } = await place(FEED, 'every: 1h, budget: { reads: 1 }')
  await say('poll')
  const now = '2026-11-16T13:00:00Z'
  const ran = await say('poll --json', { now })
  expect([ran.code, JSON.parse(ran.out)]).toMatchObject([
    0,
    {
      complete: false,
      sources: [{ source: 'forum', ok: false, budget_spent: true, message: expect.stringContaining('1 read per day') }],
    },
  ])
  expect(JSON.parse((await say('unanswered --json', { now })).out)).toMatchObject({
    complete: false,
    unknown: [{ source: 'forum', since: '2026-11-16T11:00:00Z', reason: expect.stringContaining('used up') }],
  })
  expect((await say('sources', { now, columns: 120 })).out).toContain('budget: 1 of 1 reads per day, anew Tue 17 Nov 01:00\n')
  expect((await say('poll --json', { now })).out).toContain('its budget of 1 read per day is used up until 2026-11-17T00:00:00Z')
  const anew = await say('poll --json', { now: '2026-11-17T00:00:00Z' })
  expect([anew.code, JSON.parse(anew.out)]).toMatchObject([0, { complete: true, sources: [{ ok: true }] }])
})

it('a refused secret is named with the place that it comes from, and never shown', async () => {
  const { say } = await place(DENIED, 'token_env: FORUM_TOKEN')
  const message = 'forum: token (environment variable FORUM_TOKEN) was refused: HTTP 401'
  const runs = [await say('poll'), await say('sources test forum'), await say('check --online')]
  expect(runs.map(({ code }) => code)).toEqual([4, 4, 4])
  expect(runs[0]?.err).toContain(`monitor: ${message}: http://site/a.atom\n`)
  expect(runs[1]?.err).toContain(message.slice('forum: '.length))
  expect(runs[2]?.out).toContain(`error\tsecret\t${message}`)
  expect(JSON.stringify(runs)).not.toContain('streng-geheim')
})

it('a secret that is missing is told once, and a source is not asked without it', async () => {
  const { say, asked } = await place([], 'token_env: NICHT_DA')
  const { code, out } = await say('check --online')
  const told = out.split('\n').filter((line) => line.startsWith('error'))
  expect({ code, told, asked: asked() }).toEqual({
    code: 4,
    told: ['error\tsecret\tsources.forum.token: environment variable NICHT_DA is not set or empty\tset it before this run'],
    asked: 0,
  })
})
