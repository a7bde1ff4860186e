import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileLexicon, matchLexicon } from '../../src/triage/text/matcher.js'
import { type Tokens, tokenize } from '../../src/triage/text/tokens.js'

const NUMBERS = ['drei', '14', 'ein']
const vocabulary = ['karte', 'karten', 'kart', 'geht', 'nicht', 'ni', 'n', 'mir', 'a', '😡', ...NUMBERS]

/** Whether the elements stand at `at`, tried one by one; the index behind them, or -1. */
function plainEnd(elements: readonly string[], { words, seams }: Tokens, at: number): number {
  const [element, ...others] = elements
  if (element === undefined) return at
  if (element.startsWith('.')) {
    for (let skipped = 0; skipped <= (element === '..' ? 3 : 9); skipped++) {
      const end = plainEnd(others, { words, seams } as Tokens, at + skipped)
      if (end !== -1) return end
      if (at + skipped >= words.length || seams[at + skipped] === 2) return -1
    }
    return -1
  }
  if (at >= words.length || seams[at] === 2 || !plainlyMet(element, words[at]!)) return -1
  return plainEnd(others, { words, seams } as Tokens, at + 1)
}

const plainlyMet = (element: string, word: string): boolean =>
  element === '_' ||
  (element === '#' && NUMBERS.includes(word)) ||
  element.split('/').some((each) => (each.endsWith('*') ? word.startsWith(each.slice(0, -1)) : word === each))

/** Phrases one after the other: those whose first word is meant whole, those with a stem of it, those with a number. */
function plainMatches(phrases: readonly string[], tokens: Tokens) {
  return tokens.words.flatMap((word, from) => {
    const firsts = phrases.flatMap((phrase, value) => {
      const [first = '', ...rest] = phrase.split(' ')
      return first.split('/').map((each) => ({ first: each, rest, value }))
    })
    const begun = [
      ...firsts.filter(({ first }) => first === word),
      ...firsts.filter(({ first }) => first.endsWith('*') && word.startsWith(first.slice(0, -1))),
      ...firsts.filter(({ first }) => first === '#' && NUMBERS.includes(word)),
    ]
    return begun.flatMap(({ rest, value }) => {
      const to = plainEnd(rest, tokens, from + 1)
      return to === -1 ? [] : [{ value, from, to }]
    })
  })
}

const choice = fc
  .array(fc.constantFrom(...vocabulary.slice(0, 9), 'kart*', 'n*', 'ni*'), { minLength: 1, maxLength: 3 })
  .map((words) => words.join('/'))
const first = fc.oneof(fc.constantFrom('#', 'kart*/geht', 'nich*'), fc.constantFrom(...vocabulary))
const rest = fc.array(fc.oneof({ weight: 3, arbitrary: choice }, fc.constantFrom('#', '_', '..', '...')), { maxLength: 4 })
const phrase = fc.tuple(first, rest).map(([begin, others]) => [begin, ...others].join(' '))
const text = fc
  .array(fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(' ', ' ', ', ', '. ')), { maxLength: 30 })
  .map((words) => words.flat().join(''))

test('phrases are found as if each were tried at each word', () => {
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 12 }), text, (phrases, written) => {
      const tokens = tokenize(written)
      const lexicon = compileLexicon(phrases.map((each, value) => [each, value] as const))
      expect(matchLexicon(lexicon, tokens)).toEqual(plainMatches(phrases, tokens))
    }),
    { seed: 11, numRuns: 1_500 },
  )
})
