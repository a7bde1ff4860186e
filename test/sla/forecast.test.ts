import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RunningClock } from '../../src/model/calendar.js'
import type { CalendarConfig, SlaPolicy } from '../../src/model/config.js'
import { createCalendar } from '../../src/sla/calendar.js'
import { closedStretches } from '../../src/sla/closed-stretches.js'
import { type ForecastInput, forecastClosed } from '../../src/sla/forecast.js'
import { at, clock, HOUR, policy, working } from './support.js'

// 24 December 2026 is a Thursday.
const config = working('8:00-12:00 13:00-17:00', {
  holidayDates: [{ date: '2026-12-25', name: '1. Weihnachtstag' }],
  closures: [{ from: '2026-12-28', to: '2026-12-31', note: 'Betriebsferien' }],
})
const calendar = createCalendar(config)
const label = (instant: number): string => calendar.label(instant).replace(/ ....-..-/, '')
const span = (each: { from: number; to: number }): string => `${label(each.from)} – ${label(each.to)}`

const NOW = '2026-12-23T10:00+01:00'
const due = (caseId: number, iso: string, target: RunningClock['target'] = 'first_answer'): RunningClock => ({
  caseId,
  target,
  policy: 'default',
  dueAt: at(iso),
})
const forecast = (change: Partial<ForecastInput> = {}) =>
  forecastClosed({
    calendar,
    policies: [],
    clocks: [],
    now: at(NOW),
    until: at('2027-01-06T12:00+01:00'),
    ...change,
  })

describe('closed time', () => {
  it('is whole, from closing to opening, and called by its strongest reason', () => {
    const stretches = closedStretches(calendar, at('2026-12-24T12:30+01:00'), at('2027-01-05T12:00+01:00'))
    expect(stretches.map((each) => `${span(each)} ${each.kind}: ${each.why.join(', ')}`)).toEqual([
      'Thu24 12:00 – Thu24 13:00 break: break',
      'Thu24 17:00 – Fri01 08:00 closure: holiday: 1. Weihnachtstag, weekend, closure: Betriebsferien',
      'Fri01 12:00 – Fri01 13:00 break: break',
      'Fri01 17:00 – Mon04 08:00 weekend: weekend',
      'Mon04 12:00 – Mon04 13:00 break: break',
      'Mon04 17:00 – Tue05 08:00 night: night',
      'Tue05 12:00 – Tue05 13:00 break: break',
    ])
  })

  it('that is under way is told from its beginning, and that goes on to its end', () => {
    const [only] = closedStretches(calendar, at('2026-12-26T12:00+01:00'), at('2026-12-29T12:00+01:00'))
    expect(only && span(only)).toBe('Thu24 17:00 – Fri01 08:00')
  })

  it('never comes where somebody always works', () => {
    const always = createCalendar(working('', { hours: Array.from({ length: 7 }, () => [clock('0:00-24:00')]) }))
    expect(closedStretches(always, at(NOW), at('2027-01-06T12:00+01:00'))).toEqual([])
  })

  it('without an opening in sight ends where one stops looking', () => {
    const never = createCalendar(working('', { hours: [] }))
    const [only] = closedStretches(never, at(NOW), at('2026-12-31T12:00+01:00'))
    expect(only && [only.from, only.to]).toEqual([at(NOW), at('2026-12-31T12:00+01:00')])
  })
})

describe('what closed time leaves', () => {
  const cases: readonly (readonly [string, string, string | null, string | null])[] = [
    ['due inside: answered by closing', '2026-12-29T14:00+01:00', 'Thu24 17:00', 'left'],
    ['due at closing is in time', '2026-12-24T17:00+01:00', null, null],
    ['due a second later is not', '2026-12-24T17:00:01+01:00', 'Thu24 17:00', 'left'],
    ['due at the moment of opening is as good as lost: nobody is there before', '2027-01-01T08:00+01:00', 'Thu24 17:00', 'left'],
    ['due a minute after opening can be met', '2027-01-01T08:01+01:00', null, null],
    ['due in the night before', '2026-12-23T20:00+01:00', 'Wed23 17:00', 'left'],
    ['due over lunch', '2026-12-23T12:30+01:00', 'Wed23 12:00', 'left'],
    ['overdue already: told at the next weekend or longer', '2026-12-23T09:59+01:00', 'Thu24 17:00', 'overdue'],
  ]
  it.each(cases)('%s', (_rule, dueAt, answerBy, status) => {
    const found = forecast({ clocks: [due(1, dueAt)] }).flatMap(({ left }) => left)
    expect(found.map((each) => [each.answerBy === null ? null : label(each.answerBy), each.status])).toEqual(
      answerBy === null ? [] : [[answerBy, status]],
    )
  })

  it('says how much working time is left until then', () => {
    // Wednesday 10-12 and 13-17, Thursday 8-12 and 13-17.
    const [found] = forecast({ clocks: [due(1, '2026-12-29T14:00+01:00')] }).flatMap(({ left }) => left)
    expect(found?.workMs).toBe(14 * HOUR)
  })

  it('in closed time nothing is left to be done about it', () => {
    const now = at('2026-12-26T12:00+01:00')
    const [found] = forecast({ now, clocks: [due(1, '2026-12-29T14:00+01:00')] }).flatMap(({ left }) => left)
    expect(found).toEqual({ ...due(1, '2026-12-29T14:00+01:00'), status: 'left', answerBy: null, workMs: 0 })
  })

  it('counts what waits through it, and stands in the order of due times', () => {
    const clocks = [
      due(3, '2027-01-04T12:00+01:00'),
      due(1, '2026-12-30T12:00+01:00'),
      due(2, '2026-12-29T12:00+01:00', 'promise'),
    ]
    const closure = forecast({ clocks }).find(({ stretch }) => stretch.kind === 'closure')
    expect([closure?.left.map(({ caseId }) => caseId), closure?.waiting]).toEqual([[2, 1], 1])
  })

  it('counts a case once that has several clocks, and not where it is told already', () => {
    const clocks = [
      due(1, '2026-12-30T12:00+01:00'),
      due(1, '2027-01-05T12:00+01:00', 'resolution'),
      due(2, '2027-01-04T12:00+01:00'),
      due(2, '2027-01-05T12:00+01:00', 'resolution'),
    ]
    const closure = forecast({ clocks }).find(({ stretch }) => stretch.kind === 'closure')
    expect([closure?.left.map(({ caseId }) => caseId), closure?.waiting]).toEqual([[1], 1])
  })

  it('each clock stands once, or nowhere', () => {
    const instant = fc.integer({ min: at('2026-12-20T00:00Z'), max: at('2027-01-05T00:00Z') })
    fc.assert(
      fc.property(fc.array(instant, { maxLength: 12 }), (dueAts) => {
        const clocks = dueAts.map((dueAt, caseId) => ({ ...due(caseId, NOW), dueAt }))
        const found = forecast({ clocks }).flatMap(({ left }) => left.map(({ caseId }) => caseId))
        expect(new Set(found).size).toBe(found.length)
        // What is met at its due instant by somebody at work is never left, all else is.
        const lost = clocks.filter(({ dueAt }) => dueAt < at(NOW) || calendar.between(dueAt - 1, dueAt) === 0)
        expect(found.toSorted()).toEqual(lost.map(({ caseId }) => caseId).toSorted())
      }),
    )
  })
})

describe('new complaints', () => {
  const windows = (rules: Partial<SlaPolicy>, hours: CalendarConfig = config, now = NOW): string[] => {
    const own = createCalendar(hours)
    return forecastClosed({
      calendar: own,
      policies: [policy(rules)],
      clocks: [],
      now: at(now),
      until: at('2027-01-04T09:00+01:00'),
    })
      .filter(({ stretch }) => stretch.kind !== 'night' && stretch.kind !== 'break')
      .flatMap(({ lost }) => lost.map((each) => `${label(each.after)} – ${label(each.until)}`))
  }

  it.each([
    // From four working hours before closing until 72 hours before opening.
    ['a cap that runs out in the closure', { maxWallMs: 72 * HOUR }, ['Thu24 13:00 – Tue29 08:00']],
    ['a cap that a weekend does not reach', { maxWallMs: 200 * HOUR }, []],
    ['business time without a cap never runs out', {}, []],
    ['a cap shorter than the target', { maxWallMs: 2 * HOUR }, ['Thu24 15:00 – Fri01 06:00', 'Fri01 15:00 – Mon04 06:00']],
    ['wall time', { time: 'wall', firstAnswerMs: HOUR }, ['Thu24 16:00 – Fri01 07:00', 'Fri01 16:00 – Mon04 07:00']],
  ] satisfies readonly (readonly [string, Partial<SlaPolicy>, readonly string[]])[])('%s', (_rule, rules, expected) => {
    expect(windows(rules)).toEqual(expected)
  })

  it('only those to come are told', () => {
    expect(windows({ maxWallMs: 72 * HOUR }, config, '2026-12-28T00:00+01:00')).toEqual(['Mon28 00:00 – Tue29 08:00'])
    expect(windows({ maxWallMs: 72 * HOUR }, config, '2026-12-29T09:00+01:00')).toEqual([])
  })

  it('a complaint is lost exactly when it is posted in its window', () => {
    const rules = policy({ maxWallMs: 72 * HOUR })
    const closure = forecast({ policies: [rules] }).find(({ stretch }) => stretch.kind === 'closure')!
    const [window] = closure.lost
    const dueOf = (posted: number): number => Math.min(calendar.add(posted, rules.firstAnswerMs), posted + 72 * HOUR)
    fc.assert(
      fc.property(fc.integer({ min: at(NOW), max: closure.stretch.to }), (posted) => {
        const lost = dueOf(posted) > closure.stretch.from && dueOf(posted) <= closure.stretch.to
        expect(window!.after < posted && posted <= window!.until).toBe(lost)
      }),
    )
  })
})
