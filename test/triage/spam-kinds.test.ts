import { expect, test } from 'vitest'
import { judgeKind } from '../../src/triage/kind.js'
import { tokenize } from '../../src/triage/text/tokens.js'
import { plainJudge } from './plain-judge.js'
import { NO_SPAM_TEXTS, SPAM_TEXTS } from './spam-texts.js'

const kindOf = (text: string, repeated = 1): string =>
  judgeKind(tokenize(text), {
    language: null,
    role: 'comment',
    authorName: null,
    authorUrl: null,
    isArticle: false,
    judge: plainJudge,
    threshold: 0.5,
    repeated,
  }).kind

const spam = SPAM_TEXTS.split('\n')
const others = NO_SPAM_TEXTS.split('\n')

test.each(spam)('spam: %s', (text) => {
  expect(kindOf(text)).toBe('spam')
})

test.each(others)('no spam: %s', (text) => {
  expect(kindOf(text)).not.toBe('spam')
})

test.each(others)('no spam though posted three times: %s', (text) => {
  expect(kindOf(text, 3)).not.toBe('spam')
})

test('a doubtful text is spam where it stands under many posts', () => {
  const text = 'Jetzt anmelden und sparen: https://teppiche.example'
  expect([kindOf(text), kindOf(text, 6)]).toEqual(['neutral', 'spam'])
})

test('a complaint is none wherever it stands', () => {
  expect(kindOf('Ich warte seit drei Wochen auf mein Geld und niemand antwortet!', 20)).toBe('complaint')
})
