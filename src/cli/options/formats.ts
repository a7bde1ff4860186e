import { type Command, Option } from 'commander'
import { type CsvDialect, EXCEL_CSV, PLAIN_CSV } from '../../report/shapes/csv.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import { english, phrase, type Say } from '../../util/say.js'
import { describedOption } from '../help/described.js'
import type { Io } from '../io.js'

/** How a listing is written for a program. */
export type MachineFormat =
  | { readonly as: 'tsv' }
  | { readonly as: 'json'; readonly fields: readonly string[] | null }
  | { readonly as: 'ndjson' }
  | { readonly as: 'csv'; readonly dialect: CsvDialect }
  | { readonly as: 'template'; readonly template: string }

/** `cards`: a page for a person, whatever it looks like. */
export type Format = { readonly as: 'cards' } | MachineFormat

export interface FormatOptions {
  readonly json?: string | true
  readonly ndjson?: boolean
  readonly csv?: boolean
  readonly excel?: boolean
  readonly format?: string
  readonly table?: boolean
  readonly cards?: boolean
}

/** The formats that all listings share. `example`: a template and fields that make sense for this one; `known`: all its fields. */
export function addFormats(
  command: Command,
  example: { readonly fields: string; readonly template: string; readonly known: readonly string[] },
): void {
  const options = [
    describedOption('--json [fields]', phrase`one JSON document; FIELDS chooses: ${example.fields}`, example.known),
    new Option('--ndjson', 'one JSON object a line, "type" in each'),
    new Option('--csv', 'CSV with a header, safe against formulas'),
    new Option('--excel', 'the same as Excel opens it in German: semicolons, decimal commas, local times'),
    describedOption('--format <template>', phrase`a line each: '${example.template}'`, example.known),
  ]
  for (const option of options) command.addOption(option.helpGroup('Output:'))
}

/** An empty list, as an empty variable of a script gives it, chooses nothing: all of them. */
function fieldsOf(list: string | true): readonly string[] | null {
  const fields = list === true ? [] : list.split(',').flatMap((field) => field.trim() || [])
  return fields.length === 0 ? null : fields
}

/** The format asked for; without one, a page for a person on a terminal and tab-separated lines in a pipe. */
export function formatOf(options: FormatOptions, io: Io): Format {
  const asked: Format[] = []
  if (options.json !== undefined) asked.push({ as: 'json', fields: fieldsOf(options.json) })
  if (options.ndjson) asked.push({ as: 'ndjson' })
  if (options.csv) asked.push({ as: 'csv', dialect: PLAIN_CSV })
  if (options.excel) asked.push({ as: 'csv', dialect: EXCEL_CSV })
  if (options.format !== undefined) asked.push({ as: 'template', template: options.format })
  if (asked.length > 1)
    throw new MonitorError('choose one of --json, --ndjson, --csv, --excel, --format', {
      exit: EXIT.usage,
      hint: 'see: monitor help formatting',
    })
  const isForPerson = io.stdoutIsTerminal || options.table === true || options.cards === true
  return asked[0] ?? { as: isForPerson ? 'cards' : 'tsv' }
}

/** Whether what goes wrong beside the main thing is told as JSON: in the formats that programs parse, as `wantsMachineErrors` has it. */
export const isMachine = (format: Format): boolean =>
  format.as === 'json' || format.as === 'ndjson' || (format.as === 'csv' && format.dialect === PLAIN_CSV)

/**
 * In which language what stands on stderr beside the data is said: that of the reader, as errors are, in a pipe or a mail of cron too. English
 * only where both go to a program: it asked for a format that it parses, and no person looks on.
 */
export const besideIn = (format: Format, io: Io): Say => (isMachine(format) && !io.stderrIsTerminal ? english : io.say)
