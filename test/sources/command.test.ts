import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { SourceConfig } from '../../src/model/config.js'
import { describeSource } from '../contracts/source.js'
import { HOUR, ids, PolledSource, START, sourceConfig } from '../support/polled-source.js'
import { CommandSite } from '../support/sites/command-site.js'

describeSource('command', () => new CommandSite())

/** A shell script as the program; `$1` and so on are the arguments. */
function program(script: string, args: readonly string[] = [], change: Partial<SourceConfig> = {}): PolledSource {
  return new PolledSource(
    sourceConfig('command', 'command:quelle', { options: { command: ['sh', '-c', script, 'sh', ...args] }, ...change }),
  )
}

function printing(lines: readonly unknown[], more = '', change: Partial<SourceConfig> = {}): PolledSource {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  return program(`printf '%s\\n' "$1"${more}`, [text], change)
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'monitor-command-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

async function site() {
  const made = new CommandSite()
  onTestFinished(() => made.stop())
  await made.start()
  const source = new PolledSource(sourceConfig('command', 'command:quelle', made.config))
  return { made, source }
}

describe('what a program is told on its standard input', () => {
  test('at first: no cursor and no window; names and accounts of the company', async () => {
    const { made, source } = await site()
    source.company = { terms: ['Beispiel', 'BeispielCard'], accounts: ['7'] }
    await source.poll({ now: START })
    expect(made.asked()).toEqual({
      schema: 1,
      source: 'quelle',
      cursor: null,
      since: null,
      until: '2026-11-20T09:00:00Z',
      terms: ['Beispiel', 'BeispielCard'],
      accounts: ['7'],
    })
  })

  test('then: the cursor that it gave last, and a window that overlaps the last run', async () => {
    const { made, source } = await site()
    made.cursor({ seite: 3, bis: ['a', null] })
    await source.poll({ now: START })
    await source.poll({ now: START + HOUR })
    expect(made.asked()).toMatchObject({
      cursor: { seite: 3, bis: ['a', null] },
      since: '2026-11-20T08:50:00Z',
      until: '2026-11-20T10:00:00Z',
    })
  })

  test('a run without a cursor line leaves the cursor where it was', async () => {
    const source = program(`[ -e "$1" ] || echo '{"type":"cursor","cursor":7}'; touch "$1"`, [join(folder(), 'ran')])
    await source.poll()
    await source.poll()
    expect(source.memory).toMatchObject({ cursor: 7 })
  })

  test('a run that was not stored leaves cursor and window as they were', async () => {
    const { made, source } = await site()
    made.cursor(1)
    await source.poll({ now: START })
    made.cursor(2)
    await source.poll({ now: START + HOUR, crash: true })
    await source.poll({ now: START + HOUR })
    expect(made.asked()).toMatchObject({ cursor: 1, since: '2026-11-20T08:50:00Z' })
  })

  test('forced: as at first, so that it tells everything again', async () => {
    const { made, source } = await site()
    made.cursor(1)
    await source.poll()
    await source.poll({ unconditional: true })
    expect(made.asked()).toMatchObject({ cursor: null, since: null })
  })

  test('another program, or other arguments: the cursor of the one before means nothing to it', async () => {
    const { made, source } = await site()
    made.cursor(1)
    await source.poll()
    const { command } = source.config.options as { command: string[] }
    source.config = { ...source.config, options: { command: [...command, '--anders'] } }
    await source.poll()
    expect(made.asked()).toMatchObject({ cursor: null, since: null })
  })
})

describe('what a program may see of the environment', () => {
  test('PATH, HOME, LANG, TZ and its own secrets, nothing else of ours', async () => {
    vi.stubEnv('OTHER_TOKEN', 'geheim')
    vi.stubEnv('LANG', 'de_AT.UTF-8')
    onTestFinished(() => void vi.unstubAllEnvs())
    const file = join(folder(), 'env')
    const source = program('env > "$1"', [file])
    source.secrets = { TICKETS_TOKEN: 'nur fuer dich' }
    await source.poll()
    const told = readFileSync(file, 'utf8').split('\n')
    expect(told).toEqual(expect.arrayContaining(['TICKETS_TOKEN=nur fuer dich', 'LANG=de_AT.UTF-8']))
    const names = told
      .map((line) => line.replace(/=.*/, ''))
      .filter((name) => !['', 'PWD', 'OLDPWD', 'SHLVL', '_'].includes(name))
    expect(names.filter((name) => !['PATH', 'HOME', 'LANG', 'TZ', 'TICKETS_TOKEN'].includes(name))).toEqual([])
  })

  test('no shell: arguments mean nothing but themselves', async () => {
    const source = printing([{ id: 'a', text: '$(id) `id`; rm -rf x' }])
    expect((await source.poll()).mentions[0]!.text).toBe('$(id) `id`; rm -rf x')
  })
})

describe('what a program prints', () => {
  test('the last line of an id holds', async () => {
    const source = printing([
      { id: 'a', text: 'zuerst' },
      { id: 'b', text: 'b' },
      { id: 'a', text: 'zuletzt' },
    ])
    expect((await source.poll()).mentions.map(({ nativeId, text }) => [nativeId, text])).toEqual([
      ['a', 'zuletzt'],
      ['b', 'b'],
    ])
  })

  test('a post that it says was deleted is told once', async () => {
    const source = printing([{ id: 'a', deleted: true }])
    expect((await source.poll()).mentions).toMatchObject([{ nativeId: 'a', deleted: true }])
    expect((await source.poll()).mentions).toEqual([])
  })

  test('a bad line is a warning with its number; unknown keys are named once', async () => {
    const source = printing([{ id: 'a', text: 'a', x: 1 }, '{"id":', { id: 'b', text: 'b', x: 2, y: 3 }, { text: 'c' }])
    const result = await source.poll()
    expect(ids(result)).toEqual(['a', 'b'])
    expect(result.warnings).toEqual([
      'line 2 was left out: it is no JSON',
      'line 4 was left out: it has no id',
      'unknown keys are ignored: x, y',
    ])
  })

  test('of many bad lines the first are told', async () => {
    const source = printing([{ id: 'a', text: 'a' }, ...Array.from({ length: 30 }, () => '?')])
    const { warnings } = await source.poll()
    expect([warnings.length, warnings.at(-1)]).toEqual([21, '10 more lines were left out'])
  })

  test('its authors are known on the platform of the source; those of another one are told apart', async () => {
    const lines = [
      { id: 'a', text: 'a', platform: 'mastodon', author: { id: '7' } },
      { id: 'b', text: 'b', platform: 'reddit', author: { id: '7' } },
    ]
    const source = printing(lines, '', { platform: 'mastodon' })
    expect((await source.poll()).mentions.map(({ author }) => author.id)).toEqual(['7', 'reddit:7'])
  })

  test('nothing at all is a poll that found nothing', async () => {
    expect(await program('true').poll()).toMatchObject({ mentions: [], unchanged: true, warnings: [] })
  })
})

describe('a run that fails: nothing of it is taken, and the message says why', () => {
  const a = { id: 'a', text: 'a' }
  const rows: readonly [rule: string, source: () => PolledSource, expected: object][] = [
    [
      'an exit code other than 0, with the last lines of its stderr',
      () => printing([a], "; printf 'eins\\nzwei\\ndrei\\n\\nvier \\033[31mrot\\n' >&2; exit 3"),
      { exit: 1, message: 'sh ended with exit code 3: zwei · drei · vier [31mrot' },
    ],
    [
      'exit code 4: a secret is missing or was refused',
      () => printing([a], "; echo 'Token abgelaufen' >&2; exit 4"),
      { exit: 4, message: 'sh ended with exit code 4: Token abgelaufen' },
    ],
    ['killed', () => printing([a], '; kill -9 $$'), { message: 'sh was killed by SIGKILL' }],
    [
      'no such program',
      () => program('', [], { options: { command: ['gibt-es-nicht'] } }),
      {
        message: 'gibt-es-nicht could not be started (there is no such program in PATH)',
        hint: 'check `command` of this source',
      },
    ],
    [
      'no such file',
      () => program('', [], { options: { command: ['/gibt/es-nicht.sh'] } }),
      {
        message: 'es-nicht.sh could not be started (there is no /gibt/es-nicht.sh, or not the program that its first line names)',
      },
    ],
    [
      'more output than is allowed, which ends it at once',
      () => program('while :; do echo \'{"id":"a","text":"a"}\'; done', [], { maxBytes: 10_000 }),
      { message: 'sh printed more than 10,000 bytes', hint: expect.stringContaining('max_body') },
    ],
    [
      'a line without end is no way around that',
      () => program('cat /dev/zero', [], { maxBytes: 10_000 }),
      { message: 'sh printed more than 10,000 bytes' },
    ],
    [
      'a cursor that is none',
      () => printing([a, { type: 'cursor', cursor: 'x'.repeat(70_000) }]),
      { message: 'sh gave a cursor of more than 64 kB' },
    ],
    [
      'nothing that is JSON',
      () => printing(['Traceback', 'oh je']),
      { message: 'sh printed 2 line(s), none of them JSON', hint: expect.stringContaining('standard error') },
    ],
  ]
  test.each(rows)('%s', async (_, make, expected) => {
    const source = make()
    await expect(source.poll()).rejects.toMatchObject(expected)
    expect([source.memory, source.stored.size]).toEqual([null, 0])
  })

  test('a secret that it prints in its fault is masked', async () => {
    const source = program('echo "401 for $TOKEN" >&2; exit 4')
    source.secrets = { TOKEN: 'sehr-geheim' }
    await expect(source.poll()).rejects.toThrow('sh ended with exit code 4: 401 for ***')
  })

  test('a time-out ends it and all that it has started', async () => {
    const file = join(folder(), 'pid')
    const source = program('sleep 30 & echo $! > "$1"; wait', [file], { timeoutMs: 200 })
    await expect(source.poll()).rejects.toThrow('sh did not end within 0.2 s and was killed')
    await vi.waitFor(() => expect(isRunning(Number(readFileSync(file, 'utf8')))).toBe(false))
  })

  test('so does the end of our own run', async () => {
    const file = join(folder(), 'pid')
    const source = program('echo $$ > "$1"; exec sleep 30', [file])
    const interrupt = new AbortController()
    vi.spyOn(source, 'context').mockReturnValue({ ...source.context(), signal: interrupt.signal })
    const polled = source.poll()
    await vi.waitFor(() => expect(existsSync(file) && readFileSync(file, 'utf8') !== '').toBe(true))
    interrupt.abort(new Error('interrupted'))
    await expect(polled).rejects.toThrow('interrupted')
    await vi.waitFor(() => expect(isRunning(Number(readFileSync(file, 'utf8')))).toBe(false))
  })
})

test('a budget counts runs', async () => {
  const source = program('true')
  const taken: number[] = []
  source.reads = { left: 1, take: async (reads) => void taken.push(reads), giveBack: () => {} }
  await source.poll()
  expect(taken).toEqual([1])
})

function isRunning(pid: number): boolean {
  try {
    // A process that ended and was not fetched yet still takes signals.
    return process.kill(pid, 0) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
