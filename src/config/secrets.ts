import type { SecretRef } from '../model/secret-ref.js'
import { EXIT, MonitorError } from '../util/errors.js'
import { kept, type Phrase, phrase, type Said } from '../util/say.js'
import { splitCommand } from './argv.js'
import type { CommandResult } from './run-command.js'
import { runCommand } from './run-command.js'

export interface SecretSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly runCommand?: (argv: readonly [string, ...string[]], env: SecretSurroundings['env']) => Promise<CommandResult>
  readonly readFile?: (path: string) => Promise<string>
}

/** A secret that is not where it should be. Nobody was asked with it; one that a platform refused is another matter. */
export class SecretMissing extends MonitorError {
  constructor(message: Said, hint: Said) {
    super(message, { exit: EXIT.secret, hint })
  }
}

const missing = (message: Said, hint: Said) => new SecretMissing(message, hint)

/**
 * Reads a secret when it is needed. Throws a MonitorError with exit 4 that names the variable, file or command, never what
 * they hold. `{ value }` is for addresses that are no secret.
 */
export async function resolveSecret(
  ref: SecretRef | { readonly value: string },
  surroundings: SecretSurroundings,
): Promise<string> {
  if ('value' in ref) return ref.value
  const checked = ref.document === true ? document : oneLine
  const place = secretPlace(ref)
  if ('env' in ref) return checked(surroundings.env[ref.env] ?? '', place, 'set it before this run')
  if ('file' in ref) return checked(await fromFile(ref.file, surroundings), place, 'write the secret into it')
  return checked(await fromCommand(ref.command, surroundings), place, 'it has to print the secret on its standard output')
}

/** Where a secret is read from, in words. */
export function secretPlace(ref: SecretRef): Phrase {
  if ('env' in ref) return phrase`environment variable ${ref.env}`
  return 'file' in ref ? phrase`secret file ${ref.file}` : phrase`secret command "${ref.command}"`
}

async function fromFile(path: string, { readFile }: SecretSurroundings): Promise<string> {
  try {
    return await (readFile ?? readSmallFile)(path)
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : null
    const what = code === null ? phrase`secret file ${path} cannot be read` : phrase`secret file ${path} cannot be read (${code})`
    throw missing(what, 'it must exist and be readable by this user')
  }
}

/** A certificate chain with its key is a tenth of it. */
const MAX_SECRET = 65_536

async function readSmallFile(path: string): Promise<string> {
  const { readFile, stat } = await import('node:fs/promises')
  const stats = await stat(path)
  if (stats.isCharacterDevice() || stats.size > MAX_SECRET) throw Object.assign(new Error('too large'), { code: 'too large' })
  return await readFile(path, 'utf8')
}

async function fromCommand(line: string, { env, runCommand: run = runCommand }: SecretSurroundings): Promise<string> {
  const split = splitCommand(line)
  if ('fault' in split)
    throw missing(phrase`secret command "${line}" ${kept(split.fault)}`, 'run it by hand to see what is wrong')
  const { stdout, failure } = await run(split.argv, env)
  if (failure !== null) throw missing(phrase`secret command "${line}" ${kept(failure)}`, 'run it by hand to see what is wrong')
  return stdout
}

/** A secret goes into a header: a second line in it would be a second header, or a file with more in it than the secret. */
function oneLine(text: string, what: Phrase, hint: string): string {
  const secret = text.trim()
  if (secret === '') throw missing(phrase`${what} is not set or empty`, hint)
  if (/[\u0000-\u001f\u007f]/.test(secret))
    throw missing(phrase`${what} holds more than one line, or control characters`, 'a secret is one line of text')
  return secret
}

/** A key or an account in a file of its own. It is read by a parser, so lines are harmless; what a terminal would obey is not. */
function document(text: string, what: Phrase, hint: string): string {
  const secret = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trim()
  if (secret === '') throw missing(phrase`${what} is not set or empty`, hint)
  if (secret.length > MAX_SECRET) throw missing(phrase`${what} is too large`, 'it holds something else than the secret')
  if (/[\u0000-\u0009\u000b-\u001f\u007f]/.test(secret))
    throw missing(phrase`${what} holds control characters`, 'a key or an account in a file is plain text')
  return secret
}
