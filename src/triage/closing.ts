import { ownWords } from '../util/own-words.js'
import { closedAfterAll, closingWords, openWords } from './lexicon/closing.js'
import { compileLexicon, type Lexicon, matchLexicon } from './text/matcher.js'
import { type Tokens, tokenize } from './text/tokens.js'

type Sense = 'closing' | 'open' | 'closed-after-all'

let lexicon: Lexicon<Sense> | null = null
const MAX_WORDS = 30

/** The post only thanks or closes: "Danke, hat geklappt". One word that asks for more, and it does not close. */
export function isClosing(tokens: Tokens): boolean {
  if (tokens.words.length === 0 || tokens.words.length > MAX_WORDS || tokens.questions > 0) return false
  lexicon ??= compileLexicon<Sense>([
    [closingWords, 'closing'],
    [openWords, 'open'],
    [closedAfterAll, 'closed-after-all'],
  ])
  const matches = matchLexicon(lexicon, tokens)
  const settled = matches.filter(({ value }) => value === 'closed-after-all')
  const inside = (from: number): boolean => settled.some((span) => from >= span.from && from < span.to)
  if (matches.some(({ value, from }) => value === 'open' && !inside(from))) return false
  return settled.length > 0 || matches.some(({ value }) => value === 'closing')
}

/** The same of a text that was not judged as being about us: what a customer says to our answer is, whatever it names. */
export const closesText = (text: string): boolean => isClosing(tokenize(ownWords(text), MAX_WORDS + 1))
