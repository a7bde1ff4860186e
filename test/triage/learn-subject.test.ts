import { describe, expect, test } from 'vitest'
import type { Brand } from '../../src/model/config.js'
import type { SubjectExample } from '../../src/model/subject-memory.js'
import { relevanceOf } from '../../src/triage/relevance.js'
import { learnSubject } from '../../src/triage/subject/learn-subject.js'
import { recallSubject } from '../../src/triage/subject/recall-subject.js'
import { scaleOf, signsOf, wayOf, wordsWithNames } from '../../src/triage/subject/signs.js'
import { findBrands } from '../../src/triage/subject/subject.js'
import { tokenize } from '../../src/triage/text/tokens.js'

const context = { title: null, rootText: null, defaultBrand: null, role: 'comment' } as const

const brands: readonly Brand[] = [{ name: 'Orange', aliases: ['Orange Mobile'], exclude: [], hints: ['Vertrag'] }]

const OURS = ['kündigen', 'gesperrt', 'Mahnung', 'Störung', 'Rückruf', 'Abzocke']
const FRUIT = ['Saft', 'schälen', 'süß', 'Kilo', 'Kuchen', 'Schale']
const examples = (count: number): SubjectExample[] =>
  Array.from({ length: count }, (_, at) => [
    { text: `Orange und die ${OURS[at % OURS.length]} wieder, ${OURS[(at + 1) % OURS.length]} seit ${at} Tagen`, about: true },
    { text: `Eine Orange mit ${FRUIT[at % FRUIT.length]} und ${FRUIT[(at + 1) % FRUIT.length]}, Nummer ${at}`, about: false },
  ]).flat()

const memory = learnSubject(examples(20), brands)!

const judged = (text: string, subjectMemory = memory) => {
  const { relevant, brand, reason } = relevanceOf(text, { ...context, match: 'brands', brands, subjectMemory })
  return { relevant, brand, code: reason.code, passage: reason.passage }
}

describe('what labels teach', () => {
  test.each([
    [
      'a common word in a text like ours is about us',
      'Orange schickt eine Mahnung',
      { relevant: true, code: 'subject-learned', passage: 'mahnung' },
    ],
    [
      'in a text like the others it is not',
      'Die Orange ist süß und gibt viel Saft',
      { relevant: false, code: 'subject-homonym', passage: 'Orange' },
    ],
    [
      'a hint holds where labels say little',
      'Orange und der Vertrag',
      { relevant: true, code: 'subject-hint', passage: 'Vertrag' },
    ],
    [
      'a name without doubt holds',
      'Orange Mobile macht Saft',
      { relevant: true, code: 'subject-named', passage: 'Orange Mobile' },
    ],
    [
      'a text that does not name us stays so',
      'Die Mahnung ist da',
      { relevant: false, code: 'subject-not-named', passage: null },
    ],
  ])('%s', (_, text, expected) => {
    expect(judged(text)).toEqual({ ...expected, brand: expected.relevant ? 'Orange' : null })
  })

  test('labels that are all but sure turn a hint away, and a name that can mean nothing else', () => {
    const sure = { about: 50, other: 50, bias: 0, signs: { saft: -9 } }
    expect(judged('Orange Saft, Vertrag', sure)).toEqual({
      relevant: false,
      brand: null,
      code: 'subject-learned-other',
      passage: 'saft',
    })
    expect(judged('Orange Mobile Saft', sure)).toMatchObject({ relevant: false, code: 'subject-learned-other' })
  })

  test('a source that is all about us stays so', () => {
    const all = { ...context, match: 'all' as const, brands, subjectMemory: memory }
    expect(relevanceOf('Die Orange ist süß', all)).toMatchObject({ relevant: true, reason: { code: 'subject-source' } })
  })
})

describe('how it is learned', () => {
  test.each([
    ['no labels', []],
    ['labels of one side', examples(50).filter(({ about }) => about)],
    ['four of the other side', examples(50).filter(({ about }, at) => about || at < 8)],
  ])('nothing from %s', (_, labels) => {
    expect(learnSubject(labels, brands)).toBeNull()
  })

  test('the same labels teach the same', () => {
    expect(learnSubject(examples(20), brands)).toEqual(memory)
    expect(JSON.parse(JSON.stringify(memory))).toEqual(memory)
  })

  test('few labels speak more softly than many', () => {
    const oddsOf = (count: number): number => {
      const text = 'Orange schickt eine Mahnung'
      return recallSubject(tokenize(text), findBrands(text, brands), learnSubject(examples(count), brands)!).odds
    }
    expect(oddsOf(6)).toBeGreaterThan(0)
    expect(oddsOf(40)).toBeGreaterThan(oddsOf(6))
  })

  test('what is looked up is what was learned', () => {
    for (const { text } of examples(20)) {
      const naming = findBrands(text, brands)
      const words = wordsWithNames(tokenize(text), naming)
      const sum = [...signsOf(words, wayOf(naming))].reduce((odds, sign) => odds + (memory.signs[sign] ?? 0), 0)
      expect(recallSubject(tokenize(text), naming, memory).odds).toBeCloseTo(sum * scaleOf(words) + memory.bias, 9)
    }
  })

  test('what was learned stays small', () => {
    const long = Array.from({ length: 3_000 }, (_, at) => ({
      text: `Wort${at % 1_500} und Orange${at % 700}`,
      about: at % 2 === 0,
    }))
    expect(Object.keys(learnSubject(long, brands)!.signs).length).toBeLessThanOrEqual(1_000)
  })

  test('long texts are learned from in little time', () => {
    const words = Array.from({ length: 499 }, (_, at) => `wort${at}`).join(' ')
    const long = Array.from({ length: 600 }, (_, at) => ({ text: `Orange ${words}`, about: at % 2 === 0 }))
    const start = process.cpuUsage()
    expect(learnSubject(long, brands)).toMatchObject({ about: 300, other: 300 })
    // Looked up by their words, the signs took four seconds.
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(2_500)
  })

  test('names of the language are words like others', () => {
    const labels = examples(10).map((example) => ({ ...example, text: `${example.text} constructor __proto__` }))
    expect(judged('Orange toString hasOwnProperty Mahnung', learnSubject(labels, brands)!)).toMatchObject({ relevant: true })
  })
})
