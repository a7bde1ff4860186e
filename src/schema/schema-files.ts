import { fileOf, schemaRows } from './find-schema.js'
import { schemaNamed, schemaNames } from './json-schema.js'

const textOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** What `dist/schemas` holds: each schema by its file, and an index of them. */
export const schemaFiles = (): Readonly<Record<string, string>> => ({
  'index.json': textOf({ schema: 1, schemas: schemaRows() }),
  ...Object.fromEntries(schemaNames().map((name) => [fileOf(name), textOf(schemaNamed(name))])),
})
