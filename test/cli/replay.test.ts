import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REPLAY_FIELDS } from '../../src/report/documents/replay-document.js'
import { flatName } from '../../src/report/shapes/fields.js'
import { world } from './world.js'

const { folder, monitor } = world()

/** Another configuration beside the one in force. */
function file(change: (yaml: string) => string, name = 'new.yaml'): string {
  const path = join(folder(), name)
  writeFileSync(path, change(readFileSync(join(folder(), 'monitor.yaml'), 'utf8')))
  return path
}
const same = (yaml: string): string => `# the same in other words\n${yaml}`
const LONG = (yaml: string): string => yaml.replace('first_answer: 4h', 'first_answer: 8h')
const PRAISE = (yaml: string): string => `${LONG(yaml)}triage: { opens: [complaint, praise], threshold: 0.5 }\n`

const json = async (line: string) => JSON.parse((await monitor(line)).out)
const fieldsOf = (document: object, path = ''): string[] =>
  Object.entries(document).flatMap(([key, value]) =>
    value !== null && typeof value === 'object' && !Array.isArray(value) ? fieldsOf(value, `${path}${key}.`) : [`${path}${key}`],
  )

describe('monitor replay', () => {
  it('on a terminal: totals first, then each case with its reasons, then what a replay cannot know', async () => {
    const { out } = await monitor(`replay --config ${file(PRAISE)}`, { columns: 100 })
    expect(out.replaceAll(/score 0\.\d+/g, 'score 0.9')).toBe(`/world/new.yaml beside /world/monitor.yaml
cases that began Tue 18 Aug 17:00 – Mon 16 Nov 16:00, as of Mon 16 Nov 16:00
10 mentions looked at, 0 judged differently

                        before    after
cases                        3        4       +1
  open                       2        3       +1
  answered                   1        1
broken promises              3        2       −1
  in so many cases           3        2       −1
alerts                       4        2       −2
  in so many messages        5        2       −3
  a day: 0.04 → 0.02; really sent since then, of all cases: 3

Broken promises by the week in which they were due  ░ before  █ after
2026-W45  ░░░░░░░░░░░░░░░░░░░░░░░░░ 1
          █████████████████████████ 1
2026-W46  0
2026-W47  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 2
          █████████████████████████ 1

2 cases would have come out otherwise

C-3  a promise no longer broken
  Petra M. · blog · Der neue Musterstrom-Tarif
  - first answer: in time, before late by 35m; policy default: 8h of business time, due Tue
    2026-11-17 09:40; before: policy default: 4h of business time, due Mon 2026-11-16 15:10
  - closed already, and keeps what it came to: late
  http://127.0.0.1:12345/blog/neuer-tarif/#comment-4711

M-7  a new case
  Jolanda Frei · blog · Der neue Musterstrom-Tarif
  - M-7: praise about Musterstrom with score 0.9, at least the threshold of 0.5; before: praise
    about Musterstrom with score 0.9 (praises: “super”, says thanks: “vielen Dank”), a kind that
    opens no case
  http://127.0.0.1:12345/blog/neuer-tarif/#comment-4712

1 case differs only in due times, policies or alerts · --json lists them

- alerts are worked out, not read from the log: of cases that began since Tue 18 Aug 17:00, as if
  monitor had looked every 15m and every message had got through; acks, snoozes, silences, waves and
  times in which a source could not be seen are left out
times in Europe/Zurich
`)
  })

  it('as JSON: what both come to, week by week, and every case that differs', async () => {
    const { cases, weeks, notes, ...rest } = await json(`replay --config ${file(PRAISE)} --since 2w --json`)
    expect(rest).toMatchObject({
      schema: 1,
      complete: false,
      since: '2026-11-02T15:00:00Z',
      until: '2026-11-16T15:00:00Z',
      config_before: '/world/monitor.yaml',
      config_after: '/world/new.yaml',
      before: { cases: 3, open: 2, breaches: 3 },
      after: { cases: 4, open: 3, breaches: 2 },
      applied: null,
      unknown: [{ source: 'partner' }],
    })
    expect(weeks.map(({ week }: { week: string }) => week)).toEqual(['2026-W45', '2026-W46', '2026-W47'])
    expect(notes.map(({ code }: { code: string }) => code)).toEqual(['alerts'])
    expect(
      cases.map((each: { case: string | null; mention: string; changes: string[] }) => [each.case, each.mention, each.changes]),
    ).toEqual([
      ['C-1', 'M-3', ['due']],
      ['C-3', 'M-6', ['breach-lost', 'alert']],
      [null, 'M-7', ['only-after']],
    ])
    expect(fieldsOf(cases[1])).toEqual(REPLAY_FIELDS)
    expect(cases[1].kept).toEqual({ outcome: 'late', policy_hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  it('as NDJSON and CSV: a line for each case, the sums in a line of their own', async () => {
    const { out } = await monitor(`replay --config ${file(PRAISE)} --ndjson`)
    const lines = out.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).type)).toEqual(['case', 'case', 'case', 'summary', 'unknown'])
    const csv = (await monitor(`replay --config ${file(PRAISE)} --csv`)).out.trimEnd().split('\r\n')
    expect([csv[0], csv.length]).toEqual([REPLAY_FIELDS.map(flatName).join(','), 4])
  })

  it('differs in nothing by the same configuration', async () => {
    const { cases, before, after } = await json(`replay --config ${file(same)} --json`)
    expect({ cases, after }).toEqual({ cases: [], after: before })
    expect(await monitor(`replay --config ${file(same)} --exit-status`)).toMatchObject({ code: 3, out: '' })
  })

  it('says with its exit code, where that is asked, that something differs', async () => {
    expect((await monitor(`replay --config ${file(LONG)} --exit-status`)).code).toBe(8)
  })

  it('finds the database of the configuration in force, wherever the tried file lies', async () => {
    const elsewhere = join(folder(), 'elsewhere')
    mkdirSync(elsewhere, { recursive: true })
    copyFileSync(
      file((yaml) => LONG(yaml).replace('./monitor.db', './none.db')),
      join(elsewhere, 'new.yaml'),
    )
    expect((await json(`replay --config ${join(elsewhere, 'new.yaml')} --json case`)).cases).toEqual([
      { case: 'C-1' },
      { case: 'C-3' },
    ])
  })

  it('compares the one in force with a copy of the old one', async () => {
    const { config_before, config_after, cases } = await json(`replay --against ${file(LONG, 'old.yaml')} --json changes`)
    expect([config_before, config_after]).toEqual(['/world/old.yaml', '/world/monitor.yaml'])
    expect(cases).toEqual([{ changes: ['due'] }, { changes: ['breach-gained', 'alert'] }])
  })

  it.each([
    ['replay', '/world/monitor.yaml is compared with itself'],
    ['replay --against none.yaml', 'no configuration at /world/none.yaml (given by --against)'],
    ['replay new.yaml', "too many arguments for 'replay'. Expected 0 arguments but got 1"],
    ['replay --config new.yaml --since sometime', '--since sometime: not a duration (24h) or an instant (2026-11-20T09:00:00Z)'],
    ['replay --config new.yaml --limit 0', '--limit 0: not a number from 1 on'],
  ])('%s is refused', async (line, message) => {
    file(LONG)
    const { code, err } = await monitor(line)
    expect({ code, message: err.split('\n')[0] }).toEqual({ code: 2, message: `monitor: ${message}` })
  })

  it('without any in force, it says what to compare with', async () => {
    const { code, err } = await monitor(`replay --config ${file(LONG)}`, {
      env: { XDG_CACHE_HOME: folder() },
      cwd: join(folder(), 'elsewhere'),
    })
    expect(code).toBe(2)
    expect(err).toContain('nothing to compare with: no configuration: there is neither')
    expect(err).toContain('--against the one to compare it with')
  })

  it('writes nothing, and with --apply what is open, and says what that leaves', async () => {
    const database = (): string[] =>
      readdirSync(folder())
        .filter((name) => /^monitor\.db(-wal)?$/.test(name))
        .map((name) => readFileSync(join(folder(), name), 'latin1'))
    const before = database()
    await monitor(`replay --config ${file(PRAISE)}`)
    expect(database()).toEqual(before)
    const { out, err } = await monitor(`replay --config ${file(PRAISE)} --apply --json`)
    expect(JSON.parse(out).applied).toEqual({ mentions: 10, threads: expect.any(Number), left_open: [] })
    expect(err).toContain('monitor.yaml is still in force: the next poll judges by it again')
    expect((await json('cases --json case,state')).cases).toHaveLength(4)
  })
})
