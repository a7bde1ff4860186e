import { type Phrase, phrase } from '../../util/say.js'
import { searchFault } from './search-fault.js'
import type { SearchNode } from './search-node.js'
import { type SearchToken, searchTokens } from './search-tokens.js'

/** Longer ones are texts that slipped into the wrong place. */
const MAX_LENGTH = 4_000
const MAX_DEPTH = 50

/** Reads tokens: AND, which also stands where nothing does, binds stronger than OR. */
class Reader {
  readonly #tokens: readonly SearchToken[]
  readonly #refuse: (why: Phrase) => never
  #at = 0
  #depth = 0

  constructor(tokens: readonly SearchToken[], refuse: (why: Phrase) => never) {
    this.#tokens = tokens
    this.#refuse = refuse
  }

  all(): SearchNode | null {
    const node = this.#any()
    if (this.#at < this.#tokens.length) this.#refuse(phrase`a parenthesis is closed that was not opened`)
    return node
  }

  #next(): SearchToken | undefined {
    return this.#tokens[this.#at]
  }

  #takes(operator: 'AND' | 'OR' | 'NOT'): boolean {
    const token = this.#next()
    if (token?.kind !== 'operator' || token.is !== operator) return false
    this.#at += 1
    return true
  }

  #any(): SearchNode | null {
    const nodes = [this.#every()]
    while (this.#takes('OR')) nodes.push(this.#every())
    return joined('or', nodes)
  }

  /** `a NOT b c` wants both a and c: what is left out may stand anywhere among the words. */
  #every(): SearchNode | null {
    const wanted: (SearchNode | null)[] = []
    const unwanted: (SearchNode | null)[] = []
    do {
      const list = this.#takes('NOT') ? unwanted : wanted
      list.push(this.#one())
    } while (this.#takes('AND') || this.#goesOn())
    return this.#without(joined('and', wanted), joined('or', unwanted))
  }

  /** Words beside each other are all wanted. */
  #goesOn(): boolean {
    const token = this.#next()
    return token !== undefined && token.kind !== 'close' && !(token.kind === 'operator' && token.is === 'OR')
  }

  #without(wanted: SearchNode | null, unwanted: SearchNode | null): SearchNode | null {
    if (unwanted === null) return wanted
    return wanted === null ? this.#refuse(phrase`it says only what is not wanted`) : { kind: 'not', wanted, unwanted }
  }

  #one(): SearchNode | null {
    const token = this.#next()
    const before = this.#tokens[this.#at - 1]
    this.#at += 1
    switch (token?.kind) {
      case 'phrase':
        return token.phrase
      case 'near':
        return token
      case 'column': {
        const node = this.#one()
        return node === null ? null : { kind: 'in', column: token.column, node }
      }
      case 'open':
        return this.#inside()
      case 'operator':
        return before?.kind === 'operator'
          ? this.#refuse(phrase`${before.typed} and ${token.typed} stand side by side`)
          : this.#refuse(phrase`nothing stands before ${token.typed}`)
      default:
        return before?.kind === 'operator'
          ? this.#refuse(phrase`nothing stands after ${before.typed}`)
          : this.#refuse(this.#emptiness(token, before))
    }
  }

  #emptiness(token: SearchToken | undefined, before: SearchToken | undefined): Phrase {
    if (token !== undefined) return phrase`there is nothing between the parentheses`
    return before?.kind === 'open' ? phrase`a parenthesis is not closed` : phrase`it has no word in it`
  }

  #inside(): SearchNode | null {
    this.#depth += 1
    if (this.#depth > MAX_DEPTH) this.#refuse(phrase`too many parentheses in each other`)
    const node = this.#any()
    if (this.#next()?.kind !== 'close') this.#refuse(phrase`a parenthesis is not closed`)
    this.#at += 1
    this.#depth -= 1
    return node
  }
}

/** Several as one; signs that are no words are left out. */
function joined(kind: 'and' | 'or', nodes: readonly (SearchNode | null)[]): SearchNode | null {
  const words = nodes.filter((node) => node !== null)
  return words.length > 1 ? { kind, nodes: words } : (words[0] ?? null)
}

/** What a person typed after `--search`, understood. Throws a usage error that says what is wrong with it. */
export function parseSearch(words: string): SearchNode {
  const refuse = (why: Phrase): never => {
    throw searchFault(words, why)
  }
  if (words.length > MAX_LENGTH) refuse(phrase`it is longer than ${MAX_LENGTH} characters`)
  const node = new Reader(searchTokens(words, refuse), refuse).all()
  return node ?? refuse(phrase`it has no word in it`)
}
