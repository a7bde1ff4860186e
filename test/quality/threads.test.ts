import { beforeAll, describe, expect, test } from 'vitest'
import type { Comparison } from './threads/compare.js'
import { type Figures, figuresOf, precision, type Recognition, recall, type Score } from './threads/figures.js'
import { measureThreads } from './threads/measure.js'

type Floors = Readonly<Record<string, readonly [precision: number, recall: number]>>

/** What the rules reached; `npm run quality` prints the figures of now. */
const KINDS: Floors = {
  answer: [1, 1],
  holding: [0.96, 1],
  deflected: [1, 1],
  automatic: [1, 1],
  bystander: [1, 1],
}
const STRENGTHS: Floors = {
  explicit: [0.98, 1],
  platform: [1, 1],
  addressed: [1, 1],
  inferred: [1, 1],
}
const FIELDS: Readonly<Record<string, number>> = {
  cases: 1,
  states: 1,
  ties: 0.99,
  clocks: 1,
  promises: 1,
  agents: 0.98,
  solved: 1,
}

/** Threads that the rules are known to get wrong. */
const KNOWN: readonly string[] = ['the complaint stands in an edit that is younger than the reply']

let comparisons: readonly Comparison[] = []
let figures: Figures

beforeAll(async () => {
  comparisons = await measureThreads()
  figures = figuresOf(comparisons)
})

const keepsFloor = (each: Recognition | undefined, [least, leastRecall]: readonly [number, number]): void => {
  expect(precision(each!)).toBeGreaterThanOrEqual(least)
  expect(recall(each!)).toBeGreaterThanOrEqual(leastRecall)
}

describe('on the threads that were written before the rules', () => {
  test.each(Object.entries(KINDS))('replies of kind %s are recognised as well as before', (kind, floor) =>
    keepsFloor(figures.kinds[kind], floor),
  )

  test.each(Object.entries(STRENGTHS))('%s ties are found as well as before', (strength, floor) =>
    keepsFloor(figures.strengths[strength], floor),
  )

  test.each(Object.entries(FIELDS))('%s are right as often as before', (field, floor) => {
    const { right, of } = (figures.fields as Readonly<Record<string, Score>>)[field]!
    expect(right / of).toBeGreaterThanOrEqual(floor)
  })

  test('no thread is wrong that was right', () => {
    const wrong = comparisons.filter(({ mistakes }) => mistakes.length > 0)
    const news = wrong.filter(({ thread }) => !KNOWN.includes(thread.name))
    expect(news.map(({ thread, mistakes }) => ({ thread: thread.name, mistakes }))).toEqual([])
  })

  test('what is known to be wrong is wrong: a thread that the rules get right now leaves the list, and the floors rise', () => {
    const right = comparisons.filter(({ mistakes }) => mistakes.length === 0).map(({ thread }) => thread.name)
    expect(KNOWN.filter((name) => right.includes(name))).toEqual([])
  })
})

test('there are at least 120 threads, in both languages and of every kind of place', () => {
  const threads = comparisons.map(({ thread }) => thread)
  expect(threads.length).toBeGreaterThanOrEqual(120)
  for (const language of ['de', 'en']) {
    const places = new Set(threads.filter((thread) => thread.language === language).map(({ source }) => source))
    expect([...places].sort()).toEqual(['flat', 'nested', 'review'])
  }
})
