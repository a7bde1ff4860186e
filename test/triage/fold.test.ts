import { expect, test } from 'vitest'
import { foldText } from '../../src/triage/fold.js'

test.each([
  ['capitals', 'WO BLEIBT MEIN GELD', 'Wo bleibt mein Geld'],
  ['umlaut forms', 'Grüße aus Zürich', 'Gruesse aus Zuerich'],
  ['Swiss ss', 'Straße', 'Strasse'],
  ['punctuation and white space', 'Wo bleibt, bitte,\n mein Geld?!', 'Wo bleibt bitte mein Geld'],
  ['composed and decomposed letters', 'Caf\u00e9', 'Cafe\u0301'],
  ['emoji', 'Danke 😡', 'Danke'],
])('the same words fold alike: %s', (_, one, other) => {
  expect(foldText(one)).toBe(foldText(other))
})

test('other words fold apart', () => {
  expect(foldText('Wo bleibt mein Geld')).not.toBe(foldText('Wo bleibt mein Held'))
})

test('what has no letters folds to nothing', () => {
  expect(foldText('?!… 👍')).toBe('')
})
