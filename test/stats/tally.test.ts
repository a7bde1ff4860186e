import { describe, expect, it } from 'vitest'
import { tallyOf } from '../../src/stats/tally.js'
import { answered, HOUR, outcome, times, waiting } from './support.js'

const percent = (share: { readonly share: number } | null): number | null =>
  share === null ? null : Math.round(share.share * 100)

describe('a tally', () => {
  it('counts the unanswered in the answer rate', () => {
    expect(percent(tallyOf([answered(1), waiting(5), waiting(6), waiting(7)]).answered)).toBe(25)
  })

  it('counts what a person closed without an answer as unanswered', () => {
    const tally = tallyOf([answered(1), answered(9, { fate: 'closed', promise: 'broken' })])
    expect([tally.cases, tally.fates.closed, percent(tally.answered)]).toEqual([2, 1, 50])
  })

  it('tells what was removed or dismissed apart', () => {
    const tally = tallyOf([answered(1), waiting(1, { fate: 'removed' }), outcome({ fate: 'dismissed' })])
    expect([tally.cases, tally.fates, percent(tally.answered), tally.due]).toEqual([
      1,
      { answered: 1, waiting: 0, closed: 0, removed: 1, dismissed: 1 },
      100,
      1,
    ])
  })

  it('makes the median later by who still waits', () => {
    expect(tallyOf([answered(1), answered(2), answered(3), waiting(50), waiting(60)]).medianWallMs).toBe(3 * HOUR)
    expect(tallyOf([answered(1), waiting(50), waiting(60)]).medianWallMs).toBeNull()
  })

  it('knows both clocks', () => {
    const tally = tallyOf([outcome({ wallMs: 64 * HOUR, businessMs: HOUR })])
    expect([tally.medianWallMs, tally.medianBusinessMs]).toEqual([64 * HOUR, HOUR])
  })

  it('does not take a young case for one that was not answered in time', () => {
    const { within } = tallyOf([answered(0.5), answered(2), waiting(0.1), waiting(0.2)])
    expect([percent(within['1h']), percent(within['4h'])]).toEqual([50, 100])
  })

  it('does not know how many are answered within a week when it looks at a day', () => {
    const { within } = tallyOf([...times(9, () => answered(1)), waiting(24)])
    expect([percent(within['24h']), within['7d']]).toEqual([90, null])
  })

  it('asks of the promise only whether it was kept where it is due', () => {
    const tally = tallyOf([answered(1), answered(9, { promise: 'broken' }), waiting(1, { promise: 'running' })])
    expect([tally.due, percent(tally.broken)]).toEqual([2, 50])
  })

  it('counts who waits where nothing can be seen', () => {
    expect(tallyOf([waiting(3, { unseen: true }), waiting(3)]).unseen).toBe(1)
  })

  it('of nothing says that nothing is known', () => {
    expect(tallyOf([])).toEqual({
      cases: 0,
      fates: { answered: 0, waiting: 0, closed: 0, removed: 0, dismissed: 0 },
      unseen: 0,
      answered: null,
      medianWallMs: null,
      medianBusinessMs: null,
      within: { '1h': null, '4h': null, '24h': null, '7d': null },
      due: 0,
      broken: null,
    })
  })
})
