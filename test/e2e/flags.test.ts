import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { at, atom, complaint, NOON } from './support/feed.js'
import { config, Place } from './support/place.js'
import { siteForFile } from './support/site.js'

const site = siteForFile()
const HOOK = (path: string, baseline = '7d'): string =>
  `alerts:\n  baseline: ${baseline}\n  receivers:\n    - { id: care, type: webhook, url: "${site.origin}${path}", allow_private: true }\n`

/** One source with one complaint that is overdue at noon, and a receiver. */
function overdue(name: string, baseline?: string): Place {
  site.put(`/${name}/hook`, {})
  const url = site.put(`/${name}/forum`, {
    ...atom(complaint('a', -90)),
    headers: { 'content-type': 'application/atom+xml', etag: '"1"' },
  })
  return new Place(config([{ id: 'forum', url }], { alerts: HOOK(`/${name}/hook`, baseline) }))
}
const told = (name: string): number => site.askedAt(`/${name}/hook`).length

describe('poll --dry-run', () => {
  it.concurrent('prints what it would store; the database stays as it is, byte for byte, and nothing is sent', async () => {
    const place = overdue('dry')
    await place.run('poll --no-alerts', { now: NOON })
    site.put('/dry/forum', atom(complaint('b', -100), complaint('a', -90)))
    const before = readFileSync(place.db)
    const ran = await place.run('poll --dry-run --force', { now: at(30) })
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' })
    expect(ran.out).toMatch(/^forum\tb\t.*Nr\. b/m)
    expect(readFileSync(place.db).equals(before)).toBe(true)
    expect(place.mentions()).toEqual(['a'])
    expect(told('dry')).toBe(0)
  })

  it.concurrent('works before there is a database, and makes none', async () => {
    const place = overdue('dry-first')
    const ran = await place.run('poll --dry-run', { now: NOON })
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' })
    expect(ran.out).toMatch(/^forum\ta\t/m)
    expect(place.has('monitor.db')).toBe(false)
  })
})

describe('before there is a database', () => {
  it.concurrent('`sources test` shows what a poll would store', async () => {
    const place = overdue('try')
    const ran = await place.run('sources test forum --json', { now: NOON })
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(ran.out)).toMatchObject({ mentions: [{ native_id: 'a', kind: 'complaint' }] })
    expect(place.has('monitor.db')).toBe(false)
  })

  it.concurrent('`notify --test` sends its test message', async () => {
    const place = overdue('try-hook')
    expect(await place.run('notify --test care', { now: NOON })).toMatchObject({ code: 0, err: '' })
    expect(site.askedAt('/try-hook/hook').map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual(['test'])
    expect(place.has('monitor.db')).toBe(false)
  })
})

describe('poll', () => {
  it.concurrent('--no-alerts stores and judges, and sends nothing; notify does that later', async () => {
    const place = overdue('later')
    expect((await place.run('poll --no-alerts', { now: NOON })).code).toBe(0)
    expect([place.mentions(), told('later')]).toEqual([['a'], 0])
    expect((await place.run('notify', { now: NOON })).code).toBe(0)
    expect(told('later')).toBe(1)
  })

  it.concurrent('--baseline takes what is found as history: listed, not alerted', async () => {
    const place = overdue('history', '1h')
    await place.run('poll', { now: NOON })
    site.put('/history/forum', atom(complaint('import', -3000), complaint('a', -90)))
    expect((await place.run('poll --baseline --force', { now: at(1) })).code).toBe(0)
    site.put('/history/forum', atom(complaint('news', -3000), complaint('import', -3000), complaint('a', -90)))
    expect((await place.run('poll --force', { now: at(2) })).code).toBe(0)
    const { cases } = (await place.json('unanswered', at(2))) as { cases: { text: string }[] }
    expect(cases.map(({ text }) => /Nr\. (\w+)/.exec(text)?.[1]).toSorted()).toEqual(['a', 'import', 'news'])
    const bodies = site
      .askedAt('/history/hook')
      .map(({ body }) => body)
      .join()
    expect([/Nr\. a\)/.test(bodies), /Nr\. import\)/.test(bodies), /Nr\. news\)/.test(bodies)]).toEqual([false, false, true])
  })

  it.concurrent('--source asks only that one; a name that nobody knows is a usage error that names the known ones', async () => {
    const sources = ['forum', 'blog'].map((id) => ({ id, url: site.put(`/only/${id}`, atom(complaint(id, -30))) }))
    const place = new Place(config(sources))
    expect((await place.run('poll --source blog', { now: NOON })).code).toBe(0)
    expect(place.mentions()).toEqual(['blog'])
    const ran = await place.run('poll --source blok', { now: NOON })
    expect(ran.code).toBe(2)
    expect(ran.err).toMatch(/blok/)
    expect(ran.err).toMatch(/forum|blog/)
  })

  it.concurrent('--force asks before it is due, and without the validators; else neither', async () => {
    const place = overdue('force')
    await place.run('poll --no-alerts', { now: NOON })
    await place.run('poll --no-alerts', { now: at(5) })
    expect(site.askedAt('/force/forum').length).toBe(1)
    await place.run('poll --no-alerts --force', { now: at(6) })
    await place.run('poll --no-alerts', { now: at(21) })
    expect(site.askedAt('/force/forum').map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined, '"1"'])
  })

  it.concurrent('is due under a cron that drifts by seconds, and not a minute too early', async () => {
    const place = overdue('drift')
    const asked = async (now: string): Promise<number> => {
      expect((await place.run('poll --no-alerts', { now })).code).toBe(0)
      return site.askedAt('/drift/forum').length
    }
    expect(await asked('2026-11-16T12:00:03Z')).toBe(1)
    expect(await asked('2026-11-16T12:13:00Z')).toBe(1)
    expect(await asked('2026-11-16T12:15:01Z')).toBe(2)
    expect(await asked('2026-11-16T12:30:00Z')).toBe(3)
  })

  it.concurrent('waits after a 429 as long as Retry-After says, whatever the interval, and then asks', async () => {
    const url = site.put('/retry', { status: 429, headers: { 'retry-after': '7200' } })
    const place = new Place(config([{ id: 'forum', url }]).replace('every: 15m', 'every: 1m'))
    // The server counts from its own clock, so this one runs by the real one.
    const start = Date.now()
    const later = (minutes: number): string => new Date(start + minutes * 60_000).toISOString()
    expect((await place.run('poll')).code).toBe(3)
    const asked = site.askedAt('/retry').length
    expect((await place.run('poll', { now: later(60) })).code).toBe(3)
    expect((await place.run('poll', { now: later(110) })).code).toBe(3)
    expect(site.askedAt('/retry').length).toBe(asked)
    site.put('/retry', atom(complaint('a', -30)))
    expect((await place.run('poll', { now: later(125) })).code).toBe(0)
    expect(place.mentions()).toEqual(['a'])
  })

  it.concurrent('never asks again what is gone for good (410), and says so each time by its exit code', async () => {
    const url = site.put('/gone', { status: 410 })
    const place = new Place(config([{ id: 'forum', url }]))
    expect((await place.run('poll', { now: NOON })).code).toBe(3)
    const again = await place.run('poll', { now: at(3 * 24 * 60) })
    expect({ code: again.code, err: again.err }).toEqual({ code: 3, err: '' })
    expect(site.askedAt('/gone').length).toBe(1)
    const { sources } = (await place.json('sources', at(3 * 24 * 60))) as { sources: { health: string; message: string }[] }
    expect(sources).toMatchObject([{ health: 'gone', message: expect.stringMatching(/410/) }])
  })

  it.concurrent('says nothing in a pipe when all is well, and of a failure only when it begins', async () => {
    const url = site.put('/quiet', atom(complaint('a', -30)))
    const place = new Place(config([{ id: 'forum', url }]))
    expect(await place.run('poll', { now: NOON })).toMatchObject({ code: 0, out: '', err: '' })
    site.put('/quiet', { status: 500 })
    expect((await place.run('poll --no-alerts', { now: at(15) })).err).toMatch(/HTTP 500/)
    expect(await place.run('poll --no-alerts --force', { now: at(16) })).toMatchObject({ code: 3, out: '', err: '' })
  })
})

describe('a reader that goes away', () => {
  let place: Place

  beforeAll(async () => {
    const items = Array.from({ length: 300 }, (_, index) =>
      complaint(`n${index}`, -60 - index, { text: `Beispiel antwortet nicht (${index})! ${'Eine Frechheit. '.repeat(40)}` }),
    )
    place = new Place(config([{ id: 'forum', url: site.put('/many', atom(...items)) }]))
    expect((await place.run('poll --no-alerts', { now: NOON })).code).toBe(0)
    // The configuration is checked once, and not by each of those that start at once.
    expect((await place.spawn('sources', { now: NOON })).code).toBe(0)
  })

  it.concurrent.each([
    ['unanswered', 'head -1', 1],
    ['unanswered --json', 'head -c 1', 0],
    ['unanswered --ndjson', 'head -1', 1],
    ['unanswered --csv', 'head -2', 2],
    ['mentions --ndjson', 'head -1', 1],
    ['unanswered', 'true', 0],
  ])('monitor %s | %s ends quietly and well', async (line, reader, lines) => {
    const ran = await place.shell(`$MONITOR ${line} --now ${NOON} | ${reader}; echo "exit \${PIPESTATUS[0]}" >&2`)
    expect(ran.err).toBe('exit 0\n')
    expect(ran.out.split('\n').length - 1).toBe(lines)
  })
})
