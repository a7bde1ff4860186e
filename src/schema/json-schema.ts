import * as z from 'zod'
import { CATALOGUE } from './catalogue.js'

export type JsonSchema = Readonly<Record<string, unknown>>

/** What a reader may count on; stands in each schema. */
const GROWTH =
  'Names and values are added, never changed or removed: unknown ones must be ignored, and an enum lists those of this version.'
const FIELDS = 'With --json FIELDS a document holds only those fields.'

/** What the name of a schema of lines ends with. */
export const LINES = '-lines'

type Node = Record<string, unknown>

/** `anyOf [x, null]` in fewer words, where `x` is a plain type; what it says stands where it is looked for. */
function shortenNullable(node: Node): void {
  const [some, none, ...more] = (node['anyOf'] ?? []) as Node[]
  if (some === undefined || none?.['type'] !== 'null' || more.length > 0) return
  node['description'] ??= some['description']
  if (node['description'] === undefined) delete node['description']
  if (typeof some['type'] !== 'string' || some['const'] !== undefined) return
  const { description: _, type, enum: values, ...rest } = some
  delete node['anyOf']
  Object.assign(node, { type: [type, 'null'], ...(Array.isArray(values) && { enum: [...values, null] }), ...rest })
}

function tidy({ jsonSchema }: { readonly jsonSchema: object }): void {
  const node = jsonSchema as Node
  if (node['maximum'] === Number.MAX_SAFE_INTEGER) delete node['maximum']
  shortenNullable(node)
}

interface SchemaSetting {
  readonly name: string
  readonly title: string
  /** Beside what stands in the schema itself. */
  readonly about: readonly string[]
  /** Nothing but what is named here, for tests; what is shipped lets documents grow. */
  readonly strict: boolean
}

/** Draft 2020-12. */
function jsonSchemaOf(schema: z.ZodType, { name, title, about, strict }: SchemaSetting): JsonSchema {
  const { $schema, description, ...body } = z.toJSONSchema(schema, { io: strict ? 'output' : 'input', override: tidy })
  const told = [description, ...about].filter((part) => part !== undefined).join(' ')
  return { $schema, $id: `urn:mention-monitor:1:${name}`, title, description: told, ...body }
}

/** Every schema by its name; `NAME-lines` is that of the lines of NDJSON. */
export const schemaNames = (): readonly string[] =>
  Object.entries(CATALOGUE).flatMap(([name, { lines }]) => (lines === null ? [name] : [name, `${name}${LINES}`]))

/** One schema by its name; null: there is none. */
export function schemaNamed(name: string, strict = false): JsonSchema | null {
  const isLines = !Object.hasOwn(CATALOGUE, name) && name.endsWith(LINES)
  const of = isLines ? name.slice(0, -LINES.length) : name
  const found = Object.hasOwn(CATALOGUE, of) ? CATALOGUE[of]! : null
  const schema = (isLines ? found?.lines : found?.document) ?? null
  if (found === null || schema === null) return null
  const about = found.list === null || isLines ? [GROWTH] : [GROWTH, FIELDS]
  return jsonSchemaOf(schema, { name, title: isLines ? `${found.title}, a line of NDJSON` : found.title, about, strict })
}
