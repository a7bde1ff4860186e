import * as z from 'zod'
import { CATALOGUE } from './catalogue.js'

export type JsonSchema = Readonly<Record<string, unknown>>

/** Where a schema comes from and what it promises; stands in each of them. */
const GROWTH =
  'Names and values are added, never changed or removed, so unknown ones must be ignored. With --json FIELDS a document holds only those fields.'

const LINES = '-lines'

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

/** Draft 2020-12. `strict`: nothing but what is named here, for tests; what is shipped lets documents grow. */
export function jsonSchemaOf(
  schema: z.ZodType,
  { name, title, strict }: { name: string; title: string; strict: boolean },
): JsonSchema {
  const { $schema, description, ...body } = z.toJSONSchema(schema, { io: strict ? 'output' : 'input', override: tidy })
  const about = [description, GROWTH].filter((part) => part !== undefined).join(' ')
  return { $schema, $id: `urn:mention-monitor:1:${name}`, title, description: about, ...body }
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
  return jsonSchemaOf(schema, { name, title: isLines ? `${found.title}, a line of NDJSON` : found.title, strict })
}
