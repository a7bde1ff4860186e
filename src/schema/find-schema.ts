import type * as z from 'zod'
import { CATALOGUE } from './catalogue.js'
import type { schemaRow } from './documents/schema.js'
import { LINES } from './json-schema.js'

export type SchemaRow = z.infer<typeof schemaRow>

/** Its file in `dist/schemas`. */
export const fileOf = (name: string): string => `${name}.schema.json`

/** The index: every document by the name of its schema. */
export const schemaRows = (): readonly SchemaRow[] =>
  Object.entries(CATALOGUE).map(([name, { title, commands, lines }]) => ({
    name,
    title,
    commands: [...commands],
    file: fileOf(name),
    lines: lines === null ? null : `${name}${LINES}`,
  }))

/** `calendar check` → `calendar-check`, `ack` → `act`: a schema by its name or by a command that prints such documents. */
export function nameOfSchema(words: readonly string[]): string {
  const asName = words.join('-')
  const asCommand = words.join(' ')
  const printed = schemaRows().find(({ commands }) => commands.includes(asCommand))
  return Object.hasOwn(CATALOGUE, asName) ? asName : (printed?.name ?? asName)
}
