import { type Command, CommanderError } from 'commander'
import { EXIT, type ExitCode } from '../util/errors.js'
import { phrase } from '../util/say.js'
import { UnknownWord } from '../util/unknown-word.js'
import { buildProgram } from './build-program.js'
import { reportError } from './error-text.js'
import { HELP_TOPICS, topicLines } from './help/help-topics.js'
import type { Io } from './io.js'
import { languageOf, sayIn } from './language.js'
import { placeOfCommand } from './place-of-command.js'
import { refuse } from './refuse.js'
import { COMMANDS } from './registry.js'
import { realIo } from './terminal/real-io.js'

/** `help poll` is `poll --help`. */
function withHelpInPlace(argv: readonly string[]): readonly string[] {
  const place = placeOfCommand(argv)
  const topic = argv[place + 1]
  if (argv[place] !== 'help' || topic === undefined || !Object.hasOwn(COMMANDS, topic) || argv.includes('--man')) return argv
  return [...argv.slice(0, place), topic, '--help']
}

/** In the reader's language; on a terminal wrapped to it, each entry under its own text. */
async function topicText(text: string, io: Io): Promise<string> {
  const lines = topicLines(text).map(({ lead, text }) => ({ lead, text: io.say.text(text) }))
  if (!io.stdoutIsTerminal) return lines.map(({ lead, text }) => lead + text).join('\n')
  const { hang } = await import('../report/shapes/layout.js')
  return lines.flatMap(({ lead, text }) => hang(lead, text, io.columns)).join('\n')
}

interface HelpAsked {
  readonly topic: string | undefined
  readonly isManual: boolean
}

async function help(program: Command, { topic, isManual }: HelpAsked, io: Io): Promise<void> {
  if (isManual && topic !== undefined)
    throw refuse('the manual page is of all commands and topics', phrase`for one alone: monitor help ${topic}`)
  if (isManual) io.out(await (await import('./help/man.js')).manText(io))
  else if (topic === undefined) program.outputHelp()
  else if (Object.hasOwn(HELP_TOPICS, topic)) io.out(`${await topicText(HELP_TOPICS[topic]!, io)}\n`)
  else {
    const known = [...Object.keys(HELP_TOPICS), ...Object.keys(COMMANDS)]
    throw new UnknownWord(phrase`no help for '${topic}'`, { word: topic, known, hint: phrase`topics: ${known.join(', ')}` })
  }
}

/** Whether the output is a page or a listing that a person may want in a pager. */
function isPage(argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  const words = end === -1 ? argv : argv.slice(0, end)
  const name = argv[placeOfCommand(argv)] ?? ''
  return (name === 'help' || COMMANDS[name]?.paged === true) && !words.includes('--no-pager')
}

/** argv → exit code. Everything that a command throws is caught here and printed as one message with its hint. */
export async function run(argv: readonly string[], given: Io): Promise<ExitCode> {
  if (given.pager === null || !isPage(argv)) return runUnpaged(argv, given)
  const { paged } = await import('./terminal/paged.js')
  const page = paged(given, await given.pager())
  const exit = await runUnpaged(argv, page.io)
  try {
    await page.close()
    return exit
  } catch (thrown) {
    return reportError(thrown, argv, given)
  }
}

async function runUnpaged(argv: readonly string[], given: Io): Promise<ExitCode> {
  let io = given
  let words = withHelpInPlace(argv)
  let name = words[placeOfCommand(words)] ?? null
  let exit: ExitCode = EXIT.done
  try {
    io = { ...given, say: await sayIn(languageOf(argv, given.env)) }
    if (name === 'run') {
      const { withSavedQuery } = await import('./options/saved-query.js')
      words = await withSavedQuery(words, io)
      name = words[placeOfCommand(words)] ?? null
    }
    const module = name !== null && Object.hasOwn(COMMANDS, name) ? await COMMANDS[name]!.load() : null
    const called = name === null || module === null ? null : { name, module }
    const program = buildProgram(io, called)
    for (const command of program.commands) {
      command.action(async () => {
        if (command.name() === 'help')
          await help(program, { topic: command.args[0], isManual: command.opts()['man'] === true }, io)
        else if (called !== null) exit = await called.module.run(command.args, command.optsWithGlobals() as never, io)
      })
    }
    await program.parseAsync(words, { from: 'user' })
    return exit
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) return reportError(await suggesting(thrown), words, io)
    if (thrown.exitCode === 0) return EXIT.done
    // Called without a command: commander has printed the help to stderr already.
    if (thrown.code === 'commander.help') return EXIT.usage
    const { usageFault } = await import('./usage-fault.js')
    return reportError(usageFault(thrown, name !== null && Object.hasOwn(COMMANDS, name) ? name : null), words, io)
  }
}

/** Loads what finds suggestions only when a word was mistyped. */
async function suggesting(thrown: unknown): Promise<unknown> {
  if (!(thrown instanceof UnknownWord)) return thrown
  return (await import('../app/with-suggestion.js')).withSuggestion(thrown)
}

/** Called by bin/monitor.js. Sets the exit code instead of exiting, so that buffered output still reaches a pipe. */
export async function main(argv: readonly string[], version: string): Promise<void> {
  process.exitCode = await run(argv, realIo(version))
}
