import { perHead, type Sign, sign } from './sign.js'
import type { Tokens } from './tokens.js'

const NOTHING = perHead({})
const QUESTION = perHead({ question: 2.4 })
const INSISTING = perHead({ complaint: 0.6 })
const EXCLAMATION = perHead({ complaint: 0.3, praise: 0.3 })
const SHOUTING = perHead({ complaint: 0.8 })

// What the shape of a text says is for training to find out; without it these say nothing. The plain look spares most texts the pattern.
const SHAPES: readonly (readonly [code: string, mayHold: (text: string) => boolean, pattern: RegExp])[] = [
  ['shape-link', (text) => text.includes('://') || text.includes('www.'), /https?:|www\./],
  ['shape-handle', (text) => text.includes('@'), /(?:^|\s)@\w/],
  ['shape-handle-first', (text) => text.includes('@'), /^\W{0,3}@\w/],
  ['shape-hashtag', (text) => text.includes('#'), /#\w/],
  ['shape-dots', (text) => text.includes('...') || text.includes('…'), /./s],
  ['shape-quotation', () => true, /["„“”»«]/],
  ['shape-number', () => true, /\d/],
  ['shape-repost', (text) => text.startsWith('RT'), /^RT\b/],
  ['shape-ends-asking', (text) => text.includes('?'), /\?\s*$/],
  ['shape-ends-exclaiming', (text) => text.includes('!'), /!\s*$/],
  ['shape-smile', (text) => SMILES.some((smile) => text.includes(smile)), /[:;]-?\)|😉|😂|🤣|😊/],
  ['shape-frown', (text) => text.includes(':'), /:-?[(/](?!\/)/],
]
const SMILES = [')', '😉', '😂', '🤣', '😊']
const AMOUNT = /\d\s?(?:€|eur|chf|fr\.|\$|£)|[€$£]\s?\d/i
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
  for (const [code, mayHold, pattern] of SHAPES) {
    if (!mayHold(shown) || !pattern.test(shown)) continue
    add(code)
    if (code === 'shape-number' && AMOUNT.test(shown)) add('shape-amount')
  }
  return signs
}
