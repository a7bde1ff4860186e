import { describe, expect, it } from 'vitest'
import type { CalendarCheck, RunningClock } from '../../../src/model/calendar.js'
import type { JudgedCase } from '../../../src/model/case.js'
import { calendarCheckPage } from '../../../src/report/calendar/calendar-check-page.js'
import { closedDocument, LEFT_FIELDS, leftDocuments } from '../../../src/report/documents/calendar-check-document.js'
import { createSheet } from '../../../src/report/shapes/sheet.js'
import { PLAIN } from '../../../src/report/shapes/style.js'
import { createCalendar } from '../../../src/sla/calendar.js'
import { forecastClosed } from '../../../src/sla/forecast.js'
import { english } from '../../../src/util/say.js'
import { at, HOUR, policy, working } from '../../sla/support.js'
import { clock, inGerman, judgedCase } from '../sample.js'

const calendar = createCalendar(
  working('8:00-12:00 13:00-17:30', {
    timezone: 'Europe/Zurich',
    closures: [{ from: '2026-12-24', to: '2027-01-03', note: 'Betriebsferien' }],
  }),
)

interface Told {
  readonly now?: string
  readonly until?: string
  readonly clocks?: readonly RunningClock[]
  readonly policies?: Parameters<typeof policy>[0][]
}

const due = (caseId: number, iso: string, target: RunningClock['target'] = 'first_answer'): RunningClock => ({
  caseId,
  target,
  policy: 'default',
  dueAt: at(iso),
})

function check({
  now = '2026-12-23T11:30+01:00',
  until = '2027-01-06T00:00+01:00',
  clocks = [],
  policies = [],
}: Told): CalendarCheck {
  const judged = (id: number): JudgedCase => ({ ...judgedCase({ id }), clock: clock(), clocks: [clock()] })
  const closed = forecastClosed({
    calendar,
    policies: policies.map(policy),
    clocks,
    now: at(now),
    until: at(until),
  }).filter(({ stretch, left }) => left.length > 0 || (stretch.kind !== 'night' && stretch.kind !== 'break'))
  return {
    generatedAt: at(now),
    until: at(until),
    timezone: 'Europe/Zurich',
    closed,
    cases: new Map(clocks.map(({ caseId }) => [caseId, judged(caseId)])),
    unknown: [],
  }
}
const page = (told: Told, width = 90, say = english): string => {
  const checked = check(told)
  const setting = { now: checked.generatedAt, timezone: 'Europe/Zurich', say }
  return calendarCheckPage(checked, createSheet({ ...PLAIN, width }, setting))
}

describe('monitor calendar check on a terminal', () => {
  it('what the closure leaves, until when it can be answered, and when not to complain', () => {
    const clocks = [due(12, '2026-12-26T09:10+01:00'), due(7, '2026-12-23T09:10+01:00'), due(8, '2027-01-05T09:00+01:00')]
    expect(
      page({ clocks, policies: [{ maxWallMs: 72 * HOUR }] }),
    ).toBe(`closure: Betriebsferien  Wed 23 Dec 17:30 – Mon 4 Jan 2027 08:00 (11d 14h)
  C-7  overdue since Wed 23 Dec 09:10; nobody answers from Wed 23 Dec 17:30 on
       first answer (default) due Wed 23 Dec 09:10 · assigned to nobody
       Petra Müller · Neuer Tarif
       https://blog.example.ch/tarif/#comment-4711
  C-12  answer by Wed 23 Dec 17:30 · 5h of working time left
        first answer (default) due Sat 26 Dec 09:10 · assigned to nobody
        Petra Müller · Neuer Tarif
        https://blog.example.ch/tarif/#comment-4711
  new complaints (default) posted from Wed 23 Dec 13:30 to Fri 1 Jan 2027 08:00 fall due
  before anybody is back
  1 other case waits through it, due later

2 clocks left without an answer · until Wed 6 Jan 2027 00:00 · times in Europe/Zurich
`)
  })

  it('in German', () => {
    const clocks = [due(12, '2026-12-26T09:10+01:00'), due(7, '2026-12-23T09:10+01:00'), due(8, '2027-01-05T09:00+01:00')]
    expect(
      page({ clocks, policies: [{ maxWallMs: 72 * HOUR }] }, 80, inGerman),
    ).toBe(`Schließung: Betriebsferien  Mi 23. Dez 17:30 – Mo 4. Jan 2027 08:00 (11d 14h)
  C-7  überfällig seit Mi 23. Dez 09:10; ab Mi 23. Dez 17:30 antwortet niemand
       erste Antwort (default) fällig Mi 23. Dez 09:10 · niemandem zugewiesen
       Petra Müller · Neuer Tarif
       https://blog.example.ch/tarif/#comment-4711
  C-12  Antwort bis Mi 23. Dez 17:30 · noch 5h Arbeitszeit
        erste Antwort (default) fällig Sa 26. Dez 09:10 · niemandem zugewiesen
        Petra Müller · Neuer Tarif
        https://blog.example.ch/tarif/#comment-4711
  neue Beschwerden (default) von Mi 23. Dez 13:30 bis Fr 1. Jan 2027 08:00
  werden fällig, bevor jemand zurück ist
  1 weiterer Fall wartet darüber hinweg, später fällig

2 Fristen ohne Antwort · bis Mi 6. Jan 2027 00:00 · Zeiten in Europe/Zurich
`)
  })

  it('nothing left, and weekends that leave nothing are counted only', () => {
    expect(page({ now: '2026-12-07T10:00+01:00', until: '2026-12-30T00:00+01:00', policies: [{ maxWallMs: 200 * HOUR }] })).toBe(
      `closure: Betriebsferien  Wed 23 Dec 17:30 – Mon 4 Jan 2027 08:00 (11d 14h)
  new complaints (default) posted from Wed 23 Dec 13:30 to Sun 27 Dec 00:00 fall due
  before anybody is back

nothing that is open now is left without an answer · 2 weekends more leave nothing behind
until Wed 30 Dec 00:00 · times in Europe/Zurich
`,
    )
  })

  it('a closure without anything open says so', () => {
    expect(page({})).toContain('leaves nothing behind')
  })

  it('inside of the closure it is too late', () => {
    const told = page({ now: '2026-12-25T12:00+01:00', clocks: [due(12, '2026-12-26T09:10+01:00')] })
    expect(told).toContain('C-12  too late: nobody is at work before it is due')
  })

  describe('many cases', () => {
    const days = (count: number, from: number, iso: (day: string) => string): RunningClock[] =>
      Array.from({ length: count }, (_, index) => due(from + index, iso(`${index + 1}`.padStart(2, '0'))))
    const clocks = [
      ...days(20, 100, (minute) => `2026-12-22T09:${minute}+01:00`),
      ...days(40, 200, (minute) => `2026-12-26T09:${minute}+01:00`),
    ]
    const told = (say = english, all = false): string[] =>
      calendarCheckPage(
        check({ clocks }),
        createSheet({ ...PLAIN, width: 90 }, { now: at('2026-12-23T11:30+01:00'), timezone: 'Europe/Zurich', say }),
        all,
      ).match(/^ {2}(?:C-\d+|….*)/gm) ?? []
    const names = (from: number, to: number): string[] =>
      Array.from({ length: to - from + 1 }, (_, index) => `  C-${from + index}`)

    it('of what is overdue the first and the last, of what runs out the first', () => {
      expect(told()).toEqual([
        ...names(100, 102),
        '  … 14 more that are overdue already; --all shows them',
        ...names(117, 119),
        ...names(200, 219),
        '  … 20 more that run out later; --all shows them',
      ])
    })

    it('in German', () => {
      expect(told(inGerman).filter((line) => line.includes('…'))).toEqual([
        '  … 14 weitere, die schon überfällig sind; --all zeigt sie',
        '  … 20 weitere, die später ablaufen; --all zeigt sie',
      ])
    })

    it('--all: each', () => {
      expect(told(english, true)).toEqual([...names(100, 119), ...names(200, 239)])
    })
  })

  it('a promise by the wall clock is told once', () => {
    const told = page({ policies: [{ name: 'card-data', time: 'wall', firstAnswerMs: HOUR }] })
    expect(told.split('card-data').length).toBe(2)
    expect(told).toContain('card-data: promised by the wall clock, so it runs out whenever nobody works')
  })

  it.each([40, 60, 80, 120])('fits %i columns, but for the address', (width) => {
    const told = page({ clocks: [due(12, '2026-12-26T09:10+01:00')], policies: [{ maxWallMs: 72 * HOUR }] }, width)
    expect(told.split('\n').filter((line) => [...line].length > width && !line.includes('https://'))).toEqual([])
  })
})

describe('the documents', () => {
  const checked = check({ clocks: [due(12, '2026-12-26T09:10+01:00', 'promise')], policies: [{ maxWallMs: 72 * HOUR }] })

  it('one of each clock that is left', () => {
    expect(leftDocuments(checked)).toEqual([
      {
        case: 'C-12',
        status: 'left',
        answer_by: '2026-12-23T16:30:00Z',
        work_seconds_left: 18_000,
        target: 'promise',
        policy: 'default',
        due_at: '2026-12-26T08:10:00Z',
        closed_kind: 'closure',
        closed_for: ['closure: Betriebsferien'],
        closed_from: '2026-12-23T16:30:00Z',
        closed_until: '2027-01-04T07:00:00Z',
        kind: 'complaint',
        severity: 'high',
        brand: 'Beispiel',
        source: 'blog-comments',
        assignee: null,
        author: 'Petra Müller',
        title: 'Neuer Tarif',
        url: 'https://blog.example.ch/tarif/#comment-4711',
      },
    ])
    expect(Object.keys(leftDocuments(checked)[0]!)).toEqual([...LEFT_FIELDS])
  })

  it('one of each closed time', () => {
    expect(checked.closed.map(closedDocument)).toEqual([
      {
        kind: 'closure',
        why: ['closure: Betriebsferien'],
        from: '2026-12-23T16:30:00Z',
        until: '2027-01-04T07:00:00Z',
        closed_seconds: 1_002_600,
        cases: ['C-12'],
        waiting: 0,
        new_complaints: [
          {
            policy: 'default',
            time: 'business',
            posted_after: '2026-12-23T12:30:00Z',
            posted_until: '2027-01-01T07:00:00Z',
          },
        ],
      },
    ])
  })
})
