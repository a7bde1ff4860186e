import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { opinionOf } from '../../src/answers/opinion/opinion.js'
import { REPLY_WEIGHTS } from '../../src/answers/opinion/weights.js'
import { clausesOf } from '../../src/answers/replies/clauses.js'
import { kindOf } from '../../src/answers/replies/kind.js'
import { learnReplies, readReplies, readReplyFolder } from '../../src/training/train-replies.js'
import { measureReplies, replyFigures } from '../quality/replies/measure.js'

test('single replies that nothing has learned from are told apart as well as before', () => {
  const { replies, right, answersFound, stoppedWrongly } = replyFigures(measureReplies())
  expect(replies).toBe(440)
  expect(right).toBeGreaterThanOrEqual(0.94)
  expect(answersFound).toBeGreaterThanOrEqual(0.96)
  expect(stoppedWrongly).toBeLessThanOrEqual(0.04)
})

test('no reply of those is learned from', () => {
  const learned = new Set(readReplyFolder(resolve(import.meta.dirname, '../../src/training/replies')).map(({ text }) => text))
  expect(measureReplies().filter(({ text }) => learned.has(text))).toEqual([])
})

test('the weights are those that the replies teach', () => {
  expect(learnReplies(readReplyFolder(resolve(import.meta.dirname, '../../src/training/replies')))).toEqual(REPLY_WEIGHTS)
})

test.each([
  'Nous transmettons votre message au service concerné et revenons vers vous.',
  'Bonjour, merci pour votre message. Nous sommes désolés pour ce désagrément.',
  'Gracias por tu mensaje, estamos en ello.',
  'Het spijt ons, we kijken ernaar en komen bij je terug.',
  'Abbiamo inoltrato la segnalazione al reparto competente.',
  'Спасибо, мы разберёмся.',
  '🙏',
  '',
])('of another language it thinks nothing: %s', (text) => {
  expect(opinionOf(clausesOf(text))).toBe(null)
})

test.each([
  ['a phrase that is known decides, and says so', 'Wir haben den Betrag erstattet.', 'answer', /^it says: /],
  [
    'a wording that is not, as a whole',
    'Die Kollegen tüfteln noch, bis Freitag ist es klar.',
    'holding',
    /^by its wording it only promises/,
  ],
])('%s', (_, text, kind, reason) => {
  const judged = kindOf(text, { flags: [], sameTexts: 1 })
  expect(judged.kind).toBe(kind)
  expect(judged.reason).toMatch(reason)
})

test('a promise in such a wording has its time', () => {
  const { promise } = kindOf('Die Kollegen tüfteln noch, bis Freitag ist es klar.', { flags: [], sameTexts: 1 })
  expect(promise?.passage).toContain('Freitag')
})

test.each([
  ['[maybe]\nWir sind dran.', 'known.txt:1: maybe is no kind; known are answer, holding, deflected, automatic'],
  ['Wir sind dran.', 'known.txt:1: no kind stands above it'],
])('a file of replies with a fault says where it is: %j', (text, fault) => {
  expect(() => readReplies(text, 'known.txt')).toThrow(fault)
})
