import { describe, expect, it } from 'vitest'
import { buildProgram } from '../../src/cli/build-program.js'
import { HELP_TOPICS } from '../../src/cli/help-topics.js'
import type { Io } from '../../src/cli/io.js'
import * as pipeColumns from '../../src/cli/pipe-columns.js'
import { COMMANDS } from '../../src/cli/registry.js'
import { EXIT } from '../../src/util/errors.js'
import { monitor, words } from './run-monitor.js'

const NAMES = Object.keys(COMMANDS)
const io = { version: '1', columns: 80, out: () => undefined, err: () => undefined } as unknown as Io

describe('monitor help', () => {
  it('names every command and every topic, on stdout', async () => {
    const { code, out, err } = await monitor(['help'], { columns: 80 })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const name of [...NAMES, 'help']) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
    for (const topic of Object.keys(HELP_TOPICS)) expect(out).toContain(topic)
    expect(out).toContain('Start with: monitor demo, monitor init')
  })

  it('names the columns of every listing in a pipe', () => {
    const lists = Object.values(pipeColumns) as readonly (readonly string[])[]
    for (const columns of lists) expect(HELP_TOPICS['formatting']).toContain(`  ${columns.join(' ')}\n`)
  })

  it('is the same as --help and -h', async () => {
    const texts = await Promise.all([['help'], ['--help'], ['-h']].map((argv) => monitor(argv)))
    expect(new Set(texts.map(({ out }) => out)).size).toBe(1)
  })

  it('alone it stands on stderr, with exit 2: nothing was asked', async () => {
    const { out } = await monitor(['help'])
    expect(await monitor([])).toEqual({ code: 2, out: '', err: out })
    expect(await monitor(['--db', 'x.db'])).toEqual({ code: 2, out: '', err: out })
  })

  it.each(Object.keys(HELP_TOPICS))('%s is a topic', async (topic) => {
    expect(await monitor(['help', topic])).toEqual({ code: 0, out: `${HELP_TOPICS[topic]}\n`, err: '' })
  })

  it('every exit code is documented, and no other', () => {
    const told = [...HELP_TOPICS['exit-codes']!.matchAll(/^ {2}(\d+) /gm)].map(([, code]) => Number(code))
    expect(told).toEqual(Object.values(EXIT))
  })

  it('fits its terminal', async () => {
    for (const name of ['help', 'unanswered --help', ...Object.keys(HELP_TOPICS).map((topic) => `help ${topic}`)]) {
      const { out } = await monitor(words(name), { columns: 60 })
      const long = out.split('\n').filter((line) => line.length > 60 && !/^ {2}(monitor|#) |^Topics/.test(line))
      expect([name, long]).toEqual([name, []])
    }
  })
})

it.each(['-V', '--version'])('%s prints the version alone', async (flag) => {
  expect(await monitor([flag])).toEqual({ code: 0, out: '1.2.3\n', err: '' })
})

describe.each(NAMES)('monitor %s --help', (name) => {
  it('mentions every option and every argument, and shows examples', async () => {
    const { code, out, err } = await monitor([name, '--help'], { columns: 80 })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const module = await COMMANDS[name]!.load()
    const command = buildProgram(io, { name, module }).commands.find((each) => each.name() === name)!
    expect(command.options.length).toBeGreaterThan(2)
    for (const option of command.options) {
      expect(out).toContain(option.flags)
      expect(option.description).not.toBe('')
    }
    for (const argument of command.registeredArguments)
      expect(out).toMatch(new RegExp(`^ {2}${argument.name().replace('|', '\\|')} +\\S`, 'm'))
    for (const [line, what] of module.examples) expect(out).toContain(`  # ${what}\n  ${line}\n`)
  })

  it('is the same as `monitor help` of it, wherever the global options stand', async () => {
    const { out } = await monitor([name, '--help'])
    expect(await monitor(['help', name])).toEqual({ code: 0, out, err: '' })
    expect(await monitor(['--db', 'x.db', 'help', name])).toEqual({ code: 0, out, err: '' })
  })

  it('its examples are command lines that it takes', async () => {
    const module = await COMMANDS[name]!.load()
    expect(module.examples.length).toBeGreaterThan(0)
    for (const [line] of module.examples) {
      const calls = line
        .split(/[|>] ?/)
        .map(words)
        .filter(([program]) => program === 'monitor')
      expect(calls.some((call) => call[1] === name)).toBe(true)
      for (const [, called, ...argv] of calls) {
        const program = buildProgram(io, { name: called!, module: await COMMANDS[called!]!.load() })
        let taken = false
        for (const command of program.commands) {
          command.action(() => {
            taken = command.name() === called
          })
        }
        await program.parseAsync([called!, ...argv], { from: 'user' })
        expect(taken).toBe(true)
      }
    }
  })
})
