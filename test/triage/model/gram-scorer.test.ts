import { describe, expect, test } from 'vitest'
import { createDice } from '../../../src/training/dice.js'
import { HEADS } from '../../../src/triage/heads.js'
import { createGramScorer } from '../../../src/triage/model/gram-scorer.js'
import { GRAM_BUCKETS, gramsOfWord, pairBucket, TEXT_START } from '../../../src/triage/model/grams.js'
import { tokenize } from '../../../src/triage/text/tokens.js'
import { wordOf } from '../../../src/triage/text/words.js'

const N = HEADS.length
const dice = createDice(5)
const table = Float32Array.from({ length: GRAM_BUCKETS * N }, () => Math.round((dice() - 0.5) * 1_000) / 1_000)
const SCALE = [1, 2, 1, 1, 0.5]
const scorer = createGramScorer({ weights: table, scale: SCALE }, { pieces: 0.7, words: 1.3 })

/** The definition, without anything remembered. */
function plainly(words: readonly string[]): number[] {
  const known = words.map(gramsOfWord)
  const pieces = known.flatMap((word) => word.pieces)
  const wholes = known.flatMap(({ whole, hash }, at) => [whole, pairBucket(at === 0 ? TEXT_START : known[at - 1]!.hash, hash)])
  const sum = (buckets: readonly number[], head: number) =>
    buckets.reduce((total, bucket) => total + table[bucket * N + head]!, 0)
  return HEADS.map((_, head) => {
    const ofPieces = (0.7 * sum(pieces, head)) / Math.sqrt(pieces.length || 1)
    return SCALE[head]! * (ofPieces + (1.3 * sum(wholes, head)) / Math.sqrt(wholes.length || 1))
  })
}

const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 4))

describe('the sum of the grams of a text', () => {
  test.each([
    ['nothing', ''],
    ['a word', 'Paket'],
    ['a word twice', 'nie nie'],
    ['a sentence', 'Mein Paket ist nicht angekommen'],
    ['a very long word', 'a'.repeat(400)],
  ])('%s', (_, text) => {
    const { entries, words } = tokenize(text)
    expect(Array.from(scorer.score(entries))).toEqual(close(plainly(words)))
  })

  test('our own name and signs are no wording', () => {
    const { entries, words } = tokenize('Paket nicht da')
    const spoken = [wordOf('@us'), entries[0]!, wordOf('😡'), entries[1]!, entries[2]!]
    expect(Array.from(scorer.score(spoken))).toEqual(close(plainly(words)))
  })

  test('what each word adds comes to the whole', () => {
    const { entries } = tokenize('Mein Paket ist 😡 nicht angekommen')
    const mixture = [1, -0.5, 0, 0.25, 0]
    const whole = scorer.score(entries).reduce((sum, value, head) => sum + value * mixture[head]!, 0)
    const parts = scorer.byWord(entries, mixture)
    expect(parts.length).toBe(entries.length)
    expect(parts.reduce((sum, value) => sum + value, 0)).toBeCloseTo(whole, 4)
    expect(parts[3]).toBe(0)
  })

  test('more words than are remembered change nothing', () => {
    const before = Array.from(scorer.score(tokenize('Mein Paket ist weg').entries))
    for (let at = 0; at < 70; at++) scorer.score(Array.from({ length: 1_000 }, (_, word) => wordOf(`w${at}x${word}`)))
    expect(Array.from(scorer.score(tokenize('Mein Paket ist weg').entries))).toEqual(before)
  })
})
