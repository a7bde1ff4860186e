import * as z from 'zod'
import { generatedAt, schemaVersion } from './leaf.js'

/** A document that the tool prints or reads, with the form that is one object a line where it has one. */
export interface DocumentSchema {
  /** Command lines that print it, without their options. */
  readonly commands: readonly string[]
  readonly title: string
  readonly document: z.ZodType
  /** Where its list stands, of which FIELDS choose; null: it is no listing. */
  readonly list: string | null
  /** Lines of NDJSON; each has its `type`. */
  readonly lines: z.ZodType | null
}

/** One line of NDJSON. */
export const line = <const Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), ...shape })

interface ListingSchema {
  readonly commands: readonly string[]
  readonly title: string
  /** Name of the list, and `type` of each of its lines. */
  readonly plural: string
  readonly singular: string
  readonly row: z.ZodObject
  /** The same in a line of NDJSON, where it is another there. */
  readonly lineRow?: z.ZodObject
  /** What stands before the list and behind it. */
  readonly head?: z.ZodRawShape
  readonly tail?: z.ZodRawShape
  /** Lines beside those of the list. */
  readonly more?: readonly z.ZodObject[]
}

/** A listing, as `writeListing` writes it. */
export function listing({
  commands,
  title,
  plural,
  singular,
  row,
  lineRow = row,
  head = {},
  tail = {},
  more = [],
}: ListingSchema): DocumentSchema {
  const document = z.object({ schema: schemaVersion, generated_at: generatedAt, ...head, [plural]: z.array(row), ...tail })
  return { commands, title, document, list: plural, lines: z.union([line(singular, lineRow.shape), ...more]) }
}
