import { describe, expect, it } from 'vitest'
import { type AlertFacts, alertMismatch, type MatcherFacts, matcherMismatch } from '../../src/util/matcher.js'

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

describe('alertMismatch', () => {
  const alerting: AlertFacts = {
    ...facts,
    author: ['anna@social.example', 'Anna M.', '4711'],
    assignee: 'Rosa',
    policy: 'default',
    step: 'breached',
    case: 'C-12',
  }
  it.each([
    ['an author is known by handle, with @ and in any letters', { author: ['@Anna@Social.example'] }, null],
    ['by name', { author: ['anna m.'] }, null],
    ['by native id', { author: ['4711'] }, null],
    [
      'who is meant is told with all that is known',
      { author: ['bert'] },
      'author is anna@social.example, Anna M., 4711, wanted bert',
    ],
    ['an assignee in any letters', { assignee: ['rosa'] }, null],
    ['policy, step and case as they are written', { policy: ['default'], step: ['breached'], case: ['C-12'] }, null],
    ['another case', { case: ['C-1', 'C-2'] }, 'case is C-12, wanted C-1 or C-2'],
    ['what cases have too', { severity: ['low'] }, 'severity is high, wanted low'],
  ])('%s', (_rule, matcher, expected) => {
    expect(alertMismatch(matcher, alerting)).toBe(expected)
  })
})
