import { perHead, type Sign, sign } from './sign.js'
import { beginningOf, LOOK, looksOf } from './text/looks.js'
import type { Tokens } from './text/tokens.js'

const NOTHING = perHead({})
const shape = (code: string): Sign => sign(`shape-${code}`, null, NOTHING)

// The same for all texts that have them.
const QUESTION = sign('question-mark', null, perHead({ question: 2.4 }))
const INSISTING = sign('insisting-question', '???', perHead({ complaint: 0.6 }))
const EXCLAIMS = shape('exclaims')
const EXCLAMATION = sign('exclamation', null, perHead({ complaint: 0.3, praise: 0.3 }))
const CAPITALS = shape('capitals')
const SHOUTING = sign('shouting', null, perHead({ complaint: 0.8 }))
const LENGTHS = ['empty', 'word', 'few', 'short', 'medium', 'long', 'very-long'].map(shape)

const NUMBER = shape('number')
const AMOUNT = shape('amount')
const SUM = /\d\s?(?:€|eur|chf|fr\.|\$|£)|[€$£]\s?\d/i
interface Shape {
  readonly sign: Sign
  /** Any of these looks. */
  readonly needs: number
  readonly pattern: Pick<RegExp, 'test'> | null
}

// What the shape of a text says is for training to find out; without it these say nothing. Texts without any of the characters are spared
// the pattern; null: the characters are the shape.
const SHAPES: readonly Shape[] = [
  { sign: shape('link'), needs: LOOK.colon | LOOK.dot, pattern: { test: holdsLink } },
  { sign: shape('handle'), needs: LOOK.at, pattern: /(?:^|\s)@\w/ },
  { sign: shape('handle-first'), needs: LOOK.at, pattern: /^\W{0,3}@\w/ },
  { sign: shape('hashtag'), needs: LOOK.hash, pattern: /#\w/ },
  { sign: shape('dots'), needs: LOOK.dots, pattern: /\.\.\.|…/ },
  { sign: shape('quotation'), needs: LOOK.quotation, pattern: null },
  { sign: NUMBER, needs: LOOK.digit, pattern: null },
  { sign: shape('repost'), needs: LOOK.repost, pattern: /^RT\b/ },
  { sign: shape('ends-asking'), needs: LOOK.question, pattern: /\?\s*$/ },
  { sign: shape('ends-exclaiming'), needs: LOOK.exclamation, pattern: /!\s*$/ },
  { sign: shape('smile'), needs: LOOK.closing | LOOK.pair, pattern: /[:;]-?\)|😉|😂|🤣|😊/ },
  { sign: shape('frown'), needs: LOOK.colon, pattern: /:-?[(/](?!\/)/ },
]

function holdsLink(text: string): boolean {
  return text.includes('www.') || (text.includes('://') && /https?:/.test(text))
}

/** How it is said: question and exclamation marks, capitals, length and outer shape. `known`: see `spamShape`. */
export function voiceSigns({ text, words, questions, exclamations, shouted }: Tokens, known: number | null = null): Sign[] {
  const signs: Sign[] = []
  if (questions > 0) signs.push(QUESTION)
  if (questions > 2) signs.push(INSISTING)
  if (exclamations > 0) signs.push(EXCLAIMS)
  if (exclamations > 1) signs.push(EXCLAMATION)
  if (shouted > 0) signs.push(CAPITALS)
  if (shouted >= 3 && shouted * 3 > words.length) signs.push(SHOUTING)
  signs.push(LENGTHS[Math.min(LENGTHS.length - 1, Math.floor(Math.log2(words.length + 1)))]!)
  const shown = beginningOf(text)
  const looks = known ?? looksOf(shown)
  for (const { sign, needs, pattern } of SHAPES) {
    if ((looks & needs) === 0 || (pattern !== null && !pattern.test(shown))) continue
    signs.push(sign)
    if (sign === NUMBER && SUM.test(shown)) signs.push(AMOUNT)
  }
  return signs
}
