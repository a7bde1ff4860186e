import * as z from 'zod'
import { KINDS, LABELS, SENSITIVE_TYPES, SEVERITIES } from '../model/verdict.js'

/** The leaves of all documents. Each says its unit; `format` and `pattern` are for whoever validates, and change no type. */
export const text = (description: string) => z.string().describe(description)
export const flag = (description: string) => z.boolean().describe(description)
export const number = (description: string) => z.number().describe(description)
export const count = (description: string) => z.int().min(0).describe(description)
export const seconds = (description: string) => z.int().min(0).describe(`${description} Whole seconds.`)
export const share = (description: string) => z.number().min(0).max(1).describe(`${description} From 0 to 1.`)
export const texts = (description: string) => z.array(z.string()).describe(description)
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values, description: string) =>
  z.enum(values).describe(description)

/** ISO 8601 in UTC, whole seconds: `2026-11-20T09:00:00Z`. */
export const instant = (description: string) => z.string().meta({ format: 'date-time', pattern: 'Z$', description })
/** A local day: `2026-11-20`. */
export const day = (description: string) => z.string().meta({ format: 'date', description })
export const address = (description: string) => z.string().meta({ format: 'uri', description })

const named = (letter: string, description: string) => z.string().meta({ pattern: `^${letter}-[1-9][0-9]*$`, description })
export const caseName = (description: string) => named('C', description)
export const mentionName = (description: string) => named('M', description)
export const waveName = (description: string) => named('W', description)
export const deliveryName = (description: string) => named('D', description)
export const silenceName = (description: string) => named('S', description)
export const learningName = (description: string) => named('L', description)

export const schemaVersion = z
  .literal(1)
  .describe('Version of the documents. Names and values are added under it, never changed or removed.')
export const generatedAt = instant('The instant that the document tells of: now, or --now.')

export const kind = (description: string) => oneOf(KINDS, description)
export const label = (description: string) => oneOf(LABELS, description)
export const severity = (description: string) => oneOf(SEVERITIES, description)
export const sensitive = z
  .array(z.enum(SENSITIVE_TYPES))
  .describe('Sensitive data that stood in the text; redacted as the configuration says.')
export const language = text('Language of the text, ISO 639-1; null: too short to tell.').nullable()
export const official = (description: string) => oneOf(['id', 'flag', 'name'], description)
