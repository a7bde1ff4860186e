import type { z } from 'zod'
import { ALERT_CONDITIONS } from '../util/matcher.js'
import type { Finding } from './document.js'
import type { Path } from './document-path.js'
import { nearest } from './nearest.js'

type Issue = z.core.$ZodIssue

const WORDS: Readonly<Record<string, string>> = {
  string: 'must be text',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
  array: 'must be a list',
  object: 'must be a map of keys and values',
  record: 'must be a map of keys and values',
}

/** What the schema refused, as sentences with suggestions. */
export function findings(issues: readonly Issue[], raw: unknown): readonly Finding[] {
  return issues
    .filter((issue) => !standsThere(issue, issues))
    .flatMap((issue) => finding(issue, issue.path, valueAt(raw, issue.path)))
}

/** A secret that stands plainly in the file is wrong there, and not missing besides. */
function standsThere({ code, path, ...issue }: Issue, issues: readonly Issue[]): boolean {
  const secret: unknown = code === 'custom' && 'params' in issue ? issue.params?.['secret'] : undefined
  const owner = path.slice(0, -1).join('.')
  return (
    typeof secret === 'string' &&
    issues.some((other) => other.code === 'unrecognized_keys' && other.keys.includes(secret) && other.path.join('.') === owner)
  )
}

function finding(issue: Issue, path: Path, value: unknown): readonly Finding[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, issue.message.split(' ')))
  if (value === undefined) return [{ path, message: ['is missing', ...optionsOf(issue)].join('; '), hideValue: true }]
  switch (issue.code) {
    case 'invalid_type':
      return [{ path, message: WORDS[issue.expected] ?? `must be ${issue.expected}` }]
    case 'invalid_value':
      return [oneOf(issue.values.map(String), path, value)]
    case 'too_small':
      return [{ path, message: issue.origin === 'array' ? 'must not be empty' : `must be at least ${issue.minimum}` }]
    case 'too_big':
      return [{ path, message: `must be at most ${issue.maximum}` }]
    case 'invalid_union':
      return issue.errors.length === 0 ? [oneOf(typesOf(issue), path, value)] : branch(issue, path, value)
    case 'invalid_key':
      return [{ path, at: 'key', message: issue.issues[0]?.message ?? 'is no valid key' }]
    case 'custom':
      return [custom(issue, path)]
    default:
      return [{ path, message: issue.message }]
  }
}

// A list of shapes that are told apart by their `type`: the known types.
const typesOf = (issue: Issue): readonly string[] =>
  'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []
const optionsOf = (issue: Issue): readonly string[] =>
  typesOf(issue).length === 0 ? [] : [`must be one of ${typesOf(issue).join(', ')}`]

function custom(issue: z.core.$ZodIssueCustom, path: Path): Finding {
  const { nearest: near, hide, key } = issue.params ?? {}
  return {
    path,
    message: issue.message,
    nearest: typeof near === 'string' ? near : null,
    hideValue: hide === true,
    at: key === true ? 'key' : 'value',
  }
}

/** Of several shapes that a value may have, the one that it came nearest to: where the fault lies deepest. */
function branch(issue: z.core.$ZodIssueInvalidUnion, path: Path, value: unknown): readonly Finding[] {
  const depth = (issues: readonly Issue[]) =>
    Math.max(0, ...issues.map((each) => (each.code === 'invalid_type' && each.path.length === 0 ? -1 : each.path.length)))
  const [best = []] = issue.errors.toSorted((a, b) => depth(b) - depth(a))
  const typesOnly = issue.errors.every((issues) => issues.every((each) => each.code === 'invalid_type' && each.path.length === 0))
  if (typesOnly) {
    const expected = issue.errors.flatMap((issues) =>
      issues.map((each) => ('expected' in each ? (WORDS[each.expected] ?? '') : '')),
    )
    return [{ path, message: [...new Set(expected)].join(' or ').replaceAll(' or must be', ' or') }]
  }
  return best.flatMap((each) => finding(each as Issue, [...path, ...each.path], valueAt(value, each.path)))
}

/** A list that is longer than this hides the suggestion behind it. */
const MANY = 10

function oneOf(known: readonly string[], path: Path, value: unknown): Finding {
  const near = typeof value === 'string' ? nearest(value, known) : null
  if (near !== null && known.length > MANY)
    return { path, message: `is none of the ${known.length} that are known`, nearest: near }
  const message = known.length === 1 ? `must be ${known[0]}` : `must be one of ${known.join(', ')}`
  return { path, message, nearest: near }
}

/** `token: abc` is the most natural mistake of all, and the one that must not stay in the file. */
function unknownKey(key: string, path: Path, known: readonly string[]): Finding {
  if (known.includes(`${key}_env`)) {
    return {
      path: [...path, key],
      at: 'key',
      message: `a secret must not stand in this file; use ${key}_env, ${key}_file or ${key}_command`,
    }
  }
  // Where only some conditions are known, it is a policy's.
  if (path.at(-1) === 'when' && (ALERT_CONDITIONS as readonly string[]).includes(key)) {
    const message = `only routes and silences may ask for ${key}, for a policy holds before anything is told of a case; known here: ${known.join(', ')}`
    return { path: [...path, key], at: 'key', message }
  }
  const near = nearest(key, known)
  const message = near === null ? `unknown key; known here: ${known.join(', ')}` : 'unknown key'
  return { path: [...path, key], at: 'key', message, nearest: near }
}

function valueAt(raw: unknown, path: Path): unknown {
  let value = raw
  for (const part of path)
    value = typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined
  return value
}
