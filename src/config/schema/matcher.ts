import * as z from 'zod'
import type { Matcher } from '../../model/config.js'
import type { Severity } from '../../model/verdict.js'
import { KINDS, SENSITIVE_TYPES, SEVERITIES } from '../../model/verdict.js'
import { id, language, line, oneOrMany, strict } from './leaf.js'

const AT_LEAST = SEVERITIES.map((severity) => `>=${severity}` as const)
const severities = (given: readonly string[]): Severity[] =>
  SEVERITIES.filter(
    (severity, rank) => given.includes(severity) || AT_LEAST.slice(0, rank + 1).some((word) => given.includes(word)),
  )

/** Conditions: every given key must hold, within one key any of its values. */
export const matcher = strict({
  sensitive: oneOrMany(z.enum(SENSITIVE_TYPES)).optional().describe('The text holds such data'),
  severity: oneOrMany(z.enum([...SEVERITIES, ...AT_LEAST]))
    .transform(severities)
    .optional()
    .describe('Severity; ">=high" for it and above'),
  brand: oneOrMany(line).optional().describe('Brand by name'),
  source: oneOrMany(id).optional().describe('Source by id'),
  kind: oneOrMany(z.enum(KINDS)).optional().describe('What kind of text it is'),
  language: oneOrMany(language).optional().describe('Language of the text'),
}).transform((given): Matcher => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)))
