import type { Command } from 'commander'
import { type ManCommand, type ManEntry, manPage } from '../../report/man-page.js'
import { buildProgram } from '../build-program.js'
import type { Io } from '../io.js'
import { COMMANDS } from '../registry.js'
import { HELP_TOPICS, topicLines } from './help-topics.js'

const GLOBAL = new Set(['--config', '--db', '--lang', '--now', '--help', '--version'])

function optionsOf(command: Command, keep: (long: string) => boolean): ManEntry[] {
  const help = command.createHelp()
  const options = help.visibleOptions(command).filter(({ long }) => keep(long ?? ''))
  return options.map((option) => ({ term: option.flags, text: help.optionDescription(option) }))
}

async function commandOf(name: string, io: Io): Promise<ManCommand> {
  const module = await COMMANDS[name]!.load()
  const command = buildProgram(io, { name, module }).commands.find((each) => each.name() === name)!
  const help = command.createHelp()
  const words = command.registeredArguments.map((argument) => ({
    term: argument.name(),
    text: help.argumentDescription(argument),
  }))
  return {
    usage: help.commandUsage(command),
    summary: help.commandDescription(command),
    entries: [...words, ...optionsOf(command, (long) => !GLOBAL.has(long))],
    examples: module.examples.map(([line, what]) => ({ term: line, text: io.say.text(what) })),
  }
}

/** The manual page, written from the tables of the help. */
export async function manText(io: Io): Promise<string> {
  const { say } = io
  const program = buildProgram(io, null)
  const groups = [...new Set(Object.values(COMMANDS).map(({ group }) => group))]
  const commands = groups.map(async (group) => {
    const names = Object.keys(COMMANDS).filter((name) => COMMANDS[name]!.group === group)
    const heading = say.text(`${group}:`).slice(0, -1)
    return { group: heading, commands: await Promise.all(names.map((name) => commandOf(name, io))) }
  })
  const topics = Object.values(HELP_TOPICS).map((topic) =>
    topicLines(topic).map(({ lead, text }) => ({ lead, text: say.text(text) })),
  )
  return manPage(
    {
      version: io.version,
      description: say.text(program.description()),
      global: optionsOf(program, (long) => GLOBAL.has(long)),
      commands: await Promise.all(commands),
      topics,
    },
    say,
  )
}
