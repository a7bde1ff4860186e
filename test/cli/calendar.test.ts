import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_TIMES } from '../../src/demo/world.js'
import { LEFT_FIELDS } from '../../src/report/documents/calendar-check-document.js'
import { DAY_FIELDS } from '../../src/report/documents/calendar-document.js'
import { monitor as run, type Surroundings, words } from './run-monitor.js'
import { world } from './world.js'

const lines = (text: string): object[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as object)

describe('monitor calendar', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'monitor-calendar-'))
    writeFileSync(
      join(folder, 'monitor.yaml'),
      `company: { name: Beispiel AG, brands: [{ name: Beispiel }] }
sources: []
sla:
  timezone: Europe/Zurich
  hours: { mon-fri: ["08:00-12:00", "13:00-17:30"] }
  holidays: CH-ZH
  closures: [{ from: 2026-12-24, to: 2027-01-03, note: Betriebsferien }]
`,
    )
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const monitor = (line: string, surroundings: Surroundings = {}) =>
    run([...words(line), '--now', '2026-12-22T09:00:00Z'], {
      cwd: folder,
      env: { XDG_CACHE_HOME: folder, XDG_DATA_HOME: join(folder, 'data') },
      ...surroundings,
    })

  it('in a pipe: a day each, tab-separated, before there is a database', async () => {
    expect(await monitor('calendar --weeks 1')).toEqual({
      code: 0,
      out: `2026-12-21\tmon\t08:00-12:00 13:00-17:30\t30600\t\t\t\t86400\t2026-W52
2026-12-22\ttue\t08:00-12:00 13:00-17:30\t30600\t\t\t\t86400\t2026-W52
2026-12-23\twed\t08:00-12:00 13:00-17:30\t30600\t\t\t\t86400\t2026-W52
2026-12-24\tthu\t\t0\tclosure\t\tBetriebsferien\t86400\t2026-W52
2026-12-25\tfri\t\t0\tclosure\tWeihnachtstag\tBetriebsferien\t86400\t2026-W52
2026-12-26\tsat\t\t0\tclosure\tStephanstag\tBetriebsferien\t86400\t2026-W52
2026-12-27\tsun\t\t0\tclosure\t\tBetriebsferien\t86400\t2026-W52
`,
      err: '',
    })
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  it('--json: days, and weeks after them', async () => {
    const { code, out } = await monitor('calendar --weeks 1 --json date,hours,open')
    const { days, ...rest } = JSON.parse(out) as { days: object[] }
    expect([code, rest]).toEqual([
      0,
      {
        schema: 1,
        generated_at: '2026-12-22T09:00:00Z',
        complete: true,
        timezone: 'Europe/Zurich',
        holidays: 'CH-ZH',
        holidays_from: '2025-01-01',
        holidays_until: '2028-12-31',
        weeks: [{ week: '2026-W52', from: '2026-12-21', to: '2026-12-27', open_days: 3, open_seconds: 91_800 }],
      },
    ])
    expect(days[0]).toEqual({
      date: '2026-12-21',
      hours: ['08:00-12:00', '13:00-17:30'],
      open: ['2026-12-21T07:00:00Z/2026-12-21T11:00:00Z', '2026-12-21T12:00:00Z/2026-12-21T16:30:00Z'],
    })
  })

  it('--ndjson, --csv and templates tell the same', async () => {
    const types = lines((await monitor('calendar --weeks 2 --ndjson')).out).map((line) => (line as { type: string }).type)
    expect(types).toEqual([...Array<string>(14).fill('day'), 'week', 'week'])
    const [header, monday] = (await monitor('calendar --weeks 1 --csv')).out.split('\r\n')
    expect([header, monday]).toEqual([
      DAY_FIELDS.join(','),
      '2026-12-21,mon,2026-W52,,,,,08:00-12:00 13:00-17:30,30600,86400,2026-12-21T07:00:00Z/2026-12-21T11:00:00Z 2026-12-21T12:00:00Z/2026-12-21T16:30:00Z',
    ])
    expect((await monitor("calendar --weeks 1 --format '{{weekday}} {{open_time}}'")).out.split('\n').slice(2, 4)).toEqual([
      'wed 8h 30m',
      'thu 0s',
    ])
  })

  it('the whole week of a day, on a terminal', async () => {
    const { out } = await monitor('calendar --from 2027-03-28 --weeks 1', { columns: 80 })
    const shown = out.split('\n')
    expect(shown[0]).toContain('Week 12, 2027')
    expect(shown.filter((line) => /^ {2}(Fri|Sun)|forward/.test(line)).map((line) => line.replace(/\W*[·░]{24}/, ''))).toEqual([
      '  Fri 26 Mar  holiday: Karfreitag',
      '  Sun 28 Mar  weekend · holiday: Ostersonntag',
      '                                        23h day, clocks go forward',
    ])
  })

  it('days whose holidays are not known are told, with exit 3', async () => {
    const ran = await monitor('calendar --from 2029-01-01 --weeks 1')
    expect([ran.code, ran.err]).toEqual([3, 'unknown: public holidays of CH-ZH before 2025-01-01 and after 2028-12-31\n'])
    expect(JSON.parse((await monitor('calendar --from 2029-01-01 --weeks 1 --json date')).out)).toMatchObject({ complete: false })
    expect(await monitor('calendar --from 2029-01-01 --weeks 1', { columns: 100 })).toMatchObject({
      code: 3,
      out: expect.stringContaining('from 2025 to 2028 only: they may be missing above') as string,
      err: '',
    })
  })

  it('check without a database: nothing is open, and what may come is told', async () => {
    const { code, out } = await monitor('calendar check --json')
    const told = JSON.parse(out) as { cases: object[]; closed: { kind: string; new_complaints: object[] }[] }
    expect([code, told.cases, told.closed.map(({ kind }) => kind)]).toEqual([0, [], ['closure', 'weekend', 'weekend']])
    expect(told.closed.map(({ new_complaints: lost }) => lost)).toEqual([
      [
        {
          policy: 'default',
          time: 'business',
          posted_after: '2026-12-23T12:30:00Z',
          posted_until: '2027-01-01T07:00:00Z',
        },
      ],
      [],
      [],
    ])
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  const faults: readonly (readonly [string, string])[] = [
    ['calendar --from tomorrow', '--from tomorrow: not a day'],
    ['calendar --from 2026-02-30', '--from 2026-02-30: not a day'],
    ['calendar --weeks 0', '--weeks 0: not a number from 1 to 104'],
    ['calendar --weeks 105', '--weeks 105: not a number from 1 to 104'],
    ['calendar --until 4w', '--until is not for monitor calendar'],
    ['calendar --all', '--all is not for monitor calendar'],
    ['calendar --exit-status', '--exit-status is not for monitor calendar'],
    ['calendar check --weeks 3', '--weeks is not for monitor calendar check'],
    ['calendar check --until 2026-12-01', '--until 2026-12-01: not a day to come'],
    ['calendar check --until 3y', '--until 3y: not a day to come'],
    ['calendar weeks', 'calendar weeks: no such action'],
    ['calendar --json nosuch', 'unknown field nosuch'],
  ]
  it.each(faults)('%s is refused', async (line, message) => {
    const { code, out, err } = await monitor(line)
    expect([code, out, err.split('\n')[0]?.replace(/^\{.*"message":"([^"]*)".*$/, 'monitor: $1')]).toEqual([
      2,
      '',
      `monitor: ${message}`,
    ])
  })
})

describe('monitor calendar check', () => {
  const { monitor, folder, server } = world([DEMO_TIMES.baseline])
  const config = (): string => `company: { name: Musterstrom AG, brands: [{ name: Musterstrom }] }
sources:
  - { id: blog, type: wordpress, url: "${server().url}/blog", allow_private: true }
  - { id: forum, type: comments, url: "${server().url}/forum.atom", allow_private: true }
  - { id: partner, type: feed, url: "${server().url}/partner.rss", allow_private: true }
sla:
  timezone: Europe/Zurich
  hours: { mon-fri: ["08:00-12:00", "13:00-17:30"] }
  closures: [{ from: 2026-11-17, to: 2026-11-20, note: Inventur }]
  policies: [{ name: slow, first_answer: 60d, max_wall: 366h }]
`
  beforeAll(() => writeFileSync(join(folder(), 'closed.yaml'), config()))
  const check = (line: string, surroundings: Surroundings = {}) =>
    monitor(`calendar check --config ${join(folder(), 'closed.yaml')} ${line}`, surroundings)

  it('names the open case whose cap runs out in the closure, and until when it can be answered', async () => {
    const { code, out, err } = await check('')
    expect([code, err]).toEqual([3, expect.stringMatching(/^unknown: partner since /)])
    expect(out).toBe(
      'C-1\tleft\t2026-11-16T16:30:00Z\t5400\t2026-11-18T16:15:00Z\tfirst_answer\t2026-11-16T16:30:00Z\t2026-11-23T07:00:00Z\tclosure: Inventur weekend\tblog\tBeat Suter\tDer neue Musterstrom-Tarif\thttp://127.0.0.1:12345/blog/neuer-tarif/#comment-4701\n',
    )
  })

  it('--exit-status: findings before gaps', async () => {
    expect((await check('--exit-status')).code).toBe(8)
    expect((await check('--exit-status --until 2026-11-16T16:00:00Z')).code).toBe(3)
  })

  it('in every format', async () => {
    const json = JSON.parse((await check('--json case,answer_by')).out) as object
    expect(json).toMatchObject({
      complete: false,
      until: '2026-12-14T15:00:00Z',
      cases: [{ case: 'C-1', answer_by: '2026-11-16T16:30:00Z' }],
      closed: [{ kind: 'closure', cases: ['C-1'], waiting: 0 }, { kind: 'weekend' }, { kind: 'weekend' }, { kind: 'weekend' }],
      unknown: [{ source: 'partner' }],
    })
    const types = lines((await check('--ndjson')).out).map((line) => (line as { type: string }).type)
    expect(types).toEqual(['case', 'closed', 'closed', 'closed', 'closed', 'unknown'])
    expect((await check('--csv')).out.split('\r\n')[0]).toBe(LEFT_FIELDS.join(','))
    expect((await check("--format '{{case}} {{work_left}}'")).out).toBe('C-1 1h 30m\n')
  })

  it('on a terminal', async () => {
    const { out } = await check('--until 2026-11-24', { columns: 90 })
    expect(out).toBe(`closure: Inventur, weekend  Mon 16 Nov 17:30 – Mon 23 Nov 08:00 (6d 14h)
  C-1  answer by Mon 16 Nov 17:30 · 1h 30m of working time left
       first answer (slow) due Wed 18 Nov 17:15 · assigned to nobody
       Beat Suter · Der neue Musterstrom-Tarif
       http://127.0.0.1:12345/blog/neuer-tarif/#comment-4701

1 clock left without an answer · until Tue 24 Nov 01:00 · times in Europe/Zurich
`)
  })
})
