import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { splitCommand } from '../../src/config/argv.js'
import { runCommand } from '../../src/config/run-command.js'
import { secretRefs } from '../../src/config/secret-refs.js'
import { resolveSecret } from '../../src/config/secrets.js'
import type { SecretRef } from '../../src/model/secret-ref.js'
import { MonitorError } from '../../src/util/errors.js'
import { configOf } from './check.js'

const SECRET = 'hunter2'
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'monitor-secrets-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const node = (script: string) => `"${process.execPath}" -e "${script}"`
const env = { PATH: process.env['PATH'], TOKEN: SECRET, EMPTY: '', LINES: `${SECRET}\r\nX-Evil: 1` }

const refusal = async (ref: SecretRef): Promise<MonitorError> => {
  const error: unknown = await resolveSecret(ref, { env }).catch((reason: unknown) => reason)
  if (!(error instanceof MonitorError)) throw new Error('not refused')
  return error
}

describe('a secret', () => {
  it.each([
    ['a variable', () => ({ env: 'TOKEN' })],
    ['a file, without the line end that editors add', () => ({ file: file('token', `${SECRET}\n`) })],
    ['a command', () => ({ command: node(`console.log('${SECRET}')`) })],
    ['no secret at all', () => ({ value: SECRET })],
  ])('comes from %s', async (_, ref) => {
    expect(await resolveSecret(ref(), { env })).toBe(SECRET)
  })

  it.each([
    ['a variable that is not set', () => ({ env: 'NONE' }), /^environment variable NONE is not set or empty$/],
    ['an empty variable', () => ({ env: 'EMPTY' }), /^environment variable EMPTY is not set or empty$/],
    [
      'a second line, which would be a second header',
      () => ({ env: 'LINES' }),
      /^environment variable LINES holds more than one line/,
    ],
    ['a file that is not there', () => ({ file: join(folder, 'none') }), /^secret file .*none cannot be read \(ENOENT\)$/],
    ['an empty file', () => ({ file: file('empty', '\n') }), /^secret file .*empty is not set or empty$/],
    ['a file without end', () => ({ file: '/dev/zero' }), /^secret file \/dev\/zero cannot be read \(too large\)$/],
    [
      'a command that is not there',
      () => ({ command: 'no-such-program-anywhere' }),
      /^secret command "no-such-program-anywhere" cannot be run \(ENOENT\)$/,
    ],
    ['a command that fails', () => ({ command: node('process.exitCode = 3') }), /failed with exit code 3$/],
    ['a command that prints nothing', () => ({ command: node('') }), /is not set or empty$/],
  ])('is refused with exit 4: %s', async (_, ref, expected) => {
    const error = await refusal(ref())
    expect([error.exit, error.message]).toEqual([4, expect.stringMatching(expected)])
    expect(`${error.message}${error.hint}`).not.toContain(SECRET)
  })

  it('is not told by a command that fails after it has printed it', async () => {
    const script = file('leak.mjs', `console.log('${SECRET}'); console.error('${SECRET}'); process.exitCode = 1`)
    const error = await refusal({ command: `"${process.execPath}" ${script}` })
    expect(`${error.message}${error.hint}`).not.toContain(SECRET)
  })
})

describe('a secret that is a document', () => {
  const KEY = '-----BEGIN PRIVATE KEY-----\nMIGH\n-----END PRIVATE KEY-----'

  it.each([
    ['a variable', () => ({ env: 'KEY' })],
    ['a file, with the line ends of Windows', () => ({ file: file('key.p8', `\uFEFF${KEY.replaceAll('\n', '\r\n')}\r\n`) })],
    ['a command', () => ({ command: `"${process.execPath}" -p process.env.KEY` })],
  ])('keeps its lines: %s', async (_, ref) => {
    const surroundings = { env: { ...env, KEY } }
    expect(await resolveSecret({ ...ref(), document: true }, surroundings)).toBe(KEY)
    const error: unknown = await resolveSecret(ref(), surroundings).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ exit: 4, message: expect.stringMatching(/holds more than one line/) })
  })

  it.each([
    ['nothing', '\n \n', 'secret file DOC is not set or empty'],
    ['what a terminal would obey', `${SECRET}\u001b[2J`, 'secret file DOC holds control characters'],
    ['bytes', `${SECRET}\u0000`, 'secret file DOC holds control characters'],
    ['far too much', `${SECRET}\n`.repeat(10_000), 'secret file DOC is too large'],
  ])('is refused with exit 4, and not told: %s', async (_, text, message) => {
    const ref: SecretRef = { file: 'DOC', document: true }
    const error: unknown = await resolveSecret(ref, { env, readFile: async () => text }).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ exit: 4, message })
    expect(JSON.stringify(error)).not.toContain(SECRET)
  })
})

describe('a command', () => {
  it('that hangs is ended with all that it started', async () => {
    const result = await runCommand([process.execPath, '-e', 'setInterval(() => {}, 1000)'], env, 100)
    expect(result).toEqual({ stdout: '', failure: 'did not end within 0.1 s' })
  })

  it('that prints without end is ended', async () => {
    const result = await runCommand(
      [process.execPath, '-e', `process.stdout.write('x'.repeat(1e6)); setInterval(() => {}, 1000)`],
      env,
    )
    expect(result).toEqual({ stdout: '', failure: 'printed far too much' })
  })

  it.each([
    ['words', 'pass show a/b', ['pass', 'show', 'a/b']],
    ['quotes', `op read "op://a b/c" 'd "e"'`, ['op', 'read', 'op://a b/c', 'd "e"']],
    ['quotes inside a word', `a"b c"d`, ['ab cd']],
    ['an empty word', `a ''`, ['a', '']],
    ['backslashes', String.raw`a\ b "c\"d" "\n"`, ['a b', 'c"d', String.raw`\n`]],
    ['shell syntax in quotes', `sh -c 'a | b && c'`, ['sh', '-c', 'a | b && c']],
    ['a dollar is a dollar', 'echo $HOME *', ['echo', '$HOME', '*']],
  ])('is split at white space: %s', (_, text, argv) => {
    expect(splitCommand(text)).toEqual({ argv })
  })

  it.each([
    ['nothing', '  ', 'is empty'],
    ['an open quote', `a 'b`, `has a quote that is never closed (')`],
    ['a lone backslash', 'a \\', 'ends with a backslash'],
    ['a pipe', 'a | b', `runs without a shell, and "|" needs one; write sh -c '…'`],
    ['a substitution', 'a $(b)', `runs without a shell, and "$(b)" needs one; write sh -c '…'`],
    ['a second command', 'a && b', `runs without a shell, and "&&" needs one; write sh -c '…'`],
    ['a redirection', 'a >b', `runs without a shell, and ">b" needs one; write sh -c '…'`],
  ])('is refused: %s', (_, text, fault) => {
    expect(splitCommand(text)).toEqual({ fault })
  })
})

describe('the list of all secrets', () => {
  it('names where each is used', async () => {
    const config = await configOf(`
sources:
  - { id: a, type: feed, match: all, url: "https://a.example/", token_env: T }
  - { id: b, type: feed, match: all, url: "https://b.example/", username: u, password_file: /run/p }
alerts:
  receivers:
    - { id: open, type: webhook, url: "https://hook.example/" }
    - { id: care, type: webhook, url_env: U, secret_command: pass show s }
`)
    expect(secretRefs(config)).toEqual([
      { where: 'sources.a.token', ref: { env: 'T' } },
      { where: 'sources.b.password', ref: { file: '/run/p' } },
      { where: 'alerts.receivers.care.url', ref: { env: 'U' } },
      { where: 'alerts.receivers.care.secret', ref: { command: 'pass show s' } },
    ])
  })
})
