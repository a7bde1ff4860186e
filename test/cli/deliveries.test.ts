import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { DELIVERY_FIELDS } from '../../src/report/documents/delivery-document.js'
import { flatName } from '../../src/report/shapes/fields.js'
import { openStore } from '../../src/store/sqlite/file/open-store.js'
import type { Store } from '../../src/store/store.js'
import { delivery } from '../alerts/support.js'
import { monitor, type Ran, type Surroundings, words } from './run-monitor.js'

/** Monday 16 November 2026, 12:00 in Zurich. */
const NOON = Date.UTC(2026, 10, 16, 11)
const HOUR = 3_600_000
const YAML = `company: { name: Beispiel AG, brands: [{ name: Beispiel }] }
sources: []
sla: { timezone: Europe/Zurich }
alerts:
  receivers:
    - { id: care, type: command, command: ["false"] }
    - { id: boss, type: stdout }
database: ./monitor.db
`

let folder = ''

async function inStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(join(folder, 'monitor.db'))
  await work(store).finally(() => store.close())
}

/** D-1 was sent to care, D-2 waits after a failure, D-3 to boss failed for good, D-4 waits. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'monitor-deliveries-'))
  const made = folder
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  writeFileSync(join(folder, 'monitor.yaml'), YAML)
  const { message } = delivery()
  const enter = (key: string, receiver: string, caseId: number | null) => ({
    ...{ key, receiver, group: `source=${key}`, reason: 'first', now: NOON, message: { ...message, key } },
    cases: caseId === null ? [] : [{ caseId, step: 'breached' as const }],
  })
  await inStore(async (store) => {
    await store.enqueue([enter('k1', 'care', 1), enter('k2', 'care', 2), enter('k3', 'boss', 1), enter('k4', 'care', null)])
    await store.markSent(1, { now: NOON, handle: null })
    const state = {
      ...{ receiver: 'care', settings: 'another', lastSentAt: NOON, failingSince: NOON, notBefore: NOON + 2 * HOUR },
      ...{ refuses: false, error: 'HTTP 503' },
    }
    await store.markFailed(2, { now: NOON, nextAt: NOON + 2 * HOUR, error: 'HTTP 503', state })
    await store.markFailed(3, { now: NOON, nextAt: null, error: 'HTTP 400' })
  })
})

async function run(line: string, surroundings: Surroundings = {}): Promise<Ran> {
  const env = { MONITOR_CONFIG: join(folder, 'monitor.yaml'), XDG_CACHE_HOME: folder, MONITOR_USER: 'rosa' }
  return monitor([...words(line)], { cwd: folder, env, now: NOON + HOUR, ...surroundings })
}
const states = async () => (await run("deliveries --format '{{delivery}} {{state}}'")).out.trimEnd().split('\n')

describe('monitor deliveries', () => {
  it('in a pipe: one record a line, newest first', async () => {
    expect(await run('deliveries')).toEqual({
      code: 0,
      out: [
        'D-4\tpending\tcare\t\tfirst\t2026-11-16T11:00:00Z\t\t0\t2026-11-16T11:00:00Z\t\tsource=k4\n',
        'D-3\tfailed\tboss\tC-1\tfirst\t2026-11-16T11:00:00Z\t\t1\t\tHTTP 400\tsource=k3\n',
        'D-2\tpending\tcare\tC-2\tfirst\t2026-11-16T11:00:00Z\t\t1\t2026-11-16T13:00:00Z\tHTTP 503\tsource=k2\n',
        'D-1\tsent\tcare\tC-1\tfirst\t2026-11-16T11:00:00Z\t2026-11-16T11:00:00Z\t1\t\t\tsource=k1\n',
      ].join(''),
      err: '',
    })
  })

  it('on a terminal: how each stands, and which receivers do not work', async () => {
    expect((await run('deliveries', { columns: 70 })).out).toBe(`D-4  care  source=k4
  pending (first)
  decided Mon 16 Nov 12:00 · due now
D-3  boss  C-1
  failed (first), tried once: HTTP 400
  decided Mon 16 Nov 12:00
D-2  care  C-2
  pending (first), tried once: HTTP 503
  decided Mon 16 Nov 12:00 · next try Mon 16 Nov 14:00
D-1  care  C-1
  sent (first)
  Mon 16 Nov 12:00

care fails since Mon 16 Nov 12:00, configured anew since: HTTP 503
  when it is mended: monitor notify --test care

4 deliveries · 2 pending · 1 failed · times in Europe/Zurich
`)
  })

  const filters: readonly (readonly [string, string])[] = [
    ['--state pending failed', 'D-4 D-3 D-2'],
    ['--receiver boss', 'D-3'],
    ['--case C-1', 'D-3 D-1'],
    ['--case C-1 --receiver care', 'D-1'],
    ['--since 30m', ''],
    ['--limit 1', 'D-4'],
  ]
  it.each(filters)('%s', async (line, names) => {
    const { out } = await run(`deliveries ${line} --format '{{delivery}}'`)
    expect(out.trimEnd().replaceAll('\n', ' ')).toBe(names)
  })

  it('--json: deliveries, and how the receivers stand', async () => {
    const document = JSON.parse((await run('deliveries --limit 1 --json')).out) as { deliveries: object[]; receivers: object[] }
    expect(document).toMatchObject({ schema: 1, generated_at: '2026-11-16T12:00:00Z' })
    expect(document.deliveries.map((each) => Object.keys(each))).toEqual([[...DELIVERY_FIELDS]])
    const never = { last_sent_at: null, failing_since: null, not_before: null, error: null }
    expect(document.receivers).toEqual([
      {
        receiver: 'care',
        receiver_type: 'command',
        health: 'changed',
        last_sent_at: '2026-11-16T11:00:00Z',
        failing_since: '2026-11-16T11:00:00Z',
        not_before: null,
        error: 'HTTP 503',
      },
      { receiver: 'boss', receiver_type: 'stdout', health: 'new', ...never },
    ])
  })

  it('--json FIELDS, --ndjson, --csv: as every listing', async () => {
    expect(JSON.parse((await run('deliveries --receiver boss --json delivery,last_error')).out)).toMatchObject({
      deliveries: [{ delivery: 'D-3', last_error: 'HTTP 400' }],
    })
    const lines = (await run('deliveries --receiver boss --ndjson')).out.trimEnd().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { type: string }).type)).toEqual(['delivery', 'receiver', 'receiver'])
    expect((await run('deliveries --csv')).out.split('\r\n')[0]).toBe(DELIVERY_FIELDS.map(flatName).join(','))
  })

  it('none: no failure', async () => {
    expect((await run('deliveries --since 1m', { columns: 80 })).out).toMatch(/^No deliveries\.\n/)
  })

  const wrong: readonly (readonly [string, number, string])[] = [
    ['frob', 2, 'deliveries frob: no such action'],
    ['D-1', 2, 'deliveries D-1: no such action'],
    ['--receiver cara', 2, "no receiver 'cara'"],
    ['--case C-9', 1, 'no C-9 in the database'],
    ['--state open', 2, '--state open: not one of pending, sent, failed, dropped'],
    ['retry', 2, 'deliveries retry: which ones?'],
    ['retry D-1 --all', 2, 'deliveries retry: which ones?'],
    ['retry D-9', 1, 'no D-9 in the database'],
    ['retry --receiver care boss', 2, 'deliveries retry: one receiver at a time'],
    ['drop', 2, 'deliveries drop: which ones?'],
    ['drop --all -m x', 2, '--all does nothing for drop'],
    ['retry D-1 -m x', 2, '--reason does nothing for retry'],
    ['retry D-1 --limit 3', 2, '--limit does nothing for retry'],
    ['--all', 2, '--all does nothing for list'],
    ['drop D-2', 2, 'say why'],
  ]
  it.each(wrong)('%s is refused', async (line, code, message) => {
    const ran = await run(`deliveries ${line}`)
    expect([ran.code, ran.out, ran.err.split('\n')[0]]).toEqual([code, '', `monitor: ${message}`])
  })
})

describe('monitor deliveries retry', () => {
  it('in a pipe says nothing, and what waits is due', async () => {
    expect(await run('deliveries retry D-2')).toEqual({ code: 0, out: '', err: '' })
    expect((await run("deliveries --state pending --format '{{delivery}} {{next_at}}'")).out).toBe(
      'D-4 2026-11-16T11:00:00Z\nD-2 2026-11-16T12:00:00Z\n',
    )
  })

  it('on a terminal says what comes next', async () => {
    expect((await run('deliveries retry --receiver care', { columns: 80 })).err).toBe(
      '2 deliveries due now: the next poll sends, or monitor notify\n',
    )
  })

  it.each([
    ['nothing waits', '--all', 'en', 0, 'No delivery waits to be sent.\n'],
    ['nothing of this receiver', '--receiver care', 'de', 0, 'Keine Zustellung steht aus.\n'],
    ['it was named, and why not is told', 'D-1', 'en', 1, /^monitor: D-1 was sent at .*\n.*\n$/],
  ])('%s: says so, and counts no noughts', async (_name, target, language, code, err) => {
    await inStore(async (store) => {
      for (const id of [2, 3, 4]) await store.markSent(id, { now: NOON, handle: null })
    })
    const ran = await run(`deliveries retry ${target} --lang ${language}`, { columns: 80 })
    expect(ran).toEqual({ code, out: '', err: typeof err === 'string' ? err : expect.stringMatching(err) })
  })

  it('one of several that was sent: exit 3, and the others are done', async () => {
    expect(await run('deliveries retry D-1 D-2')).toEqual({
      code: 3,
      out: '',
      err: 'monitor: D-1 was sent at 2026-11-16T11:00:00Z\n  what waits or failed: monitor deliveries --state pending failed\n',
    })
  })

  it('what failed and is over stays failed', async () => {
    expect(await run('deliveries retry D-3')).toEqual({
      code: 1,
      out: '',
      err: 'monitor: D-3 failed, and its cases are over\n  what waits or failed: monitor deliveries --state pending failed\n',
    })
    expect(await run('deliveries retry --all')).toMatchObject({ code: 0, err: '' })
    expect(await states()).toContain('D-3 failed')
  })

  it('--json: what was changed, as it is now', async () => {
    const { out } = await run('deliveries retry --all --json delivery,state')
    expect(JSON.parse(out)).toMatchObject({ deliveries: [{ delivery: 'D-4' }, { delivery: 'D-2' }] })
  })
})

describe('monitor deliveries drop', () => {
  it('gives up what waits, and says in whose name', async () => {
    expect(await run('deliveries drop D-2 -m "am Telefon erledigt"')).toEqual({ code: 0, out: '', err: '' })
    expect((await run('deliveries --state dropped', { columns: 80 })).out).toContain(
      'dropped by rosa (first), tried once: am Telefon erledigt',
    )
  })

  it('of a receiver: all that waits for it', async () => {
    expect((await run('deliveries drop --receiver care -m weg', { columns: 80 })).err).toBe(
      '2 deliveries given up; what still holds is told again at the pace of repetitions\n',
    )
    expect(await states()).toEqual(['D-4 dropped', 'D-3 failed', 'D-2 dropped', 'D-1 sent'])
  })
})

describe('a receiver that fails at every run', () => {
  it('is told to cron once, and by the exit code each time', async () => {
    const at = async (hours: number, surroundings: Surroundings = {}) => {
      const { code, err } = await run('notify', { now: NOON + hours * HOUR, ...surroundings })
      return [code, err.split('\n').filter((line) => line.startsWith('monitor: receiver care'))]
    }
    const told = ['monitor: receiver care: false ended with exit code 1']
    expect(await at(3)).toEqual([3, told])
    expect(await at(8)).toEqual([3, []])
    expect(await at(20, { columns: 80 })).toEqual([3, told])
  })
})
