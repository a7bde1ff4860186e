import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Io } from '../../src/cli/io.js'
import { DEMO_TIMES } from '../../src/demo/world.js'
import { world } from './world.js'

const { monitor, server, folder } = world([])

const BROKEN = `monitor: partner: http://127.0.0.1:12345/partner.rss is not a feed: an HTML page titled "Seite umgezogen"\n`

describe('monitor poll in cron', () => {
  it('--dry-run first: what would be stored, redacted; nothing is written', async () => {
    server().setNow(DEMO_TIMES.found)
    const { code, out, err } = await monitor(`poll --source forum --dry-run --now ${DEMO_TIMES.found}`)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n')[1]).toBe(
      'forum\ttag:forum.example,2026:t-1\tcomplaint\ttrue\turs_b\tMusterstrom bucht doppelt ab\t' +
        'Musterstrom hat meine Kreditkarte zweimal belastet, und niemand reagiert auf meine Reklamation. Karte [card ••1111], bitte endlich zurückerstatten!',
    )
    expect(out).not.toContain('4111 1111')
    const seen = await monitor(`poll --source forum --dry-run --now ${DEMO_TIMES.found}`, { columns: 60 })
    expect(seen.out).toMatch(/^forum: \d+ items, \d+ of them about us · times in Europe/)
    expect(seen.out).toContain('\n  urs_b: Musterstrom bucht doppelt ab ')
    expect((await monitor('unanswered')).code).toBe(1)
    server().setNow(DEMO_TIMES.baseline)
  })

  it('tells of a failure when it begins, not at each run; the exit code does', async () => {
    const first = await monitor(`poll --now ${DEMO_TIMES.baseline}`)
    expect({ code: first.code, out: first.out, said: first.err.startsWith(BROKEN) }).toEqual({ code: 3, out: '', said: true })
    expect(await monitor(`poll --force --now ${DEMO_TIMES.baseline}`)).toEqual({ code: 3, out: '', err: '' })
  })

  it('says nothing when nothing is due', async () => {
    expect(await monitor(`poll --source blog news forum --now ${DEMO_TIMES.baseline}`)).toMatchObject({ out: '', err: '' })
  })

  it('prints an alert once, on stdout', async () => {
    server().setNow(DEMO_TIMES.found)
    const { out } = await monitor(`poll --now ${DEMO_TIMES.found}`)
    expect(out).toMatch(/^C-\d unanswered, 35 minutes overdue \(Musterstrom, forum\): Musterstrom bucht doppelt ab\n/)
    expect(await monitor(`poll --force --now ${DEMO_TIMES.found}`)).toEqual({ code: 3, out: '', err: '' })
  })

  it('--no-alerts delivers nothing', async () => {
    server().setNow(DEMO_TIMES.breached)
    expect(await monitor(`poll --no-alerts --now ${DEMO_TIMES.breached}`)).toEqual({ code: 3, out: '', err: '' })
    expect((await monitor(`notify --now ${DEMO_TIMES.breached}`)).out).toContain('Reminder: ')
  })

  it('--json: one document on stdout, what a receiver prints beside it', async () => {
    server().setNow(DEMO_TIMES.answered)
    const { code, out, err } = await monitor(`poll --json --now ${DEMO_TIMES.answered}`)
    expect(code).toBe(3)
    expect(err).toMatch(/answered \(Musterstrom, blog\)/)
    expect(JSON.parse(out)).toEqual({
      schema: 1,
      generated_at: '2026-11-16T15:00:00Z',
      complete: false,
      sources: [
        expect.objectContaining({
          source: 'blog',
          ok: true,
          added: 1,
          edited: 0,
          deleted: 0,
          warnings: [],
          message: null,
          hint: null,
        }),
        expect.objectContaining({ source: 'forum', ok: true, added: 0 }),
        expect.objectContaining({ source: 'news', ok: true, added: 0 }),
      ],
      not_due: [{ source: 'partner', reason: 'not due before 2026-11-16T16:30:00Z' }],
      threads: { read: 0, left: 0, problems: [] },
      alerts: { sent: 1, failed: 0, waiting: 0, called_off: [], problems: [] },
    })
  })

  it('--json tells failures in the document, and says nothing beside it', async () => {
    const { code, out, err } = await monitor('poll --source partner --force --json')
    expect({ code, err }).toEqual({ code: 3, err: '' })
    expect((JSON.parse(out) as { sources: object[] }).sources).toEqual([
      {
        source: 'partner',
        ok: false,
        unchanged: false,
        added: 0,
        edited: 0,
        deleted: 0,
        warnings: [],
        message: expect.stringContaining('is not a feed'),
        hint: expect.stringContaining('browser'),
        budget_spent: false,
      },
    ])
  })
})

describe('monitor poll on a terminal', () => {
  it('tells every failure, and what the run came to', async () => {
    const { err } = await monitor(`poll --force --now ${DEMO_TIMES.answered}`, { columns: 80 })
    const said = err.replaceAll(/\r\u001b\[K(?:polling \d\/4 \w+)?/g, '')
    expect(said.startsWith(BROKEN)).toBe(true)
    expect(said.trimEnd().split('\n').at(-1)).toBe(
      '3 of 4 sources read, 0 new mentions · 0 alerts sent · 1 source with gaps (monitor sources)',
    )
  })

  it('says so when nothing was due', async () => {
    const { err } = await monitor('poll', { columns: 80 })
    expect(err).toBe('nothing was due · 4 not due · 0 alerts sent · 1 source with gaps (monitor sources)\n')
  })
})

it.each([
  ['poll --source nope', "monitor: no source 'nope' in /world/monitor.yaml\n  known sources: blog, news, forum, partner\n"],
  ['poll --source forun', "monitor: no source 'forun' in /world/monitor.yaml\n  did you mean forum?\n"],
])('%s', async (line, err) => expect(await monitor(line)).toEqual({ code: 2, out: '', err }))

describe('monitor poll --watch', () => {
  /** A clock that stands still but for the sleeps; interrupted in the last of them. */
  const interruptedAfter = (
    sleeps: number,
    during: (sleep: number) => void = () => undefined,
  ): { io: Partial<Io>; slept: number[] } => {
    const interrupt = new AbortController()
    const slept: number[] = []
    const sleep = async (ms: number): Promise<void> => {
      slept.push(ms)
      during(slept.length)
      if (slept.length === sleeps) interrupt.abort(new Error('interrupted'))
    }
    return {
      io: { signal: interrupt.signal, sleep, clock: () => Date.parse(DEMO_TIMES.answered) + slept.length * 60_000 },
      slept,
    }
  }
  const INTERRUPTED = 'monitor: interrupted; everything stored so far is kept\n'

  it('looks every minute until it is interrupted, and asks only what is due', async () => {
    const { io, slept } = interruptedAfter(20)
    expect(await monitor('poll --watch', { io })).toEqual({ code: 130, out: '', err: INTERRUPTED })
    expect(slept).toEqual(Array.from({ length: 20 }, () => 60_000))
    // Every 15 minutes, but never missed for the seconds that a round takes.
    expect((await monitor("sources --format '{{source}} {{last_attempt_at}}'")).out).toContain('forum 2026-11-16T15:14:00Z\n')
  })

  it('a fault in the first round ends it', async () => {
    const { io, slept } = interruptedAfter(5)
    const env = { MONITOR_CONFIG: join(folder(), 'nowhere.yaml') }
    expect(await monitor('poll --watch --json', { io, env })).toMatchObject({ code: 2, err: expect.stringContaining('"code":2') })
    expect(slept).toEqual([])
  })

  it('reads the configuration anew each round; a fault in a later one is told, and the next goes on', async () => {
    const file = join(folder(), 'changing.yaml')
    const text = readFileSync(join(folder(), 'monitor.yaml'), 'utf8')
    writeFileSync(file, text)
    const { io, slept } = interruptedAfter(3, (sleep) =>
      writeFileSync(file, sleep === 1 ? text.replace('every: 15m', 'every: often') : text),
    )
    const env = { MONITOR_CONFIG: file, MONITOR_DB: join(folder(), 'monitor.db'), XDG_CACHE_HOME: folder() }
    const { code, err } = await monitor('poll --watch', { io, env })
    expect({ code, rounds: slept.length, told: err.match(/^monitor: .*/gm) }).toEqual({
      code: 130,
      rounds: 3,
      told: [expect.stringContaining('often'), INTERRUPTED.trimEnd()],
    })
  })
})

it('an alert begins on a line of its own, not behind the progress', async () => {
  let screen = ''
  const write = (text: string): void => {
    screen += text
  }
  let now = 0
  const clock = (): number => (now += 1_000)
  // What was told last is a day old by then.
  await monitor('poll --force --now 2026-11-17T15:00:00Z', { columns: 80, io: { out: write, err: write, clock } })
  expect(screen).toMatch(/\r\u001b\[Kpolling \d\/4 \w+\r\u001b\[KReminder: /)
})
