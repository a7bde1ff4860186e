import type { Command } from 'commander'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { toIso } from '../../util/instant.js'
import { phrase } from '../../util/say.js'
import type { Example, GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { SCHEMA_COLUMNS } from '../listing/pipe-columns.js'
import { writeListing } from '../listing/write-listing.js'
import { addFormats, type FormatOptions, formatOf } from '../options/formats.js'
import { runtimeOf } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor schema', 'every document, and the commands that print it'],
  ['monitor schema unanswered', 'what unanswered --json prints, field by field'],
  ['monitor schema cases-lines > case.schema.json', 'the lines of --ndjson, to make types or a check of them'],
  ['monitor schema mention-line', 'what monitor import and command sources read'],
]

/** Every field of the index, in the order of the document. */
const SCHEMA_FIELDS = ['name', 'title', 'commands', 'file', 'lines'] as const

export function define(command: Command): void {
  command.argument('[name...]', 'a command, such as calendar check, or a name from the list')
  addFormats(command, { fields: 'name,commands', template: '{{name}} {{file}}', known: SCHEMA_FIELDS })
}

type Options = GlobalOptions & FormatOptions

async function list(options: Options, io: Io): Promise<ExitCode> {
  const format = formatOf(options, io)
  const { schemaRows } = await import('../../schema/find-schema.js')
  const rows = schemaRows()
  if (format.as === 'cards') {
    const { hang } = await import('../../report/shapes/layout.js')
    const lines = rows.flatMap(({ name, title, commands }) => {
      const said = [io.say.text(title), ...(commands.length === 0 ? [] : [commands.join(', ')])].join(': ')
      return hang(`${name.padEnd(17)} `, said, io.columns)
    })
    io.out(`${lines.join('\n')}\n`)
    return EXIT.done
  }
  const names = { plural: 'schemas', singular: 'schema', fields: SCHEMA_FIELDS, columns: SCHEMA_COLUMNS, timezone: null }
  const head = { schema: 1, generated_at: toIso(runtimeOf(options, io).now()) }
  await writeListing({ ...names, rows, head, tail: {}, after: [], words: {} }, format, io)
  return EXIT.done
}

const FORMATS = ['json', 'ndjson', 'csv', 'excel', 'format'] as const

/** A schema is JSON already; its lines have a name of their own. */
function refuseFormats(name: string, options: Options): void {
  const asked = FORMATS.find((format) => options[format] !== undefined)
  if (asked !== undefined)
    throw new MonitorError(phrase`--${asked} does nothing for a schema, which is JSON as it is`, {
      exit: EXIT.usage,
      hint: phrase`monitor schema ${name}`,
    })
}

export async function run(words: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  if (words.length === 0) return list(options, io)
  const [{ nameOfSchema }, { schemaNamed, schemaNames }] = await Promise.all([
    import('../../schema/find-schema.js'),
    import('../../schema/json-schema.js'),
  ])
  const name = nameOfSchema(words)
  const found = schemaNamed(name)
  if (found === null)
    throw new MonitorError(phrase`no schema of '${words.join(' ')}'`, {
      exit: EXIT.usage,
      hint: phrase`schemas: ${schemaNames().join(', ')}`,
    })
  refuseFormats(name, options)
  io.out(`${JSON.stringify(found, null, 2)}\n`)
  return EXIT.done
}
