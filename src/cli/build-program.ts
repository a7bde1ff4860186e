import { Command, Option } from 'commander'
import type { Say } from '../util/say.js'
import type { CommandModule } from './command.js'
import { helpFormat } from './help/help-format.js'
import { HELP_TOPICS } from './help/help-topics.js'
import type { Io } from './io.js'
import { COMMANDS } from './registry.js'

/** Everywhere; `--no-pager` is told only where something may be paged. */
const globalOptions = (isPaged: boolean): Option[] =>
  [
    new Option('-c, --config <file>', 'configuration file (else $MONITOR_CONFIG, ./monitor.yaml, the user configuration folder)'),
    new Option('--db <file>', 'database file (else $MONITOR_DB, the configuration, the user data folder)'),
    new Option('--lang <language>', 'speak de or en to people (else $MONITOR_LANG, the locale); data formats never change'),
    new Option('--now <instant>', 'judge time as if it were this instant: 2026-11-20T09:00:00Z'),
    new Option('--no-pager', 'print long pages at once, not by the screen through $MONITOR_PAGER, $PAGER or less').hideHelp(
      !isPaged,
    ),
  ].map((option) => option.helpGroup('Everywhere:'))

function quiet(command: Command, io: Io): Command {
  const width = Math.min(100, Math.max(40, io.columns))
  return command
    .exitOverride()
    .showSuggestionAfterError()
    .helpOption('-h, --help', 'print this help')
    .configureHelp(helpFormat(io.say))
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: () => undefined,
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
    })
}

function examplesText({ examples }: CommandModule, say: Say): string {
  return `\n${say.text('Examples:')}\n${examples.map(([line, what]) => `  # ${say.text(what)}\n  ${line}\n`).join('')}`
}

function defineCalled(command: Command, module: CommandModule, say: Say): void {
  module.define(command)
  for (const option of globalOptions(COMMANDS[command.name()]?.paged === true)) command.addOption(option)
  if (module.about !== undefined) command.addHelpText('after', `\n${say.text(module.about)}`)
  command.addHelpText('after', examplesText(module, say))
}

const start = (say: Say): string => `
${say`Topics: ${Object.keys(HELP_TOPICS).join(', ')}  (monitor help TOPIC)`}
${say`Start with: monitor demo, monitor init`}
`

/** The parser of the command line. Only the command that is called knows its options: the others would have to be loaded. */
export function buildProgram(io: Io, called: { readonly name: string; readonly module: CommandModule } | null): Command {
  const program = quiet(new Command('monitor'), io)
    .description('Finds the public complaints about your company that nobody has answered, and gets them answered in time.')
    .version(io.version, '-V, --version', 'print the version')
    .addHelpText('after', start(io.say))
    .helpCommand(false)
  for (const option of globalOptions(true)) program.addOption(option)
  for (const [name, { group, summary }] of Object.entries(COMMANDS)) {
    const command = quiet(program.command(name), io).summary(summary).description(summary).helpGroup(`${group}:`)
    if (name === called?.name) defineCalled(command, called.module, io.say)
  }
  quiet(program.command('help'), io)
    .argument('[topic]', 'a command or a topic')
    .option('--man', 'all of it as a manual page, for man: monitor help --man | man -l -')
    .summary('help for a command or a topic')
    .helpGroup('Setting up:')
  return program
}
