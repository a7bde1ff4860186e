import { describe, expect, it } from 'vitest'
import type { Replay, ReplayedCase, ReplayTotals, ReplayWeek } from '../../../src/model/replay.js'
import { REPLAY_FIELDS, replayedDocument, replaySummary } from '../../../src/report/documents/replay-document.js'
import { replayPage } from '../../../src/report/replay/replay-page.js'
import { weekBars } from '../../../src/report/replay/replay-weeks.js'
import { flatName } from '../../../src/report/shapes/fields.js'
import { createSheet } from '../../../src/report/shapes/sheet.js'
import { PLAIN } from '../../../src/report/shapes/style.js'
import { inGerman } from '../sample.js'

const NOW = Date.parse('2026-11-16T11:00:00Z')
const DAY = 86_400_000

const totals = (values: Partial<ReplayTotals> = {}): ReplayTotals => ({
  cases: 12,
  states: { open: 4, answered: 8, resolved: 0, dismissed: 0, 'removed-unanswered': 0, merged: 0 },
  breached: 5,
  breaches: 5,
  messages: 9,
  told: 10,
  ...values,
})

const standing = {
  state: 'open',
  kind: 'complaint',
  severity: 'medium',
  brand: 'Beispiel',
  policy: 'default',
  status: 'running',
  dueAt: NOW,
  breaches: 0,
  firstToldAt: null,
  told: 0,
} as const

const replayed = (values: Partial<ReplayedCase> = {}): ReplayedCase => ({
  caseId: 7,
  mentionId: 70,
  source: 'forum',
  author: 'Petra M.',
  title: 'Neuer Tarif',
  url: 'https://forum.example/t/7',
  startedAt: NOW - DAY,
  before: standing,
  after: { ...standing, state: 'answered' },
  kept: null,
  changes: [{ code: 'state', reason: 'answered, before open: M-71 answered it at 2026-11-16T09:00:00Z' }],
  ...values,
})

const week = (name: string, before: number, after: number): ReplayWeek => ({
  week: name,
  cases: { before: 0, after: 0 },
  breaches: { before, after },
  told: { before: 0, after: 0 },
})

const sample = (values: Partial<Replay> = {}): Replay => ({
  generatedAt: NOW,
  since: NOW - 10 * DAY,
  until: NOW,
  timezone: 'Europe/Zurich',
  configs: { before: 'monitor.yaml', after: 'new.yaml' },
  mentions: 120,
  rejudged: 3,
  totals: { before: totals(), after: totals() },
  weeks: [],
  cases: [],
  reallyTold: 8,
  notes: [],
  unknown: [],
  ...values,
})

const sheet = (width = 80) => createSheet({ ...PLAIN, width }, { now: NOW, timezone: 'Europe/Zurich' })
const germanPage = (values: Partial<Replay>): string =>
  replayPage(sample(values), createSheet({ ...PLAIN, width: 80 }, { now: NOW, timezone: 'Europe/Zurich', say: inGerman }), 50)
const page = (values: Partial<Replay> = {}, limit = 50): string => replayPage(sample(values), sheet(), limit)

describe('a replay on a page', () => {
  it('nothing differs: totals, and that', () => {
    expect(page()).toBe(`new.yaml beside monitor.yaml
cases that began Fri 6 Nov 12:00 – Mon 16 Nov 12:00, as of Mon 16 Nov 12:00
120 mentions looked at, 3 judged differently

                        before    after
cases                       12       12
  open                       4        4
  answered                   8        8
broken promises              5        5
  in so many cases           5        5
alerts                      10       10
  in so many messages        9        9
  a day: 1.00 → 1.00; really sent since then, of all cases: 8

No case would have come out otherwise

times in Europe/Zurich
`)
  })

  it('in German', () => {
    const weeks = [week('2026-W45', 2, 1)]
    const notes = [{ code: 'pending', text: 'public holidays are known from 2025 on: before, holidays count as working days' }]
    expect(germanPage({ cases: [replayed()], weeks, notes, reallyTold: 1_250 })).toBe(`new.yaml neben monitor.yaml
Fälle mit Beginn Fr 6. Nov 12:00 – Mo 16. Nov 12:00, Stand Mo 16. Nov 12:00
120 Erwähnungen geprüft, 3 anders beurteilt

                        vorher  nachher
Fälle                       12       12
  offen                      4        4
  beantwortet                8        8
gebrochene Zusagen           5        5
  in so vielen Fällen        5        5
Meldungen                   10       10
  in so vielen Texten        9        9
  am Tag: 1,00 → 1,00; seither wirklich gesendet, über alle Fälle: 1.250

Gebrochene Zusagen nach der Woche ihrer Fälligkeit  ░ vorher  █ nachher
2026-W45  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 2
          █████████████████████████ 1

1 Fall wäre anders ausgegangen

C-7  ein anderer Stand
  Petra M. · forum · Neuer Tarif
  - beantwortet, vorher offen: M-71 answered it at Mo 16. Nov 10:00
  https://forum.example/t/7

- Feiertage sind ab 2025 bekannt: davor zählen sie als Arbeitstage
Zeiten in Europe/Zurich
`)
  })

  it('a case: what differs, why, and instants in local time', () => {
    expect(
      page({ cases: [replayed()] })
        .split('\n')
        .slice(14, 21),
    ).toEqual([
      '1 case would have come out otherwise',
      '',
      'C-7  another state',
      '  Petra M. · forum · Neuer Tarif',
      '  - answered, before open: M-71 answered it at Mon 16 Nov 10:00',
      '  https://forum.example/t/7',
      '',
    ])
  })

  it.each<[rule: string, change: Partial<ReplayedCase>, line: string]>([
    ['only the tried configuration finds it: named by its post', { caseId: null, before: null }, 'M-70  another state'],
    [
      'each kind of difference once',
      {
        changes: [
          { code: 'breach-gained', reason: 'a' },
          { code: 'breach-gained', reason: 'b' },
          { code: 'due', reason: 'c' },
        ],
      },
      'C-7  a promise broken',
    ],
    [
      'what is closed keeps what it came to',
      { kept: { outcome: 'late', policyHash: 'x' } },
      '  - closed already, and keeps what it came to: late',
    ],
    ['nobody known', { author: null, title: null }, '  unknown author · forum'],
    ['text of strangers is harmless', { author: 'A\u001b[31mB\u202e', title: 'x\ny' }, '  A[31mB · forum · x y'],
  ])('%s', (_, change, line) => {
    expect(page({ cases: [replayed(change)] }).split('\n')).toContain(line)
  })

  it('what nobody would have noticed is counted, and what is too much for a page too', () => {
    const minor = replayed({ changes: [{ code: 'alert', reason: 'never told' }] })
    const text = page({ cases: [replayed(), replayed(), minor] }, 1)
    expect(text).toContain('2 cases would have come out otherwise\n')
    expect(text).toContain('1 more case differs so · 1 case differs only in due times, policies or alerts\n--json lists them\n')
  })
})

describe('weeks', () => {
  it('from the first with a broken promise, each beside the other, on one scale', () => {
    const weeks = [week('2026-W43', 0, 0), week('2026-W44', 4, 2), week('2026-W45', 0, 0), week('2026-W46', 0, 1)]
    expect(weekBars(weeks, sheet(20))).toEqual([
      'Broken promises by the week in which',
      'they were due  ░ before  █ after',
      `2026-W44  ${'░'.repeat(28)} 4`,
      `          ${'█'.repeat(14)} 2`,
      '2026-W45  0',
      '2026-W46  0',
      `          ${'█'.repeat(7)} 1`,
    ])
  })

  it('half a year at most, and how many more there are', () => {
    const weeks = Array.from({ length: 30 }, (_, index) => week(`2026-W${index + 10}`, 1, 1))
    const lines = weekBars(weeks, sheet())
    expect([lines.length, lines.at(-1)]).toEqual([1 + 26 * 2 + 1, '4 earlier weeks: --json lists them'])
  })

  it('nothing where no promise is broken', () => {
    expect(weekBars([week('2026-W44', 0, 0)], sheet())).toEqual([])
  })
})

it('the document of a case has every field, whatever is missing', () => {
  const flat = (document: object, path = ''): string[] =>
    Object.entries(document).flatMap(([key, value]) =>
      value !== null && typeof value === 'object' && !Array.isArray(value) ? flat(value, `${path}${key}.`) : [`${path}${key}`],
    )
  expect(flat(replayedDocument(replayed({ kept: { outcome: 'met', policyHash: 'x' } })))).toEqual(REPLAY_FIELDS)
  expect(new Set(REPLAY_FIELDS.map(flatName)).size).toBe(REPLAY_FIELDS.length)
  expect(replayedDocument(replayed({ before: null }))).toMatchObject({ before: null, kept: null })
})

it('figures per day are of the days from the beginning of the period until now', () => {
  expect(replaySummary(sample()).before).toMatchObject({ messages: 9, messages_per_day: 0.9, told: 10, told_per_day: 1 })
})
