import * as z from 'zod'
import type { SecretRef } from '../../model/secret-ref.js'
import { splitCommand } from '../argv.js'
import type { Read } from './leaf.js'
import { leaf, strict } from './leaf.js'

const variable = leaf(z.string(), (text): Read<string> => {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(text)) return { value: text }
  return { fault: 'must be the name of an environment variable, not its value', hide: true }
})

const command = leaf(z.string(), (text): Read<string> => {
  const split = splitCommand(text)
  return 'argv' in split ? { value: text } : { fault: split.fault, hide: true }
})

const file = leaf(z.string(), (text): Read<string> => (text.trim() === '' ? { fault: 'is empty' } : { value: text }))

type SecretShape<N extends string> = Record<`${N}_env` | `${N}_file` | `${N}_command`, z.ZodOptional<typeof variable>>

/** The three keys that say where a secret is read from (`resolveSecret` in `config/secrets.ts` reads it); `what` is its description. */
export const secretKeys = <N extends string>(name: N, what: string) =>
  ({
    [`${name}_env`]: variable.optional().describe(`${what}: environment variable that holds it`),
    [`${name}_file`]: file.optional().describe(`${what}: file that holds it, relative to this file`),
    [`${name}_command`]: command
      .optional()
      .describe(`${what}: command that prints it, run without a shell, at most 10 s; ./ is the folder of this file`),
  }) as unknown as SecretShape<N>

/** The issue for a required secret of which none of the three keys is set. */
export const missingSecret = (name: string, what: string) => ({
  code: 'custom' as const,
  message: `needs ${name}_env, ${name}_file or ${name}_command: ${what}`,
  path: ['type'],
  params: { nearest: null, hide: true, secret: name },
})

/** The reference given by one of the keys of `secretKeys`; null without any. `document`: it may have many lines. */
export function secretOf(values: Readonly<Record<string, unknown>>, name: string, document = false): SecretRef | null {
  const [env, path, run] = [values[`${name}_env`], values[`${name}_file`], values[`${name}_command`]]
  const lines = document ? { document } : {}
  if (typeof env === 'string') return { env, ...lines }
  if (typeof path === 'string') return { file: path, ...lines }
  return typeof run === 'string' ? { command: run, ...lines } : null
}

/** The same as a map, for secrets whose names the operator chooses: `{ env: NAME }`, `{ file: path }`, `{ command: … }`. */
export const secretRef = (what: string) =>
  strict({
    env: variable.optional().describe(`${what}: environment variable that holds it`),
    file: file.optional().describe(`${what}: file that holds it, relative to this file`),
    command: command
      .optional()
      .describe(`${what}: command that prints it, run without a shell, at most 10 s; ./ is the folder of this file`),
  }).transform((given, context): SecretRef => {
    const [ref, ...more] = Object.entries(given).filter(([, where]) => where !== undefined)
    if (ref !== undefined && more.length === 0) return Object.fromEntries([ref]) as unknown as SecretRef
    context.addIssue({ code: 'custom', message: 'needs one of env, file and command', params: { nearest: null, hide: true } })
    return z.NEVER
  })
