import { expect, test } from 'vitest'
import { countRepeats } from '../../../src/triage/spam/repeats.js'

const comment = (text: string, rootRef: string | null, parentRef: string | null = null) => ({ text, rootRef, parentRef })
const ADVERT = 'Verdienen Sie 500 Euro am Tag von zu Hause aus, schreiben Sie mir!'

test.each([
  ['once', [comment(ADVERT, '1')], 1],
  ['twice under one post', [comment(ADVERT, '1'), comment(ADVERT, '1')], 1],
  ['under three posts', [comment(ADVERT, '1'), comment(ADVERT, '2'), comment(ADVERT, '3')], 3],
  [
    'with another number and other spaces',
    [comment(ADVERT, '1'), comment(ADVERT.replace('500', '900').replaceAll(' ', '  '), '2')],
    2,
  ],
  ['in capitals', [comment(ADVERT, '1'), comment(ADVERT.toUpperCase(), '2')], 2],
  ['with another end behind many letters', [comment(ADVERT.repeat(5), '1'), comment(`${ADVERT.repeat(5)} xyz`, '2')], 2],
  ['where only the parent is known', [comment(ADVERT, null, '1'), comment(ADVERT, null, '2')], 2],
  ['as posts of their own', [comment(ADVERT, null), comment(ADVERT, null)], 1],
  ['thanks under every post', [comment('Danke, sehr schön!', '1'), comment('Danke, sehr schön!', '2')], 1],
  ['nothing but signs', [comment('😡'.repeat(40), '1'), comment('😡'.repeat(40), '2')], 1],
])('%s', (_, mentions, expected) => {
  expect(countRepeats(mentions)(mentions[0]!)).toBe(expected)
})

test('a text that was not among them is said once', () => {
  expect(countRepeats([comment(ADVERT, '1')])(comment('Ich warte seit drei Wochen auf mein Paket.', '1'))).toBe(1)
})

test('what it remembers is bounded', () => {
  function* flood() {
    for (let at = 0; at < 20_000; at++)
      yield comment(
        `${'abcdefghijklmnop'.repeat(2)} ${at.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`,
        '1',
      )
    for (const root of ['1', '2', '3']) yield comment(ADVERT, root)
  }
  expect(countRepeats(flood())(comment(ADVERT, '1'))).toBe(1)
})
