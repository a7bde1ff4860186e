import type { Query } from '../asking/ask-json.js'
import { listAt, type Row } from '../asking/wire.js'
import { afterOf, askGraph, type GraphRun } from './ask.js'

export interface Listed {
  readonly rows: readonly unknown[]
  /** There is more than was read. */
  readonly cut: boolean
}

export interface ListAsk {
  readonly path: string
  readonly query: Query
  /** What came with the object that the list belongs to; null: it is read from its beginning. */
  readonly first: Row | null
  readonly maxPages: number
  /** Whether it is worth reading on, told after each page. */
  readonly goOn?: (rows: readonly unknown[]) => boolean
}

/** A list inside an object, whose further pages are read by its cursors. */
export async function readList(run: GraphRun, { path, query, first, maxPages, goOn = () => true }: ListAsk): Promise<Listed> {
  const rows: unknown[] = first === null ? [] : [...listAt(first, 'data')]
  let after = first === null ? null : afterOf(first)
  if (first !== null && after === null) return { rows, cut: false }
  for (let pages = 0; goOn(rows); pages += 1) {
    if (pages === maxPages) return { rows, cut: true }
    const page = await askGraph(run, path, { ...query, after })
    rows.push(...listAt(page, 'data'))
    after = afterOf(page)
    if (after === null) break
  }
  return { rows, cut: false }
}
