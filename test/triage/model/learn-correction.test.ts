import { describe, expect, it, test } from 'vitest'
import type { Label } from '../../../src/model/verdict.js'
import { readOdds } from '../../../src/triage/kind.js'
import { createJudge } from '../../../src/triage/model/judge.js'
import { learnCorrection } from '../../../src/triage/model/learn-correction.js'
import { foldsOf } from '../../../src/triage/model/learning-folds.js'
import { type Lesson, lessonOf } from '../../../src/triage/model/lesson.js'
import { MIN_LESSONS } from '../../../src/triage/model/min-lessons.js'
import { readSigns } from '../../../src/triage/text/read-signs.js'
import { tokenize } from '../../../src/triage/text/tokens.js'
import { plainJudge, plainModel } from '../plain-judge.js'

const known = {
  language: 'de',
  role: 'comment',
  authorName: null,
  authorUrl: null,
  judge: plainJudge,
  threshold: 0.5,
  isArticle: false,
} as const
const lesson = (id: number, text: string, label: Label): Lesson => lessonOf({ id, label }, tokenize(text), known)

// In this company's field "Schlaufe" and "dunkel" are what customers suffer from: no lexicon knows.
const BAD = ['Schlaufe hängt', 'Display dunkel', 'nur Schlaufe', 'alles dunkel hier', 'Schlaufe am Morgen']
const FINE = ['Ausflug morgen', 'Menü am Montag', 'bin unterwegs', 'Foto vom Zug', 'guter Morgen']
const PLACES = ['in Bern', 'in Chur', 'in Genf', 'in Wien', 'in Graz', 'in Linz']
const bad = PLACES.flatMap((place) => BAD.map((text) => `${text} ${place} gesehen`))
const fine = PLACES.flatMap((place) => FINE.map((text) => `${text} ${place} gesehen`))
const lessons = [...bad.map((text) => [text, 'complaint'] as const), ...fine.map((text) => [text, 'neutral'] as const)].map(
  ([text, label], at) => lesson(at + 1, text, label),
)
const complaintOdds = (text: string, judge: typeof plainJudge): number => {
  const tokens = tokenize(text)
  return judge.odds(readSigns(tokens, known), tokens.entries).complaint
}

describe('learning from labels', () => {
  const { correction, ...figures } = learnCorrection(lessons, plainModel)
  const corrected = createJudge(plainModel, correction)

  it('knows the field’s own words afterwards, in texts that it never saw', () => {
    expect(complaintOdds('Schlaufe dunkel, na super', corrected)).toBeGreaterThan(
      complaintOdds('Schlaufe dunkel, na super', plainJudge) + 0.5,
    )
    expect(complaintOdds('Ausflug am Montag', corrected)).toBeLessThan(complaintOdds('Schlaufe dunkel', corrected))
  })

  it('says how much better it judges what was held back', () => {
    expect(figures.lessons).toBe(60)
    expect(figures.lossAfter!).toBeLessThan(figures.lossBefore!)
  })

  it('comes out the same for the same labels, and survives JSON', () => {
    const again = learnCorrection(lessons, plainModel).correction
    expect(again).toEqual(correction)
    expect(JSON.parse(JSON.stringify(correction))).toEqual(correction)
    expect(corrected.id).toBe(`plain+${correction!.id}`)
  })

  it('holds no word of a customer, only numbers of buckets and codes of signs', () => {
    expect(JSON.stringify(correction)).not.toMatch(/schlaufe|dunkel|ausflug/i)
  })

  it('never moves how common a kind is by more than a little, for people label what was judged wrong', () => {
    for (const bias of correction!.bias) expect(Math.abs(bias)).toBeLessThanOrEqual(1)
  })

  test.each<[string, readonly Lesson[]]>([
    ['too few labels', lessons.slice(0, MIN_LESSONS - 1)],
    ['labels of one kind alone', lessons.slice(0, 30)],
    [
      'labels by chance, as common as the weights expect',
      [...bad, ...bad].map((text, at) => lesson(at + 1, `${text} ${at}`, at % 6 === 0 ? 'complaint' : 'neutral')),
    ],
    ['words about other companies alone', lessons.map((each) => ({ ...each, label: 'irrelevant' as const }))],
  ])('keeps the shipped weights: %s', (_, given) => {
    expect(learnCorrection(given, plainModel).correction).toBeNull()
  })
})

describe('what a label says of each head', () => {
  const U = Number.NaN
  test.each<[Label, readonly number[]]>([
    ['complaint', [1, U, U, U, 0]],
    ['question', [0, 1, U, U, 0]],
    ['suggestion', [0, U, 1, U, 0]],
    ['praise', [0, U, U, 1, 0]],
    ['neutral', [0, 0, 0, 0, 0]],
    ['spam', [0, U, U, U, 1]],
    ['irrelevant', [U, U, U, U, U]],
  ])('%s', (label, targets) => {
    expect(lesson(1, 'Wo bleibt meine Karte?', label).targets).toEqual(targets)
  })
})

it('starts from what the text is judged by the weights as they are, of an article more strictly', () => {
  const text = 'Wo bleibt meine Karte, seit drei Wochen warte ich!'
  const article = { ...known, role: 'post', isArticle: true } as const
  const comment = lessonOf({ id: 1, label: 'complaint' }, tokenize(text), known)
  const post = lessonOf({ id: 1, label: 'complaint' }, tokenize(text), article)
  expect(comment.odds[0]).toBe(complaintOdds(text, plainJudge))
  expect(post.odds[0]).toBe(readOdds(tokenize(text), article).odds.complaint)
  expect(post.odds[0]).toBeLessThan(comment.odds[0]! - 1)
})

it('holds texts that read the same back together', () => {
  const long = 'Seit drei Wochen warte ich auf meine neue Karte und niemand gibt mir eine Antwort darauf'
  const texts = [long, 'ganz was anderes hier', `Hallo ${long}`, 'noch etwas ganz anderes', `${long} Danke`, 'und das ist neu']
  const folds = foldsOf(texts.map((text, at) => lesson(at + 1, text, at % 2 === 0 ? 'complaint' : 'neutral')))
  expect(new Set([folds[0], folds[2], folds[4]]).size).toBe(1)
  expect(new Set(folds).size).toBe(4)
})
