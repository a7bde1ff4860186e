import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spamShape } from '../../src/triage/spam/spam.js'
import { LOOK, looksOf } from '../../src/triage/text/looks.js'
import { tokenize } from '../../src/triage/text/tokens.js'
import { voiceSigns } from '../../src/triage/voice.js'

const piece = fc.oneof(
  fc.constantFrom(...'abRT09 .,:;!?()[]<>@#"„“”«»…/\u00ad\u200bЖ漢'),
  fc.constantFrom('http://', 'www.', 'https:', '...', ':-)', ':(', '😉', '😡', '𝐇', '\ud83d', 'shop.com', ' . com', ' (dot) com'),
  fc.constantFrom('1234', '[phone]', 'sms an ', 'call ', '99p', 't&c', '<a href', '[url=', 'ﬀ', '\u200d', '\ufe0f', '€ 5', '\n'),
  fc.string({ unit: 'binary', maxLength: 3 }),
)
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))
const EVERY_LOOK = -1
const context = { authorName: null, authorUrl: null }

test('no pattern that is spared would have matched', () => {
  fc.assert(
    fc.property(text, (written) => {
      const tokens = tokenize(written)
      const looks = looksOf(written)
      const asked = looks | (EVERY_LOOK & ~(LOOK.quotation | LOOK.digit))
      expect(voiceSigns(tokens)).toEqual(voiceSigns(tokens, asked))
      expect(spamShape(tokens, context)).toEqual(spamShape(tokens, context, looks | LOOK.number | LOOK.square))
    }),
    { seed: 12, numRuns: 5_000 },
  )
})

test('what a character is by itself is what it is in any text', () => {
  fc.assert(
    fc.property(text, (written) => {
      const looks = looksOf(written)
      expect((looks & LOOK.quotation) !== 0).toBe(/["„“”»«]/.test(written))
      expect((looks & LOOK.digit) !== 0).toBe(/\d/.test(written))
      expect((looks & LOOK.number) !== 0).toBe(/\d{4}/.test(written))
      expect((looks & LOOK.bracket) !== 0).toBe(/[<[(]/.test(written))
      expect((looks & LOOK.dotWithin) !== 0).toBe(/\.[^\0-/]|(?<= )\./.test(written))
    }),
    { seed: 12, numRuns: 3_000 },
  )
})
