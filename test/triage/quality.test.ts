import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { shippedJudge } from '../../src/app/rules.js'
import type { Role } from '../../src/model/mention.js'
import { KINDS, type Kind } from '../../src/model/verdict.js'
import { prepareLanguages } from '../../src/triage/language/language.js'
import { triage } from '../../src/triage/triage.js'
import { context } from './context.js'

interface Labelled {
  readonly id: string
  readonly kind: Kind
  readonly lang: string
  readonly text: string
  readonly role?: Role
}

/** Precision and recall that the rules must keep; a bit below what they reached. */
type Floors = Readonly<Record<Kind, readonly [precision: number, recall: number]>>

const FLOORS: Readonly<Record<string, Floors>> = {
  tuned: {
    complaint: [0.92, 0.93],
    question: [0.94, 0.96],
    suggestion: [0.93, 0.96],
    praise: [0.86, 0.96],
    neutral: [0.93, 0.74],
    spam: [0.95, 0.95],
  },
  held: {
    complaint: [0.84, 0.82],
    question: [0.78, 0.95],
    suggestion: [0.75, 0.75],
    praise: [0.8, 0.65],
    neutral: [0.75, 0.75],
    spam: [0.95, 0.95],
  },
  gold: {
    complaint: [0.7, 0.83],
    question: [0.83, 0.88],
    suggestion: [0.73, 0.8],
    praise: [0.5, 0.56],
    neutral: [0.66, 0.35],
    spam: [0.85, 0.9],
  },
}

const load = (name: string): readonly Labelled[] =>
  readFileSync(new URL(`../fixtures/complaints/${name}.ndjson`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line) as Labelled)

const judge = shippedJudge()

beforeAll(prepareLanguages)

describe.each(Object.keys(FLOORS))('%s texts', (name) => {
  const texts = load(name)
  const judgedOf = (text: Labelled) => ({
    ...text,
    verdict: triage(text.text, { ...context, judge, role: text.role ?? 'comment', isArticle: text.role === 'post' }),
  })
  let all: readonly ReturnType<typeof judgedOf>[] = []
  beforeAll(() => {
    all = texts.map(judgedOf)
  })

  test.each(KINDS)('%s keeps its floor', (kind) => {
    const [precision, recall] = FLOORS[name]![kind]
    const right = all.filter((text) => text.kind === kind && text.verdict.kind === kind).length
    expect(right / all.filter((text) => text.verdict.kind === kind).length).toBeGreaterThanOrEqual(precision)
    expect(right / all.filter((text) => text.kind === kind).length).toBeGreaterThanOrEqual(recall)
  })

  test('the language of nineteen in twenty is told', () => {
    expect(all.filter((text) => text.verdict.language === text.lang).length / all.length).toBeGreaterThanOrEqual(0.95)
  })
})

test('there are both languages and all kinds, and no text twice', () => {
  const all = [...load('tuned'), ...load('held'), ...load('gold')]
  expect(all.length).toBeGreaterThan(1_000)
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
  for (const lang of ['de', 'en'])
    expect(new Set(all.filter((text) => text.lang === lang).map(({ kind }) => kind)).size).toBe(KINDS.length)
})
