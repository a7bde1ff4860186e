import { describe, expect, it } from 'vitest'
import { recalling } from '../../src/util/recall.js'

const recall = recalling([
  '{}: {}',
  'HTTP {}, not found',
  'HTTP {}, {}',
  'the budget of {} is spent; again at {}',
  '{} names no app',
  '{} complaint',
])

describe('the sentence that a text was', () => {
  const cases: readonly (readonly [name: string, text: string, found: readonly [string, readonly string[]] | null])[] = [
    [
      'its values',
      'the budget of 5 reads is spent; again at noon',
      ['the budget of {} is spent; again at {}', ['5 reads', 'noon']],
    ],
    ['the one with the most words of its own', 'HTTP 404, not found', ['HTTP {}, not found', ['404']]],
    ['one that begins with a value', 'https://a.example names no app', ['{} names no app', ['https://a.example']]],
    ['few words of its own behind a name', '12 complaint', ['{} complaint', ['12']]],
    ['few words of its own behind many of others are chance', 'We read your complaint', null],
    ['what has too few words to be known is none', 'forum: closed', null],
    ['words that are not all there', 'the budget of 5 reads is spent', null],
    ['words in another order', 'again at noon; the budget of 5 is spent', null],
    ['words that would have to overlap', 'HTTP not found', null],
  ]
  it.each(cases)('%s', (_name, text, found) => {
    const recalled = recall(text)
    expect(recalled === null ? null : [recalled.key, recalled.values]).toEqual(found)
  })
})
