import { describe, expect, it } from 'vitest'
import { at, atom, complaint, NOON } from './support/feed.js'
import type { Running } from './support/monitor.js'
import { config, Place } from './support/place.js'
import { siteForFile } from './support/site.js'

const site = siteForFile()

interface Line {
  readonly type: string
  readonly at: string
  readonly level: string
  readonly event: string
  readonly source: string | null
  readonly receiver: string | null
  readonly message: string
}

const linesOf = (text: string): Line[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
const told = (text: string) =>
  linesOf(text).map(({ level, event, source, receiver, message }) => ({ level, event, on: source ?? receiver, message }))

describe('monitor poll --log-format', () => {
  it('json: what happens, one object a line; nothing else on stderr', async () => {
    const good = site.put('/json', atom(complaint('a', -120)))
    const bad = site.put('/bad', { status: 500 })
    const place = new Place(
      config([
        { id: 'forum', url: good },
        { id: 'bad', url: bad },
      ]),
    )
    const ran = await place.run('poll --log-format json', { now: NOON })
    expect(ran.code).toBe(3)
    const byEvent = told(ran.err).toSorted((one, other) => one.event.localeCompare(other.event, 'en'))
    expect(byEvent).toEqual([
      { level: 'info', event: 'delivered', on: 'terminal', message: 'D-1 (C-1)' },
      { level: 'info', event: 'ended', on: null, message: expect.stringMatching(/^1 of 2 sources read, 1 new mention/) },
      { level: 'error', event: 'failed', on: 'bad', message: expect.stringContaining('HTTP 500') },
      { level: 'info', event: 'polled', on: 'forum', message: '1 new' },
    ])
    expect(Object.keys(linesOf(ran.err)[0]!)).toEqual(['type', 'at', 'level', 'event', 'source', 'receiver', 'message'])
    expect(ran.out).toContain('C-1 unanswered')
  })

  it('text: the same in words; --log-level leaves out the rest', async () => {
    const url = site.put('/text', atom(complaint('a', -120)))
    const place = new Place(config([{ id: 'forum', url }]))
    const polled = await place.run('poll --no-alerts --log-format text', { now: NOON })
    expect(polled.err).toMatch(/^\S+Z info polled forum 1 new\n\S+Z info ended 1 of 1 source read, 1 new mention\n$/)
    const later = await place.run('poll --no-alerts --log-format text --log-level debug', { now: at(1) })
    expect(later.err).toMatch(/ debug not-due forum not due before /)
    expect((await place.run('poll --force --no-alerts --log-format text --log-level error', { now: at(2) })).err).toBe('')
    expect(await place.run('poll --log-level error')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--log-level does nothing'),
    })
  })

  it('tells what notify sends too', async () => {
    const url = site.put('/notify', atom(complaint('a', -120)))
    const place = new Place(config([{ id: 'forum', url }]))
    await place.run('poll --no-alerts', { now: NOON })
    const { err } = await place.run('notify --log-format json', { now: NOON })
    expect(told(err)).toEqual([{ level: 'info', event: 'delivered', on: 'terminal', message: 'D-1 (C-1)' }])
  })

  it('ends with an object of its own when all fails', async () => {
    const { code, err } = await new Place('sources: 3\n').run('poll --log-format json')
    expect({ code, type: JSON.parse(err).type }).toEqual({ code: 2, type: 'error' })
  })
})

/** Resolves once stderr has said it. */
const says = ({ child }: Running, wanted: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = ''
    child.stderr!.on('data', (chunk: string | Buffer) => {
      text += String(chunk)
      if (text.includes(wanted)) resolve(text)
    })
    child.on('close', () => reject(new Error(`it ended without ${wanted}: ${text}`)))
  })

describe('monitor poll --watch', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    '%s between two rounds ends it in order, with 130, and the lock is free',
    async (signal) => {
      const url = site.put(`/${signal}`, atom(complaint('a', -120)))
      const place = new Place(config([{ id: 'forum', url }]))
      const running = await place.start('poll --watch --no-alerts --log-format json')
      await says(running, '"event":"ended"')
      running.child.kill(signal)
      const { code, err } = await running.done
      expect(code).toBe(130)
      expect(JSON.parse(err.trim().split('\n').at(-1)!)).toMatchObject({ type: 'error', code: 130 })
      expect((await place.run('poll --no-alerts')).code).toBe(0)
      expect(place.mentions()).toEqual(['a'])
    },
  )

  it('SIGTERM in the middle of a round breaks it off in order: what was read is kept, the lock is free', async () => {
    const good = site.put('/whole', atom(complaint('a', -120)))
    let ask = (): void => undefined
    const asked = new Promise<void>((resolve) => {
      ask = resolve
    })
    const slow = site.put('/slow', () => {
      ask()
      return undefined
    })
    const place = new Place(
      config(
        [
          { id: 'forum', url: good },
          { id: 'slow', url: slow },
        ],
        { http: 'http: { timeout: 60s, idle_timeout: 60s }\n' },
      ),
    )
    const running = await place.start('poll --watch --no-alerts --log-format json')
    await Promise.all([asked, says(running, '"event":"polled"')])
    running.child.kill('SIGTERM')
    expect((await running.done).code).toBe(130)
    expect(place.mentions()).toEqual(['a'])
    site.put('/slow', atom())
    expect((await place.run('poll --no-alerts --force')).code).toBe(0)
  })
})
