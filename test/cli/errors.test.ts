import { describe, expect, it } from 'vitest'
import { reportError } from '../../src/cli/error-text.js'
import type { Io } from '../../src/cli/io.js'
import { ClosedOutput } from '../../src/cli/terminal/closed-output.js'
import { MonitorError } from '../../src/util/errors.js'
import { english } from '../../src/util/say.js'
import { monitor, words } from './run-monitor.js'

describe('usage errors: exit 2, what is wrong, what was meant', () => {
  const cases: readonly (readonly [line: string, message: string, hint: string])[] = [
    ['unanswerd', "unknown command 'unanswerd'", 'did you mean unanswered?'],
    ['frobnicate', "unknown command 'frobnicate'", 'see: monitor help'],
    ['--frobnicate', "unknown option '--frobnicate'", 'see: monitor help'],
    ['unanswered --sinc 24h', "unknown option '--sinc'", 'did you mean --since?'],
    ['unanswered --since', "option '--since <when>' argument missing", 'see: monitor unanswered --help'],
    ['unanswered C-1', "too many arguments for 'unanswered'. Expected 0 arguments but got 1", 'see: monitor unanswered --help'],
    ['show', "missing required argument 'case'", 'see: monitor show --help'],
    [
      'unanswered --since gestern',
      '--since gestern: not a duration (24h) or an instant (2026-11-20T09:00:00Z)',
      'see: monitor help durations',
    ],
    ['unanswered --older-than 8bh', '--older-than 8bh: not a duration (90s 15m 24h 3d 2w)', 'see: monitor help durations'],
    ['unanswered --now now', '--now now: not an instant', 'such as 2026-11-20T09:00:00Z; see: monitor help durations'],
    ['show Müller', "'Müller' is no case", 'cases are named C-12; monitor unanswered lists them'],
    ['explain 12x', "'12x' is no case", 'cases are named C-12; monitor unanswered lists them'],
    ['ack C-0', "'C-0' is no case", 'cases are named C-12; monitor unanswered lists them'],
    ['ack C-1 --for 0h', '--for 0h: must be longer than that', 'such as 4h or 2d'],
    ['answer C-1 --at morgen', '--at morgen: not an instant', 'such as 2026-11-20T09:00:00Z; see: monitor help durations'],
    ['sources tset forum', 'sources tset forum: no such action', 'monitor sources, or: monitor sources test ID|URL'],
    ['sources test', 'sources test: which one?', 'monitor sources, or: monitor sources test ID|URL'],
    ['sources --opml', '--opml does nothing for list', 'it goes with: export'],
    ['sources test forum --opml', '--opml does nothing for test', 'it goes with: export'],
    ['sources export --opml --format {{url}}', '--format does nothing for export', 'it goes with: list, test'],
    ['add --opml a.opml --id forum', '--id does nothing for --opml', 'leave one of them out'],
    ['add --opml a.opml --type feed', '--type does nothing for --opml', 'leave one of them out'],
    ['add --opml a.opml --set language=de', '--set does nothing for --opml', 'leave one of them out'],
    ['notify --dry-run --log-format text', '--log-format does nothing for --dry-run', 'leave one of them out'],
    ['notify --test care --dry-run --log-format text', '--log-format does nothing for --test', 'leave one of them out'],
    ['help frobnication', "no help for 'frobnication'", ''],
    ['poll --watch --force', '--watch cannot go with --force', 'leave one of them out'],
    ['poll --watch --dry-run', '--watch cannot go with --dry-run', 'leave one of them out'],
    ['poll --watch --now 2026-11-20', '--watch cannot go with --now', 'leave one of them out'],
  ]
  it.each(cases)('%s', async (line, message, hint) => {
    const { code, out, err } = await monitor(words(line))
    const [first, second = ''] = err.split('\n  ')
    expect({ code, out, first: first?.trimEnd() }).toEqual({ code: 2, out: '', first: `monitor: ${message}` })
    if (hint !== '') expect(second.trimEnd()).toBe(hint)
  })

  it.each(cases.filter(([line]) => !/--since$|^help/.test(line)))(
    '%s --json: one object on stderr',
    async (line, message, hint) => {
      const { code, out, err } = await monitor([...words(line), '--json'])
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err.trimEnd().split('\n')).toHaveLength(1)
      const error = JSON.parse(err) as { message: string }
      // A command that knows no --json says so first; it is an error in the same form.
      if (error.message === "unknown option '--json'") return
      expect(error).toEqual({ type: 'error', code: 2, message, hint })
    },
  )
})

describe('faults of the surroundings', () => {
  it('no configuration: exit 2, and the command that writes one', async () => {
    const env = { XDG_CONFIG_HOME: '/nowhere/config' }
    const { code, err } = await monitor(['unanswered'], { cwd: '/nowhere', env })
    expect({ code, err }).toEqual({
      code: 2,
      err: 'monitor: no configuration: there is neither /nowhere/monitor.yaml nor /nowhere/config/monitor/config.yaml\n  monitor init writes one; --config names another\n',
    })
  })

  it.each(['--json', '--ndjson', '--csv', '--json=case'])('with %s as one object', async (format) => {
    const { code, out, err } = await monitor(['unanswered', format], { cwd: '/nowhere', env: { XDG_CONFIG_HOME: '/nowhere' } })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(JSON.parse(err)).toEqual({
      type: 'error',
      code: 2,
      message: 'no configuration: there is neither /nowhere/monitor.yaml nor /nowhere/monitor/config.yaml',
      hint: 'monitor init writes one; --config names another',
    })
  })

  it('one format at a time, and said in the one that was asked for', async () => {
    const { code, err } = await monitor(['unanswered', '--ndjson', '--csv'])
    const message = 'choose one of --json, --ndjson, --csv, --excel, --format'
    expect({ code, error: JSON.parse(err) }).toEqual({
      code: 2,
      error: { type: 'error', code: 2, message, hint: 'see: monitor help formatting' },
    })
  })

  it('what stands behind -- is no option', async () => {
    const { err } = await monitor(['show', '--', '--json'], { cwd: '/nowhere' })
    expect(err).toBe("monitor: '--json' is no case\n  cases are named C-12; monitor unanswered lists them\n")
  })
})

describe('reportError', () => {
  const told = (
    thrown: unknown,
    { argv = [], env = {}, aborted = false }: { argv?: string[]; env?: Io['env']; aborted?: boolean } = {},
  ) => {
    let err = ''
    const signal = aborted ? AbortSignal.abort() : new AbortController().signal
    const instants = { told: (text: string) => text }
    const io = { env, signal, say: english, instants, err: (text: string) => (err += text) } as unknown as Io
    return { code: reportError(thrown, argv, io), err }
  }

  const cases: readonly (readonly [string, Parameters<typeof told>, ReturnType<typeof told>])[] = [
    [
      'an error of ours with its hint',
      [new MonitorError('no C-9', { hint: 'try C-8' })],
      { code: 1, err: 'monitor: no C-9\n  try C-8\n' },
    ],
    ['its own exit code', [new MonitorError('locked', { exit: 11 })], { code: 11, err: 'monitor: locked\n' }],
    [
      'several lines stay one message',
      [new MonitorError('two faults\nline 3: x')],
      { code: 1, err: 'monitor: two faults\n  line 3: x\n' },
    ],
    [
      'text of strangers is made harmless',
      [new MonitorError('a\u001b[2J\u202eb', { hint: '\u009bc' })],
      { code: 1, err: 'monitor: a[2Jb\n  c\n' },
    ],
    [
      'as JSON',
      [new MonitorError('a\u001b[2Jb', { exit: 4, hint: 'c' }), { argv: ['--json'] }],
      { code: 4, err: '{"type":"error","code":4,"message":"a[2Jb","hint":"c"}\n' },
    ],
    [
      'what nobody foresaw',
      [new TypeError('x is not a function')],
      { code: 1, err: 'monitor: x is not a function\n  This was not expected. MONITOR_DEBUG=1 prints where it happened.\n' },
    ],
    [
      'what has a hint was foreseen',
      [
        Object.assign(new Error('no such host (ENOTFOUND): https://x.example/'), {
          hint: 'Check the spelling of the host name.',
        }),
      ],
      { code: 1, err: 'monitor: no such host (ENOTFOUND): https://x.example/\n  Check the spelling of the host name.\n' },
    ],
    [
      'what is no error at all',
      ['boom', { argv: ['--ndjson'] }],
      { code: 1, err: expect.stringContaining('"message":"boom"') as unknown as string },
    ],
    [
      'an interrupt',
      [new Error('aborted'), { aborted: true }],
      { code: 130, err: 'monitor: interrupted; everything stored so far is kept\n' },
    ],
    [
      'an interrupt as JSON',
      [new Error('aborted'), { aborted: true, argv: ['--json'] }],
      { code: 130, err: '{"type":"error","code":130,"message":"interrupted; everything stored so far is kept","hint":null}\n' },
    ],
    ['a reader that went away got what it wanted', [new ClosedOutput()], { code: 0, err: '' }],
  ]
  it.each(cases)('%s', (_, args, expected) => expect(told(...args)).toEqual(expected))

  it('prints the stack where it is asked for', () => {
    const { err } = told(new TypeError('x'), { env: { MONITOR_DEBUG: '1' } })
    expect(err).toMatch(/^monitor: x\nTypeError: x\n {4}at /)
  })
})
