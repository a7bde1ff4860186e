import type { Command } from 'commander'
import { EXIT, MonitorError } from '../util/errors.js'
import type { Io } from './io.js'

/** How a listing is to be written. */
export type Format =
  | { readonly as: 'cards' }
  | { readonly as: 'tsv' }
  | { readonly as: 'json'; readonly fields: readonly string[] | null }
  | { readonly as: 'ndjson' }
  | { readonly as: 'csv' }
  | { readonly as: 'template'; readonly template: string }

export interface FormatOptions {
  readonly json?: string | true
  readonly ndjson?: boolean
  readonly csv?: boolean
  readonly format?: string
}

export function addFormats(command: Command): void {
  command
    .option('--json [fields]', 'one JSON document; FIELDS chooses: case,sla.due_at,url')
    .option('--ndjson', 'one JSON object a line')
    .option('--csv', 'CSV with a header, safe against formulas')
    .option('--format <template>', "'{{case}} {{age}} {{url}}'")
}

/** The format asked for; without one, cards on a terminal and tab-separated lines in a pipe. */
export function formatOf(options: FormatOptions, io: Io): Format {
  const asked: Format[] = []
  if (options.json !== undefined) asked.push({ as: 'json', fields: options.json === true ? null : options.json.split(',').map((field) => field.trim()) })
  if (options.ndjson) asked.push({ as: 'ndjson' })
  if (options.csv) asked.push({ as: 'csv' })
  if (options.format !== undefined) asked.push({ as: 'template', template: options.format })
  if (asked.length > 1) throw new MonitorError('choose one of --json, --ndjson, --csv, --format', { exit: EXIT.usage })
  return asked[0] ?? { as: io.stdoutIsTerminal ? 'cards' : 'tsv' }
}
