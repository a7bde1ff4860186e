import { describe, expect, it } from 'vitest'
import { at, atom, complaint, NOON, reply } from './support/feed.js'
import type { Running } from './support/monitor.js'
import { config, Place } from './support/place.js'
import { type Asked, type Serve, siteForFile } from './support/site.js'

const site = siteForFile()

const hook = (id: string, path: string): string =>
  `    - { id: ${id}, type: webhook, url: "${site.origin}${path}", allow_private: true, timeout: 5s }\n`
const receivers = (...lines: readonly string[]): string => `alerts:\n  baseline: 7d\n  receivers:\n${lines.join('')}`

const ids = (path: string): (string | undefined)[] =>
  site.askedAt(path).map(({ headers }) => headers['webhook-id'] as string | undefined)
const told = ({ body }: Asked): { type: string; cases: string[] } => {
  const { type, data } = JSON.parse(body) as { type: string; data: { cases: { case: string; step: string }[] } }
  return { type, cases: data.cases.map((each) => `${each.case} ${each.step}`) }
}

interface Delivered {
  readonly receiver: string
  readonly state: string
  readonly attempts: number
}
const deliveries = (place: Place): Delivered[] => place.rows('SELECT receiver, state, attempts FROM deliveries ORDER BY id')

/** Two sources with a complaint each that is overdue at noon: two groups, two messages. */
function twoGroups(name: string, alerts: string): Place {
  const sources = ['forum', 'other'].map((id) => ({ id, url: site.put(`/${name}/${id}`, atom(complaint(id, -90))) }))
  return new Place(config(sources, { alerts }))
}

/** Answers the first `quiet` calls, and then does something to the running process in place of an answer, once. */
function disturbed(quiet: number, disturb: (running: Running) => void) {
  let running: Running | null = null
  let calls = 0
  const serve: Serve = () => {
    calls += 1
    if (calls !== quiet + 1 || running === null) return {}
    disturb(running)
    return undefined
  }
  return {
    serve,
    start: async (place: Place, line: string) => {
      running = await place.start(line, { now: NOON })
      return running.done
    },
  }
}

const kill = ({ child }: Running): void => void child.kill('SIGKILL')
const interrupt = ({ child }: Running): void => void child.kill('SIGINT')

describe('a run that dies while it delivers', () => {
  it.concurrent('before the receiver has answered: told again with the same key, never not at all', async () => {
    const { serve, start } = disturbed(0, kill)
    site.put('/a/hook', serve)
    const place = twoGroups('a', receivers(hook('care', '/a/hook')))
    expect((await start(place, 'poll')).signal).toBe('SIGKILL')
    expect(deliveries(place).map(({ state }) => state)).toEqual(['pending', 'pending'])
    expect((await place.run('poll', { now: NOON })).code).toBe(0)
    const [first, again, second, ...rest] = ids('/a/hook')
    expect([again, rest]).toEqual([first, []])
    expect(second).not.toBe(first)
    expect(deliveries(place).map(({ state }) => state)).toEqual(['sent', 'sent'])
  })

  it.concurrent('between two: the first is not told again, the second is', async () => {
    const { serve, start } = disturbed(1, kill)
    site.put('/b/hook', serve)
    const place = twoGroups('b', receivers(hook('care', '/b/hook')))
    expect((await start(place, 'poll')).signal).toBe('SIGKILL')
    expect((await place.run('notify', { now: NOON })).code).toBe(0)
    const [first, second, again, ...rest] = ids('/b/hook')
    expect([again, rest]).toEqual([second, []])
    expect(second).not.toBe(first)
  })

  it.concurrent('by SIGINT: exit 130, nothing counts as a failure, and it goes out at once in the next run', async () => {
    const { serve, start } = disturbed(0, interrupt)
    site.put('/c/hook', serve)
    const place = twoGroups('c', receivers(hook('care', '/c/hook')))
    expect(await start(place, 'poll')).toMatchObject({ code: 130, out: '' })
    expect(deliveries(place)).toEqual([
      { receiver: 'care', state: 'pending', attempts: 0 },
      { receiver: 'care', state: 'pending', attempts: 0 },
    ])
    expect(await place.run('poll', { now: NOON })).toMatchObject({ code: 0, err: '' })
    expect(new Set(ids('/c/hook')).size).toBe(2)
    expect(deliveries(place).map(({ state }) => state)).toEqual(['sent', 'sent'])
  })
})

describe('a receiver that fails', () => {
  it.concurrent('does not stop another, is told of on stderr with exit 3, and gets the same message later', async () => {
    site.put('/d/broken', { status: 503 })
    site.put('/d/well', {})
    const place = twoGroups(
      'd',
      receivers(hook('broken', '/d/broken'), hook('well', '/d/well'), '    - { id: terminal, type: stdout }\n'),
    )
    const ran = await place.run('poll', { now: NOON })
    expect(ran.code).toBe(3)
    expect(ran.err).toMatch(/monitor: receiver broken: .*503/)
    expect(ran.out).toMatch(/C-1 unanswered/)
    expect(site.askedAt('/d/well').length).toBe(2)
    // A second message shows that it is not the first one's fault.
    expect(ids('/d/broken').length).toBe(2)
    site.put('/d/broken', {})
    const again = await place.run('notify', { now: at(30) })
    expect({ code: again.code, out: again.out, err: again.err }).toEqual({ code: 0, out: '', err: '' })
    const [first, second, ...later] = ids('/d/broken')
    expect(first).not.toBe(second)
    expect(later).toEqual([first, second])
    expect(site.askedAt('/d/well').length).toBe(2)
  })

  it.concurrent('for good is never recorded as delivered', async () => {
    site.put('/e/strict', { status: 422 })
    const place = twoGroups('e', receivers(hook('strict', '/e/strict')))
    const ran = await place.run('poll', { now: NOON })
    expect(ran.code).toBe(3)
    expect(ran.err).toMatch(/receiver strict: .*422.*given up/)
    expect(deliveries(place).map(({ state }) => state)).toEqual(['failed', 'failed'])
    expect(place.rows('SELECT * FROM group_memories')).toEqual([])
  })

  it.concurrent('with everything is left alone for a day, or until somebody mended it; nothing is lost', async () => {
    site.put('/l/gone', { status: 410 })
    const place = twoGroups('l', receivers(hook('gone', '/l/gone')))
    const ran = await place.run('poll', { now: NOON })
    expect([ran.code, ids('/l/gone').length]).toEqual([3, 1])
    expect(await place.run('notify', { now: at(60) })).toMatchObject({ code: 3 })
    expect(ids('/l/gone').length).toBe(1)
    const waiting = { receiver: 'gone', state: 'pending', attempts: 0 }
    expect(deliveries(place)).toEqual([waiting, waiting])
    site.put('/l/gone', {})
    expect(await place.run('deliveries retry --receiver gone', { now: at(61) })).toMatchObject({ code: 0, out: '', err: '' })
    expect((await place.run('notify', { now: at(61) })).code).toBe(0)
    expect(deliveries(place).map(({ state }) => state)).toEqual(['sent', 'sent'])
  })

  it.concurrent('is not told late of what was answered meanwhile', async () => {
    site.put('/f/hook', { status: 500 })
    const place = twoGroups('f', receivers(hook('care', '/f/hook')))
    expect((await place.run('poll', { now: NOON })).code).toBe(3)
    site.put('/f/forum', atom(reply('r', 5, 'forum'), complaint('forum', -90)))
    site.put('/f/hook', {})
    expect((await place.run('poll', { now: at(30) })).code).toBe(0)
    expect(deliveries(place).map(({ state }) => state)).toEqual(['dropped', 'sent'])
    expect(site.askedAt('/f/hook').slice(2).map(told)).toEqual([{ type: 'mention.unanswered', cases: ['C-2 breached'] }])
  })
})

describe('an alert', () => {
  it.concurrent('is not sent when the thread, read once more just before, holds an answer', async () => {
    const url = site.put('/g/forum', atom(complaint('a', -30)))
    site.put('/g/hook', {})
    const place = new Place(config([{ id: 'forum', url }], { alerts: receivers(hook('care', '/g/hook')) }))
    expect((await place.run('poll', { now: NOON })).code).toBe(0)
    site.put('/g/forum', atom(reply('r', 31, 'a'), complaint('a', -30)))
    expect(await place.run('notify', { now: at(35) })).toMatchObject({ code: 0, err: '' })
    expect(site.askedAt('/g/hook')).toEqual([])
    expect(await place.json('show C-1', at(35))).toMatchObject({ state: 'answered', outcome: 'late' })
  })

  it.concurrent('is sent all the same when the thread cannot be read once more', async () => {
    const url = site.put('/h/forum', atom(complaint('a', -30)))
    site.put('/h/hook', {})
    const place = new Place(config([{ id: 'forum', url }], { alerts: receivers(hook('care', '/h/hook')) }))
    expect((await place.run('poll', { now: NOON })).code).toBe(0)
    site.put('/h/forum', { status: 500 })
    const ran = await place.run('notify', { now: at(35) })
    expect(ran.err).toMatch(/C-1 could not be looked at again before its alert: HTTP 500/)
    expect(site.askedAt('/h/hook').map(told)).toEqual([{ type: 'mention.unanswered', cases: ['C-1 breached'] }])
  })

  it.concurrent('of what was announced ends with exactly one that says it is answered', async () => {
    const url = site.put('/i/forum', atom(complaint('a', -90)))
    site.put('/i/hook', {})
    const place = new Place(config([{ id: 'forum', url }], { alerts: receivers(hook('care', '/i/hook')) }))
    await place.run('poll', { now: NOON })
    await place.run('poll', { now: at(15) })
    site.put('/i/forum', atom(reply('r', 20, 'a'), complaint('a', -90)))
    await place.run('poll', { now: at(30) })
    await place.run('poll', { now: at(24 * 60) })
    expect(site.askedAt('/i/hook').map(told)).toEqual([
      { type: 'mention.unanswered', cases: ['C-1 breached'] },
      { type: 'mention.resolved', cases: ['C-1 resolved'] },
    ])
  })

  it.concurrent('is not sent for a source that cannot be seen: the operator is told instead', async () => {
    const url = site.put('/j/forum', atom(complaint('a', -30)))
    site.put('/j/hook', {})
    const place = new Place(config([{ id: 'forum', url }], { alerts: receivers(hook('care', '/j/hook')) }))
    await place.run('poll', { now: NOON })
    site.put('/j/forum', { status: 403 })
    const ran = await place.run('poll', { now: at(60) })
    expect(ran.code).toBe(3)
    expect(ran.err).toMatch(/Source forum cannot be seen since Mon 16 Nov 12:00 .*1 case there is not announced/)
    expect(site.askedAt('/j/hook')).toEqual([])
    site.put('/j/forum', atom(complaint('a', -30)))
    await place.run('poll --force', { now: at(61) })
    expect(site.askedAt('/j/hook').map(told)).toEqual([{ type: 'mention.unanswered', cases: ['C-1 breached'] }])
  })
})
