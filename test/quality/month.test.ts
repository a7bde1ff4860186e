import { beforeAll, describe, expect, test } from 'vitest'
import { type MonthOutcome, playMonth } from './month/month.js'
import { bareRule, countsOf, doubles, faultsOf } from './month/rules.js'
import { HOUR, type MonthSize } from './month/world.js'

// A short one, killed often; `npm run quality -- month` plays thirty days with two hundred cases.
const SHORT: MonthSize = { days: 7, single: 22, tick: HOUR, chanceOfCrash: 0.012 }

describe('seven days of polls that may be killed between any two effects', () => {
  let outcome: MonthOutcome
  let faults: Readonly<Record<string, readonly unknown[]>> = {}
  beforeAll(async () => {
    outcome = await playMonth(1, SHORT)
    faults = faultsOf(outcome)
  }, 60_000)

  test('it is a world worth the name: cases in two waves and alone, kills before and after sending, receivers that fail', () => {
    const waves = new Set([...outcome.cases.values()].map(({ wave }) => wave))
    expect([outcome.cases.size, waves.size]).toEqual([52, 3])
    expect([...outcome.crashes.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(10)
  })
  test('every rule holds', () => {
    expect(Object.keys(faults)).toHaveLength(10)
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([])
  })
  test('the same message arrives twice only after a kill between sending and writing it down', () => {
    const kills = (outcome.crashes.get('after send') ?? 0) + (outcome.crashes.get('before markSent') ?? 0)
    expect(doubles(outcome)).toBeLessThanOrEqual(kills)
  })
  test('each receiver gets less than a twentieth of what one message a breach and poll would be', () => {
    expect(bareRule(outcome)).toBeGreaterThan(1_000)
    expect(countsOf(outcome).filter(({ share }) => share >= 0.05)).toEqual([])
  })
})
