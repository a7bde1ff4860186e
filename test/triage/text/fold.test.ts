import { expect, test } from 'vitest'
import { foldWord } from '../../../src/triage/text/fold.js'

test.each([
  ['capitals', 'GELD', 'Geld'],
  ['umlaut forms', 'Zürich', 'Zuerich'],
  ['Swiss ss', 'Straße', 'Strasse'],
  ['composed and decomposed letters', 'Caf\u00e9', 'Cafe\u0301'],
])('the same words fold alike: %s', (_, one, other) => {
  expect(foldWord(one)).toBe(foldWord(other))
})

test('other words fold apart', () => {
  expect(foldWord('Geld')).not.toBe(foldWord('Held'))
})
