import type { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { buildProgram } from '../../src/cli/build-program.js'
import { descriptionOf } from '../../src/cli/help/described.js'
import { HELP_TOPICS, topicLines } from '../../src/cli/help/help-topics.js'
import type { Io } from '../../src/cli/io.js'
import * as pipeColumns from '../../src/cli/listing/pipe-columns.js'
import { COMMANDS } from '../../src/cli/registry.js'
import { german } from '../../src/german/german.js'
import { CASE_NAMES, MESSAGE_NAMES } from '../../src/model/template-names.js'
import { english, Phrase, speaking } from '../../src/util/say.js'

const io = { version: '1', columns: 80, say: english, out: () => undefined, err: () => undefined } as unknown as Io
const keyOf = (said: string | Phrase): string => (said instanceof Phrase ? said.key : said)
const isGerman = (said: string | Phrase): boolean => keyOf(said) === '' || Object.hasOwn(german.phrases, keyOf(said))

/** Names and what is typed are in no language. */
const NAMES = [...Object.values(pipeColumns), MESSAGE_NAMES, CASE_NAMES].map((each) => each.join(' '))
const TYPED = /^[a-z]+=\S+(?: [a-z]+=\S+)*$/

describe('everything in the help is said in German too', () => {
  it.each(Object.keys(COMMANDS))('monitor %s --help', async (name) => {
    const { summary, group, load } = COMMANDS[name]!
    const module = await load()
    const program = buildProgram(io, { name, module })
    const command = program.commands.find((each) => each.name() === name)!
    const said = [
      summary,
      `${group}:`,
      ...[...program.options, ...command.options, ...command.registeredArguments].map(descriptionOf),
      ...command.options.flatMap(({ helpGroupHeading }) => helpGroupHeading ?? []),
      ...(module.about === undefined ? [] : [module.about]),
      ...module.examples.map(([, what]) => what),
    ]
    expect(said.filter((each) => !isGerman(each)).map(keyOf)).toEqual([])
    // Below the options stand `about` and the examples, and nothing that nobody would translate.
    expect((command as unknown as EventEmitter).listenerCount('afterHelp')).toBe(module.about === undefined ? 1 : 2)
  })

  it.each(Object.keys(HELP_TOPICS))('monitor help %s', (topic) => {
    const said = topicLines(HELP_TOPICS[topic]!).map(({ text }) => text)
    const left = said.filter((text) => !isGerman(text) && !TYPED.test(text) && !NAMES.some((names) => text.endsWith(names)))
    expect(left).toEqual([])
  })

  it('names of fields stay what they are, and in their order', () => {
    const say = speaking(german)
    for (const names of NAMES) expect(say.text(names)).toBe(names)
    const templates = topicLines(HELP_TOPICS['templates']!).map(({ text }) => say.text(text))
    expect(templates).toContain(`Namen der Nachricht: ${MESSAGE_NAMES.join(' ')}`)
    expect(templates).toContain(`Namen jedes Falls: ${CASE_NAMES.join(' ')}`)
  })
})
