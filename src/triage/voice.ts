import { perHead, type Sign, sign } from './sign.js'
import type { Tokens } from './tokens.js'

const NOTHING = perHead({})
const QUESTION = perHead({ question: 2.4 })
const INSISTING = perHead({ complaint: 0.6 })
const EXCLAMATION = perHead({ complaint: 0.3, praise: 0.3 })
const SHOUTING = perHead({ complaint: 0.8 })

// What the shape of a text says is for training to find out; without it these say nothing.
const SHAPES: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['shape-link', /https?:|www\./],
  ['shape-handle', /(?:^|\s)@\w/],
  ['shape-handle-first', /^\W{0,3}@\w/],
  ['shape-hashtag', /#\w/],
  ['shape-dots', /\.\.\.|…/],
  ['shape-quotation', /["„“”»«]/],
  ['shape-number', /\d/],
  ['shape-amount', /\d\s?(?:€|eur|chf|fr\.|\$|£)|[€$£]\s?\d/i],
  ['shape-repost', /^RT\b/],
  ['shape-ends-asking', /\?\s*$/],
  ['shape-ends-exclaiming', /!\s*$/],
  ['shape-smile', /[:;]-?\)|😉|😂|🤣|😊/],
  ['shape-frown', /:-?[(/](?!\/)/],
]
const LENGTHS = ['empty', 'word', 'few', 'short', 'medium', 'long', 'very-long']
const LOOKED_AT = 4_000

/** How it is said: question and exclamation marks, capitals, length and outer shape. */
export function voiceSigns({ text, words, questions, exclamations, shouted }: Tokens): Sign[] {
  const signs: Sign[] = []
  const add = (code: string, weights = NOTHING, passage: string | null = null): void => {
    signs.push(sign(code, passage, weights))
  }
  if (questions > 0) add('question-mark', QUESTION)
  if (questions > 2) add('insisting-question', INSISTING, '???')
  if (exclamations > 0) add('shape-exclaims')
  if (exclamations > 1) add('exclamation', EXCLAMATION)
  if (shouted > 0) add('shape-capitals')
  if (shouted >= 3 && shouted * 3 > words.length) add('shouting', SHOUTING)
  add(`shape-${LENGTHS[Math.min(LENGTHS.length - 1, Math.floor(Math.log2(words.length + 1)))]}`)
  const shown = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text
  for (const [code, pattern] of SHAPES) if (pattern.test(shown)) add(code)
  return signs
}
