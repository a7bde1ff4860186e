import { expect, test } from 'vitest'
import { anyLanguage } from '../../src/triage/lexicon/any.js'
import { german } from '../../src/triage/lexicon/de.js'
import { english } from '../../src/triage/lexicon/en.js'
import { severityWords } from '../../src/triage/lexicon/severity.js'
import { spamWords } from '../../src/triage/lexicon/spam.js'
import { reasonText } from '../../src/triage/reason-text.js'

test('every code of the lexica is told in words', () => {
  const codes = [...german, ...english, ...anyLanguage, ...spamWords, ...severityWords].map(({ code }) => code)
  expect(codes.filter((code) => reasonText(code) === code)).toEqual([])
})

test.each([
  ['a reason for the kind', 'waiting-time', 'waits too long'],
  ['a reason for the urgency that is one for the kind too', 'severity-refund', 'wants money back'],
  ['a code of tomorrow', 'brand-new', 'brand-new'],
])('%s', (_, code, text) => {
  expect(reasonText(code)).toBe(text)
})
