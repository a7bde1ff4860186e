import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kaplanMeier, type Wait } from '../../src/stats/kaplan-meier.js'

/** `6 6 9+`: answered after 6 and 6, still waiting after 9. */
const waits = (text: string): Wait[] =>
  text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ ms: Number.parseInt(word, 10), answered: !word.endsWith('+') }))
const share = (text: string, ms: number): number | null => {
  const known = kaplanMeier(waits(text)).answeredBy(ms)
  return known === null ? null : Math.round(known.share * 1_000) / 1_000
}

describe('a share that is answered', () => {
  it.each([
    ['before anybody is answered is nothing', '1 2+ 3 4', 0, 0],
    ['grows by one of those that are watched', '1 2+ 3 4', 1, 0.25],
    // 3/4 wait on after the first; at 3 one of the two that are watched is answered: 3/4 · 1/2.
    ['grows by more after somebody is watched no longer', '1 2+ 3 4', 3, 0.625],
    ['is all when the last that is watched is answered', '1 2+ 3 4', 4, 1],
    ['stays when nobody is watched so long, and everybody is answered', '1 2+ 3 4', 100, 1],
    ['is not known where nobody was watched so long', '1 2 3+', 4, null],
    ['is known as long as the last one was watched', '1 2 3+', 3, 0.667],
    ['counts who was watched just until an answer as watched', '2+ 2', 2, 0.5],
    ['of nobody is not known', '', 1, null],
  ])('%s', (_, text, ms, expected) => {
    expect(share(text, ms)).toBe(expected)
  })
})

describe('the median', () => {
  it.each([
    ['of all answered is the time within which half of them are', '1 2 3 4', 2],
    ['of an odd number is the middle one', '5 1 3', 3],
    ['is later for those who still wait', '1 2 9+ 9+ 3', 3],
    ['is not known where less than half are answered', '1 9+ 9+', null],
    ['is not known where nobody is', '9+ 9+', null],
    ['is not earlier than the truth for young cases', '1 1+ 1+ 10 10', 10],
    // 2/3 of 3/4 is a half, though not in floating point.
    ['is reached by exactly half', '1 2 3+ 3+', 2],
    ['of nobody is not known', '', null],
    ['at once is 0', '0 0 5', 0],
  ])('%s', (_, text, expected) => {
    expect(kaplanMeier(waits(text)).quantile(0.5)).toBe(expected)
  })
})

it('the curve of a well-known study comes out as in the textbooks', () => {
  // Remission times in weeks of 21 patients (Freireich and others 1963), calculated by hand in many a lecture.
  const study = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'
  const still = [6, 7, 10, 13, 16, 22, 23].map((week) => Math.round((1 - share(study, week)!) * 1_000) / 1_000)
  expect(still).toEqual([0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448])
  expect(kaplanMeier(waits(study)).quantile(0.5)).toBe(23)
})

describe('by how many waits a share is known', () => {
  it.each([
    ['without unfinished waits: by all', '1 2 3 4', 2, 4],
    ['before the first answer: by those that were watched so long', '1+ 5 6 7', 2, 3],
    ['when all are answered: by those that were watched', '1+ 2 3', 3, 2],
    // Greenwood: 1/(4·3) + 1/(2·1) = 7/12, S = 3/8: (1 - 3/8) / (3/8 · 7/12).
    ['between: by fewer, as Greenwood has it', '1 2+ 3 4', 3, 20 / 7],
  ])('%s', (_, text, ms, expected) => {
    expect(kaplanMeier(waits(text)).answeredBy(ms)?.waits).toBeCloseTo(expected, 9)
  })
})

const anyWaits = fc.array(fc.record({ ms: fc.integer({ min: 0, max: 50 }), answered: fc.boolean() }), { maxLength: 40 })

describe('always', () => {
  it('the share grows with the time, and stays between none and all', () => {
    fc.assert(
      fc.property(anyWaits, (all) => {
        const curve = kaplanMeier(all)
        const shares = Array.from({ length: 51 }, (_, ms) => curve.answeredBy(ms)).flatMap((each) =>
          each === null ? [] : [each.share],
        )
        expect(shares.every((each, index) => each >= (shares[index - 1] ?? 0) && each <= 1)).toBe(true)
      }),
    )
  })

  it('without unfinished waits it is the plain share of all', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), fc.integer({ min: 0, max: 60 }), (all, ms) => {
        const known = kaplanMeier(all.map((each) => ({ ms: each, answered: true }))).answeredBy(ms)
        expect(known?.share).toBeCloseTo(all.filter((each) => each <= ms).length / all.length, 9)
        expect(known?.waits).toBeCloseTo(all.length, 6)
      }),
    )
  })

  it('who is never answered makes the median no earlier', () => {
    fc.assert(
      fc.property(anyWaits, fc.integer({ min: 0, max: 60 }), (all, ms) => {
        const before = kaplanMeier(all).quantile(0.5) ?? Number.POSITIVE_INFINITY
        const with1 = kaplanMeier([...all, { ms, answered: false }]).quantile(0.5) ?? Number.POSITIVE_INFINITY
        expect(with1).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('the order in which waits are given does not matter', () => {
    fc.assert(
      fc.property(anyWaits, (all) => {
        expect(kaplanMeier(all.toReversed()).quantile(0.5)).toBe(kaplanMeier(all).quantile(0.5))
      }),
    )
  })
})
