import * as z from 'zod'
import { ALERT_STEPS } from '../../model/alert.js'
import type { AlertMatcher, Matcher } from '../../model/config.js'
import type { Severity } from '../../model/verdict.js'
import { KINDS, SENSITIVE_TYPES, SEVERITIES } from '../../model/verdict.js'
import { id, language, leaf, line, oneOrMany, type Read, strict } from './leaf.js'

const AT_LEAST = SEVERITIES.map((severity) => `>=${severity}` as const)
const severities = (given: readonly string[]): Severity[] =>
  SEVERITIES.filter(
    (severity, rank) => given.includes(severity) || AT_LEAST.slice(0, rank + 1).some((word) => given.includes(word)),
  )

const caseName = leaf(z.union([z.string(), z.number()]).meta({ pattern: '^[Cc]-[1-9][0-9]*$' }), (value): Read<string> => {
  const text = String(value).toUpperCase()
  return /^C-[1-9]\d{0,14}$/.test(text) ? { value: text } : { fault: 'is no case; write C-12' }
})

const given = <Given extends object>(conditions: Given) =>
  Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== undefined))

const ofCases = {
  sensitive: oneOrMany(z.enum(SENSITIVE_TYPES)).optional().describe('The text holds such data'),
  severity: oneOrMany(z.enum([...SEVERITIES, ...AT_LEAST]))
    .transform(severities)
    .optional()
    .describe('Severity; ">=high" for it and above'),
  brand: oneOrMany(line).optional().describe('Brand by name'),
  source: oneOrMany(id).optional().describe('Source by id'),
  kind: oneOrMany(z.enum(KINDS)).optional().describe('What kind of text it is'),
  language: oneOrMany(language).optional().describe('Language of the text'),
}

/** Conditions of a policy: every given key must hold, within one key any of its values. */
export const matcher = strict(ofCases).transform((conditions): Matcher => given(conditions))

/** Conditions of a route or a silence, which see more: a case that has a clock and an alert. */
export const alertMatcher = strict({
  ...ofCases,
  author: oneOrMany(line).optional().describe('Author by handle, name or native id; names can be faked'),
  assignee: oneOrMany(line).optional().describe('Whose work the case is'),
  policy: oneOrMany(id).optional().describe('Policy whose time runs or is over'),
  step: oneOrMany(z.enum(ALERT_STEPS))
    .optional()
    .describe('How far it is; whoever is told only a while after the breach sees escalated and nothing else'),
  case: oneOrMany(caseName).optional().describe('Case by number, C-12'),
}).transform((conditions): AlertMatcher => given(conditions))
