import { Command, CommanderError } from 'commander'
import { EXIT, type ExitCode } from '../util/errors.js'
import type { CommandModule } from './command.js'
import { reportError } from './error-text.js'
import { HELP_TOPICS } from './help-topics.js'
import type { Io } from './io.js'
import { realIo } from './real-io.js'
import { COMMANDS } from './registry.js'

/** Flags that take a value and may stand before the command's name. */
const GLOBAL_WITH_VALUE = new Set(['--config', '-c', '--db', '--now'])

/** The command's name: the first word that is neither a flag nor a global flag's value. */
function calledCommand(argv: readonly string[]): string | null {
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index]!
    if (GLOBAL_WITH_VALUE.has(word)) index += 1
    else if (!word.startsWith('-')) return word
  }
  return null
}

function addGlobalOptions(command: Command): Command {
  return command
    .option('-c, --config <file>', 'configuration file (else $MONITOR_CONFIG, ./monitor.yaml, the user configuration folder)')
    .option('--db <file>', 'database file (else $MONITOR_DB, the configuration, the user data folder)')
    .option('--now <instant>', 'judge time as if it were this instant (ISO 8601)')
}

function buildProgram(version: string, called: string | null, module: CommandModule | null, io: Io): Command {
  const program = addGlobalOptions(new Command('monitor'))
    .description('Finds the public complaints about your company that nobody has answered, and gets them answered in time.')
    .version(version, '-V, --version', 'print the version')
    .showSuggestionAfterError()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .exitOverride()
    .addHelpText('after', `\nTopics: ${Object.keys(HELP_TOPICS).join(', ')}  (monitor help TOPIC)\nStart with: monitor demo, monitor init\n`)
    .helpCommand(false)
  for (const [name, { summary }] of Object.entries(COMMANDS)) {
    const command = program.command(name).summary(summary).description(summary)
    if (name !== called || module === null) continue
    addGlobalOptions(command)
    module.define(command)
  }
  program.command('help').argument('[topic]', 'a command or a topic').summary('help for a command or a topic')
  return program
}

function help(program: Command, topic: string | undefined, io: Io): ExitCode {
  const text = topic === undefined ? undefined : HELP_TOPICS[topic]
  if (text !== undefined) io.out(`${text}\n`)
  else if (topic === undefined) io.out(program.helpInformation())
  else {
    io.err(`monitor: no help for '${topic}'. Topics: ${Object.keys(HELP_TOPICS).join(', ')}\n`)
    return EXIT.usage
  }
  return EXIT.done
}

/** argv → exit code. Everything that a command throws ends here, as one message with its hint. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const words = argv[0] === 'help' && argv[1] !== undefined && argv[1] in COMMANDS ? [argv[1], '--help'] : argv
  const called = calledCommand(words)
  let exit: ExitCode = EXIT.done
  try {
    const module = called !== null && Object.hasOwn(COMMANDS, called) ? await COMMANDS[called]!.load() : null
    const program = buildProgram(io.version, called, module, io)
    if (called === null && words.every((word) => !/^(-h|--help|-V|--version)$/.test(word))) {
      io.err(program.helpInformation())
      return EXIT.usage
    }
    for (const command of program.commands) {
      command.exitOverride().configureOutput({ writeOut: io.out, writeErr: io.err })
      command.action(async () => {
        if (command.name() === 'help') exit = help(program, command.args[0], io)
        else if (module !== null) exit = await module.run(command.args, command.optsWithGlobals() as never, io)
      })
    }
    await program.parseAsync(words, { from: 'user' })
    return exit
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.done : EXIT.usage
    return reportError(thrown, words, io)
  }
}

/** Entry of the launcher. The exit code is set, not forced, so that what was written reaches the pipe. */
export async function main(argv: readonly string[], version: string): Promise<void> {
  process.exitCode = await run(argv, realIo(version))
}
