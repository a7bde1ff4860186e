/** Words that stand one behind the other; `isPrefix`: the last one may go on. */
export interface SearchPhrase {
  readonly kind: 'phrase'
  readonly text: string
  readonly isPrefix: boolean
}

export const SEARCH_COLUMNS = ['title', 'text'] as const
export type SearchColumn = (typeof SEARCH_COLUMNS)[number]

/** What a person searches for, understood. */
export type SearchNode =
  | SearchPhrase
  | { readonly kind: 'near'; readonly phrases: readonly SearchPhrase[]; readonly distance: number }
  | { readonly kind: 'in'; readonly column: SearchColumn; readonly node: SearchNode }
  | { readonly kind: 'and' | 'or'; readonly nodes: readonly SearchNode[] }
  | { readonly kind: 'not'; readonly wanted: SearchNode; readonly unwanted: SearchNode }
