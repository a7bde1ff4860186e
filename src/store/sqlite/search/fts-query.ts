import type { SearchNode, SearchPhrase } from '../../search/search-node.js'
import { spellings } from './spellings.js'

type Spell = (phrase: string) => readonly string[]

const quoted = (text: string, { isPrefix }: SearchPhrase): string => `"${text.replaceAll('"', ' ')}"${isPrefix ? ' *' : ''}`

const anyOf = (queries: readonly string[]): string => (queries.length === 1 ? queries[0]! : `(${queries.join(' OR ')})`)

const phraseQueries = (phrase: SearchPhrase, spell: Spell): string[] => spell(phrase.text).map((text) => quoted(text, phrase))

/** So many mixtures of spellings are asked for. */
const MIXED = 64

/** NEAR takes phrases alone, so that every mixture of spellings is one of its own. */
function nearQuery({ phrases, distance }: SearchNode & { readonly kind: 'near' }, spell: Spell): string {
  const lists = phrases
    .map((phrase) => phraseQueries(phrase, spell))
    .reduce<string[][]>(
      (begun, queries) => {
        const some = begun.length * queries.length > MIXED ? queries.slice(0, 1) : queries
        return begun.flatMap((list) => some.map((query) => [...list, query]))
      },
      [[]],
    )
  return anyOf(lists.map((list) => `NEAR(${list.join(' ')}, ${distance})`))
}

/** A search as FTS5 has it. Every word is quoted, so that nothing in it means anything to SQLite. */
export function ftsQuery(node: SearchNode, spell: Spell = spellings): string {
  const each = (nodes: readonly SearchNode[]): string[] => nodes.map((one) => ftsQuery(one, spell))
  switch (node.kind) {
    case 'phrase':
      return anyOf(phraseQueries(node, spell))
    case 'near':
      return nearQuery(node, spell)
    case 'in':
      return `${node.column} : (${ftsQuery(node.node, spell)})`
    case 'and':
      return `(${each(node.nodes).join(' AND ')})`
    case 'or':
      return `(${each(node.nodes).join(' OR ')})`
    case 'not':
      return `(${each([node.wanted, node.unwanted]).join(' NOT ')})`
  }
}
