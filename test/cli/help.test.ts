import { describe, expect, it } from 'vitest'
import { buildProgram } from '../../src/cli/build-program.js'
import { HELP_TOPICS } from '../../src/cli/help/help-topics.js'
import type { Io } from '../../src/cli/io.js'
import * as pipeColumns from '../../src/cli/listing/pipe-columns.js'
import { COMMANDS } from '../../src/cli/registry.js'
import { EXIT } from '../../src/util/errors.js'
import { english } from '../../src/util/say.js'
import { monitor, words } from './run-monitor.js'

const NAMES = Object.keys(COMMANDS)
const io = { version: '1', columns: 80, say: english, out: () => undefined, err: () => undefined } as unknown as Io

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

  it('is German where German is asked for', async () => {
    const { out } = await monitor(words('ack --help --lang de'), { columns: 80 })
    expect(out).toBe(`Aufruf: monitor ack [options] <case...>

quittiert einen Fall als gesehen; seine Meldungen ruhen eine Weile

Argumente:
  case                 Fälle, etwa C-12; - liest sie von stdin: je Zeile einer,
                       oder jede Liste außer CSV

Optionen:
  -m, --reason <text>  warum; steht im Verlauf
  --as <name>          wer handelt (sonst $MONITOR_USER, der Anmeldename)
  --for <duration>     wie lange seine Meldungen ruhen (Vorgabe: 24h)
  -h, --help           gibt diese Hilfe aus

Ausgabe:
  --json               was getan wurde, als ein JSON-Dokument

Überall:
  -c, --config <file>  Konfigurationsdatei (sonst $MONITOR_CONFIG,
                       ./monitor.yaml, der Konfigurationsordner des Benutzers)
  --db <file>          Datenbankdatei (sonst $MONITOR_DB, die Konfiguration, der
                       Datenordner des Benutzers)
  --lang <language>    mit Menschen Deutsch (de) oder Englisch (en) sprechen
                       (sonst $MONITOR_LANG, die Locale); Datenformate bleiben
                       gleich
  --now <instant>      Zeiten so beurteilen, als wäre es jetzt
                       2026-11-20T09:00:00Z

Beispiele:
  # gesehen; seine Meldungen ruhen vier Stunden
  monitor ack C-12 --for 4h -m "Technik fragt nach"
  # alles, was eine Liste zeigt
  monitor unanswered --brand Beispiel | monitor ack -

`)
  })

  it.each(['en', 'de'])('fits its terminal (%s)', async (language) => {
    const env = { MONITOR_LANG: language }
    for (const name of ['help', 'unanswered --help', ...Object.keys(HELP_TOPICS).map((topic) => `help ${topic}`)]) {
      const { out } = await monitor(words(name), { columns: 60, env })
      const long = out.split('\n').filter((line) => line.length > 60 && !/^ {2}(monitor|#) |^(?:Topics|Themen)/.test(line))
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
    for (const option of command.options.filter(({ hidden }) => !hidden)) {
      expect(out).toContain(option.flags)
      expect(option.description).not.toBe('')
    }
    for (const argument of command.registeredArguments)
      expect(out).toMatch(new RegExp(`^ {2}${argument.name().replace('|', '\\|')} +\\S`, 'm'))
    for (const [line, what] of module.examples) expect(out).toContain(`  # ${what}\n  ${line}\n`)
  })

  it('names what an option takes that takes no more than a few words', async () => {
    const command = buildProgram(io, { name, module: await COMMANDS[name]!.load() }).commands.find(
      (each) => each.name() === name,
    )!
    const untold = command.options.flatMap(({ flags, description, argChoices = [] }) =>
      argChoices.filter((choice) => !description.includes(choice)).map((choice) => `${flags}: ${choice}`),
    )
    expect(untold).toEqual([])
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
