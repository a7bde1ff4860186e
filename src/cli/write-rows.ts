import { csv } from '../report/csv.js'
import { type Cell, flatten, pick } from '../report/flatten.js'
import { fillTemplate } from '../report/template.js'
import { tsv } from '../report/tsv.js'
import { EXIT, MonitorError } from '../util/errors.js'
import { toIso } from '../util/instant.js'
import type { Format } from './formats.js'
import type { Io } from './io.js'

/** A listing of plain documents, such as sources or deliveries. */
export interface RowListing {
  /** Name of the list in the JSON document, and `type` of a line: `sources`, `source`. */
  readonly plural: string
  readonly singular: string
  readonly now: number
  readonly rows: readonly Record<string, unknown>[]
  /** Columns of the tab-separated form. */
  readonly columns: readonly string[]
}

const unknownFields = (names: readonly string[], known: object): MonitorError =>
  new MonitorError(`unknown field ${names.join(', ')}`, { exit: EXIT.usage, hint: `fields: ${Object.keys(known).join(', ')}` })

function chosen(row: Record<string, unknown>, fields: readonly string[] | null): object {
  if (fields === null) return row
  const { picked, unknown } = pick(row, fields)
  if (unknown.length > 0) throw unknownFields(unknown, row)
  return picked
}

function filled(template: string, row: object): string {
  const record = flatten(row)
  const { text, unknown } = fillTemplate(template, record)
  if (unknown.length > 0) throw unknownFields(unknown, record)
  return text
}

/** Writes documents in a machine format; false when a person's form was asked for. */
export function writeRows(listing: RowListing, format: Format, io: Io): boolean {
  const { rows } = listing
  switch (format.as) {
    case 'cards':
      return false
    case 'json':
      io.out(`${JSON.stringify({ schema: 1, generated_at: toIso(listing.now), [listing.plural]: rows.map((row) => chosen(row, format.fields)) })}\n`)
      break
    case 'ndjson':
      for (const row of rows) io.out(`${JSON.stringify({ type: listing.singular, ...row })}\n`)
      break
    case 'template':
      for (const row of rows) io.out(`${filled(format.template, row)}\n`)
      break
    case 'csv': {
      const flat = rows.map((row) => flatten(row))
      const header = Object.keys(flat[0] ?? {})
      io.out(csv(header, flat.map((row) => header.map((name) => row[name] ?? null))))
      break
    }
    case 'tsv':
      io.out(tsv(rows.map((row) => listing.columns.map((name) => (row[name] ?? null) as Cell))))
  }
  return true
}
