import { describe, expect, it } from 'vitest'
import { type MatcherFacts, matcherMismatch } from '../../src/util/matcher.js'

const facts: MatcherFacts = {
  sensitive: ['card', 'phone'],
  severity: 'high',
  brand: 'Beispiel',
  source: 'blog',
  kind: 'complaint',
  language: null,
}

describe('matcherMismatch', () => {
  it.each([
    ['no condition matches everything', {}, null],
    ['one value of a list is enough', { severity: ['low', 'high'] }, null],
    ['one of several facts is enough', { sensitive: ['iban', 'card'] }, null],
    ['all conditions must hold', { severity: ['high'], source: ['forum'] }, 'source is blog, wanted forum'],
    ['an unknown fact matches no value', { language: ['de', 'en'] }, 'language is none, wanted de or en'],
    ['an empty list matches nothing', { brand: [] }, 'brand is Beispiel, wanted nothing'],
    ['several facts are named', { sensitive: ['iban'] }, 'sensitive is card, phone, wanted iban'],
  ])('%s', (_rule, matcher, expected) => {
    expect(matcherMismatch(matcher, facts)).toBe(expected)
  })
})
