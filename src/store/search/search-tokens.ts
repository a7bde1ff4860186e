import { type Phrase, phrase } from '../../util/say.js'
import { SEARCH_COLUMNS, type SearchColumn, type SearchPhrase } from './search-node.js'

type Operator = 'AND' | 'OR' | 'NOT'

export type SearchToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'operator'; readonly is: Operator; readonly typed: string }
  | { readonly kind: 'column'; readonly column: SearchColumn }
  | { readonly kind: 'near'; readonly phrases: readonly SearchPhrase[]; readonly distance: number }
  /** null: signs only, which no text is searched for. */
  | { readonly kind: 'phrase'; readonly phrase: SearchPhrase | null }

type Refuse = (why: Phrase) => never

const OPERATORS: Readonly<Record<string, Operator>> = {
  ...{ AND: 'AND', OR: 'OR', NOT: 'NOT' },
  ...{ UND: 'AND', ODER: 'OR', NICHT: 'NOT' },
}

const NEAR = /NEAR\(([^()]*)\)/y
const DISTANCE = /,\s*(\d{1,4})\s*$/
const DEFAULT_DISTANCE = 10
const PIECE = /\s*(?:([()])|"((?:[^"]|"")*)("?)(\*?)|([^\s()"]+))/y
const COLUMN = new RegExp(`^(${SEARCH_COLUMNS.join('|')}):`)

/** Letters, digits, and what SQLite takes for them; everything else parts words. */
const HAS_WORD = /[\p{L}\p{N}\p{Co}]/u

/** A word or a phrase as it was typed. `warte*` is the beginning of a word; a star elsewhere would mean something else than it does. */
function phraseOf(typed: string, isPrefix: boolean, refuse: Refuse): SearchPhrase | null {
  const [, text = '', star = ''] = /^(.*?)(\**)$/s.exec(typed) ?? []
  if (!HAS_WORD.test(text)) return null
  if (text.includes('*')) refuse(phrase`a * may only end a word, as in ${'Rechnung*'}`)
  return { kind: 'phrase', text: text.replace(/\s+/g, ' ').trim(), isPrefix: isPrefix || star !== '' }
}

/** `-word` behind another word leaves it out, as search engines have it; a hyphen within a word is part of it. */
const LEAVES_OUT = /^-(?=[\p{L}\p{N}"])/u

/** What a person typed, piece by piece. */
export function searchTokens(words: string, refuse: Refuse): SearchToken[] {
  // A control character parts words like a space; SQLite would end the text at the first one.
  const text = words.replace(/[„“”«»]/g, '"').replace(/[\x00-\x1f]/g, ' ')
  const tokens: SearchToken[] = []
  let at = 0

  const near = (): boolean => {
    NEAR.lastIndex = text.startsWith(' ', at) ? at + /^\s*/.exec(text.slice(at))![0].length : at
    const found = NEAR.exec(text)
    if (found === null) return false
    at = NEAR.lastIndex
    const distance = DISTANCE.exec(found[1]!)
    const inside = searchTokens(found[1]!.replace(DISTANCE, ''), refuse)
    const phrases = inside.flatMap((token) => (token.kind === 'phrase' && token.phrase !== null ? [token.phrase] : []))
    if (phrases.length < 2 || phrases.length < inside.length)
      refuse(phrase`NEAR wants two or more words, as in ${'NEAR(Rechnung falsch, 5)'}`)
    tokens.push({ kind: 'near', phrases, distance: distance === null ? DEFAULT_DISTANCE : Number(distance[1]) })
    return true
  }

  const word = (typed: string): void => {
    const operator = Object.hasOwn(OPERATORS, typed) ? OPERATORS[typed] : undefined
    if (operator !== undefined) tokens.push({ kind: 'operator', is: operator, typed })
    else if (tokens.length > 0 && LEAVES_OUT.test(typed)) {
      tokens.push({ kind: 'operator', is: 'NOT', typed: '-' })
      word(typed.slice(1))
    } else if (typed === '-' && text[at] === '"') tokens.push({ kind: 'operator', is: 'NOT', typed })
    else if (COLUMN.test(typed)) {
      const name = COLUMN.exec(typed)![1] as SearchColumn
      tokens.push({ kind: 'column', column: name })
      if (typed.length > name.length + 1) word(typed.slice(name.length + 1))
    } else tokens.push({ kind: 'phrase', phrase: phraseOf(typed, false, refuse) })
  }

  while (text.slice(at).trim() !== '') {
    if (near()) continue
    PIECE.lastIndex = at
    const [, parenthesis, quoted, closing, star, typed] = PIECE.exec(text)!
    at = PIECE.lastIndex
    if (parenthesis !== undefined) tokens.push({ kind: parenthesis === '(' ? 'open' : 'close' })
    else if (typed !== undefined) word(typed)
    else if (closing === '') refuse(phrase`a quotation mark is not closed`)
    else tokens.push({ kind: 'phrase', phrase: phraseOf(quoted!.replaceAll('""', ' '), star === '*', refuse) })
  }
  return tokens
}
