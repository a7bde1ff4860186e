import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { buildMessage } from '../../src/alerts/message/message.js'
import type { AlertMessage } from '../../src/model/alert.js'
import { command } from '../../src/notifiers/command.js'
import { alert, NOW } from '../alerts/support.js'
import { ownFolder } from '../support/own-folder.js'
import { contextOf } from './support.js'

const message: AlertMessage = buildMessage({
  key: 'k',
  reason: 'first',
  group: 'all',
  alerts: [alert(12)],
  resolved: [],
  folded: 0,
  openInAll: 1,
  now: NOW,
})

const run = (argv: readonly string[], more: { timeoutMs?: number; signal?: AbortSignal; message?: AlertMessage } = {}) =>
  command.send(
    more.message ?? message,
    contextOf(
      { type: 'command', options: { command: argv }, timeoutMs: more.timeoutMs ?? 5_000 },
      more.signal ? { signal: more.signal } : {},
    ),
  )
const shell = (script: string, ...args: readonly string[]) => ['sh', '-c', script, 'sh', ...args]

describe('a command', () => {
  test('gets the message as one line of JSON on its stdin', async () => {
    const file = join(ownFolder(), 'in')
    expect(await run(shell('cat > "$1"', file))).toEqual({ ok: true })
    expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(message)}\n`)
  })

  test('is started without a shell: its arguments mean nothing but themselves', async () => {
    const file = join(ownFolder(), 'out')
    await run(shell('printf "%s\\n" "$@" > "$0"', '$(id)', '`id`; rm -rf x').with(3, file))
    expect(readFileSync(file, 'utf8')).toBe('$(id)\n`id`; rm -rf x\n')
  })

  test('sees no secret of the environment', async () => {
    vi.stubEnv('SLACK_WEBHOOK_URL', 'https://hooks.example/secret')
    vi.stubEnv('LC_TIME', 'de_AT.UTF-8')
    const file = join(ownFolder(), 'env')
    await run(shell('env > "$1"', file))
    vi.unstubAllEnvs()
    const names = readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.replace(/=.*/, ''))
    expect(names).toEqual(expect.arrayContaining(['PATH', 'HOME', 'TZ', 'LC_TIME']))
    expect(names).not.toContain('SLACK_WEBHOOK_URL')
  })

  test('need not read what it is told', async () => {
    const huge = { ...message, summary: 'x'.repeat(5_000_000) }
    expect(await run(['true'], { message: huge })).toEqual({ ok: true })
  })
})

describe('exit codes', () => {
  const retried = [1, 2, 3, 69, 71, 74, 75, 100, 255]
  const final = [64, 65, 66, 67, 68, 70, 72, 73, 76, 77, 78, 126, 127]
  test.each(retried)('%d is tried again', async (code) =>
    expect(await run(shell(`exit ${code}`))).toMatchObject({ ok: false, retry: true }),
  )
  test.each(final)('%d is final', async (code) =>
    expect(await run(shell(`exit ${code}`))).toMatchObject({ ok: false, retry: false }),
  )
})

describe('what a command says and how it can fail', () => {
  const failed = async (...args: Parameters<typeof run>) => {
    const result = await run(...args)
    if (result.ok) throw new Error('was taken as delivered')
    return { retry: result.retry, error: result.error }
  }

  const rows: readonly [rule: string, argv: readonly string[], expected: { retry: boolean; error: string }][] = [
    [
      'the reason on stderr is passed on, on one line, harmless',
      shell("printf 'no\\r\\nroute \\033[31mto host' >&2; exit 75"),
      { retry: true, error: 'sh ended with exit code 75 (try again later): no route [31mto host' },
    ],
    ['killed by a signal', shell('kill -9 $$'), { retry: true, error: 'sh was killed by SIGKILL' }],
    [
      'no such program',
      ['no-such-program-anywhere'],
      { retry: false, error: 'no-such-program-anywhere could not be started (there is no such program in PATH)' },
    ],
    [
      'a folder is no program',
      [tmpdir()],
      { retry: false, error: expect.stringContaining('could not be started (it is not executable)') },
    ],
    ['nothing configured', [], { retry: false, error: 'no command is configured' }],
    ['a NUL byte in an argument', ['true', 'a\0b'], { retry: false, error: 'true could not be started (ERR_INVALID_ARG_VALUE)' }],
    [
      'a token among its arguments is masked',
      shell('echo "usage: $1" >&2; exit 64', '--token=abcdefghijklmnop1234'),
      { retry: false, error: 'sh ended with exit code 64: usage: --token=***' },
    ],
  ]
  test.each(rows)('%s', async (_, argv, expected) => expect(await failed(argv)).toEqual(expected))

  test('a flood on stderr is bounded, its end is kept', async () => {
    const { error } = await failed(shell('head -c 5000000 /dev/zero | tr "\\0" x >&2; exit 1'))
    expect(error.length).toBeLessThanOrEqual(500)
  })

  test('a file without the right to execute', async () => {
    const file = join(ownFolder(), 'script')
    writeFileSync(file, '#!/bin/sh\n', { mode: 0o600 })
    expect(await failed([file])).toEqual({ retry: false, error: 'script could not be started (it is not executable)' })
  })

  test('a time-out ends it and all that it has started', async () => {
    const file = join(ownFolder(), 'pid')
    const argv = shell('sleep 30 & echo $! > "$1"; wait', file)
    const result = failed(argv, { timeoutMs: 300 })
    expect(await result).toEqual({ retry: true, error: 'sh did not end within 0.3 s and was killed' })
    await vi.waitFor(() => expect(isRunning(Number(readFileSync(file, 'utf8')))).toBe(false))
  })

  test('one that ignores the polite signal is killed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const ready = join(ownFolder(), 'ready')
    const ended = vi.fn()
    const result = failed(shell('trap "" TERM; touch "$1"; while :; do sleep 0.1; done', ready)).finally(ended)
    while (!existsSync(ready)) await turn()
    await vi.advanceTimersByTimeAsync(5_000 + 1_999)
    expect(ended).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(await result).toEqual({ retry: true, error: 'sh did not end within 5 s and was killed' })
  })

  test('a helper that it leaves behind does not hold us up', async () => {
    const before = performance.now()
    expect(await run(shell('sleep 3 & exit 0'))).toEqual({ ok: true })
    expect(performance.now() - before).toBeLessThan(2_500)
  })

  test('an interrupted run interrupts it', async () => {
    expect(await failed(shell('sleep 30'), { signal: AbortSignal.timeout(100) })).toEqual({
      retry: true,
      error: 'sh was interrupted',
    })
  })
  test('a run that is interrupted already starts nothing', async () => {
    const file = join(ownFolder(), 'started')
    expect(await failed(shell('touch "$1"', file), { signal: AbortSignal.abort() })).toEqual({
      retry: true,
      error: 'sh was interrupted',
    })
    expect(existsSync(file)).toBe(false)
  })
})

/** A process that nobody has reaped yet is still listed, as a zombie. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
