import { oneLine } from '../../util/text.js'
import type { queryDocument } from '../documents/query-document.js'
import { columnsOf, hang, padTo } from '../shapes/layout.js'
import type { Sheet } from '../shapes/sheet.js'

/** Saved queries for a person: each with what it is for, and its command line. */
export function queryLines(queries: readonly ReturnType<typeof queryDocument>[], sheet: Sheet): string {
  const { say, style } = sheet
  if (queries.length === 0) return `${say.text('No saved queries. Write some under queries: in the configuration.')}\n`
  const width = Math.max(...queries.map(({ query }) => columnsOf(query))) + 2
  const entries = queries.flatMap(({ query, run, note }) => {
    const [first = '', ...rest] = hang(padTo(query, width), oneLine(run), sheet.columns)
    const command = [style.bold(first.slice(0, query.length)) + first.slice(query.length), ...rest]
    return note === null ? command : [...command, ...hang(' '.repeat(width), oneLine(note), sheet.columns).map(style.dim)]
  })
  return `${entries.join('\n')}\n`
}
