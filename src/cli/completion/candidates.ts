import type { Argument, Command, Option } from 'commander'
import type { Say } from '../../util/say.js'
import { buildProgram } from '../build-program.js'
import type { GlobalOptions } from '../command.js'
import { descriptionOf, valuesOf } from '../help/described.js'
import { HELP_TOPICS } from '../help/help-topics.js'
import type { Io } from '../io.js'
import { placeOfCommand } from '../place-of-command.js'
import { COMMANDS } from '../registry.js'
import { type Candidate, type Candidates, FILES, plainCandidates } from './candidate.js'
import { knownValues } from './known-values.js'

const TAKES_FILE = new Set(['--config', '--db', '--against', '--opml', '--output', '--html'])
/** Words behind these commands are names of files. */
const NAMES_FILE = new Set(['import', 'export'])
const SHELLS = ['bash', 'zsh', 'fish']

const takesValue = (option: Option): boolean => option.required || option.optional

/** The option whose value the last word is: the one before it, or further back one that takes several. */
function optionBefore(words: readonly string[], options: readonly Option[]): Option | null {
  for (let at = words.length - 2; at >= 0; at -= 1) {
    const word = words[at]!
    if (!word.startsWith('-')) continue
    const option = options.find(({ long, short }) => long === word || short === word)
    const isNext = at === words.length - 2
    return option !== undefined && takesValue(option) && (isNext || option.variadic) ? option : null
  }
  return null
}

/** What was typed of an option that stands everywhere, so that the right file is looked into. */
function globalsOf(words: readonly string[]): GlobalOptions {
  const typedFor = (...flags: readonly string[]): string | undefined => {
    const at = words.findLastIndex((word) => flags.includes(word))
    return at === -1 ? words.find((word) => word.startsWith(`${flags[0]}=`))?.slice(flags[0]!.length + 1) : words[at + 1]
  }
  const config = typedFor('--config', '-c')
  const db = typedFor('--db')
  return { ...(config !== undefined && { config }), ...(db !== undefined && { db }) }
}

const optionCandidates = (options: readonly Option[], say: Say): readonly Candidate[] =>
  options.flatMap((option) =>
    option.long === undefined || option.hidden ? [] : { value: option.long, text: say.text(descriptionOf(option)) },
  )

/** Fields are chosen several, parted by commas: what stands before the last comma stays. */
function withFields(values: readonly string[], typed: string): readonly Candidate[] {
  const before = typed.slice(0, typed.lastIndexOf(',') + 1)
  const chosen = new Set(before.split(','))
  return plainCandidates(values.filter((value) => !chosen.has(value)).map((value) => before + value))
}

interface Place {
  readonly words: readonly string[]
  readonly typed: string
  readonly command: Command
  readonly io: Io
}

async function valueCandidates(option: Option, { words, typed, io }: Place): Promise<Candidates> {
  if (option.long !== undefined && TAKES_FILE.has(option.long)) return FILES
  const values = valuesOf(option)
  if (option.long === '--json') return withFields(values, typed)
  if (option.long === '--format') return plainCandidates(values.map((value) => `{{${value}}}`))
  return values.length > 0 ? plainCandidates(values) : knownValues({ option: option.long ?? '' }, globalsOf(words), io)
}

/** An action names itself in the description of the argument: `list, test or export`. */
const actionsOf = (argument: Argument | undefined): readonly string[] =>
  argument === undefined
    ? []
    : /^[a-z]+(?:, [a-z]+)* or [a-z]+$/.test(argument.description)
      ? argument.description.split(/, | or /)
      : valuesOf(argument)

async function wordCandidates({ words, command, io }: Place): Promise<Candidates> {
  const name = command.name()
  if (NAMES_FILE.has(name)) return FILES
  const behind = words.slice(placeOfCommand(words) + 1, -1).filter((word) => !word.startsWith('-'))
  const actions = actionsOf(command.registeredArguments[0])
  if (actions.length > 0 && behind.length === 0) return plainCandidates(actions)
  const argument = actions.includes(behind[0] ?? '') ? `${name} ${behind[0]}` : name
  return knownValues({ argument }, globalsOf(words), io)
}

const commandCandidates = (say: Say): readonly Candidate[] => [
  ...Object.entries(COMMANDS).map(([value, { summary }]) => ({ value, text: say.text(summary) })),
  { value: 'help', text: say.text('help for a command or a topic') },
]

/** What may stand in the place of the last word, which is what was typed of it so far. */
export async function candidates(words: readonly string[], io: Io): Promise<Candidates> {
  const typed = words.at(-1) ?? ''
  const place = placeOfCommand(words.slice(0, -1))
  const name = words[place]
  const module = name !== undefined && Object.hasOwn(COMMANDS, name) ? await COMMANDS[name]!.load() : null
  const program = buildProgram(io, name === undefined || module === null ? null : { name, module })
  const command = program.commands.find((each) => each.name() === name) ?? program
  const at = { words, typed, command, io }
  const option = optionBefore(words, command.options)
  const found = await candidatesAt(option, at, place)
  return found === FILES ? found : found.filter(({ value }) => value.startsWith(typed))
}

async function candidatesAt(option: Option | null, at: Place, place: number): Promise<Candidates> {
  const { typed, command, words, io } = at
  const [flag, value] = typed.split('=', 2)
  const joined = typed.startsWith('--') && value !== undefined ? command.options.find(({ long }) => long === flag) : undefined
  if (joined !== undefined) {
    const found = await valueCandidates(joined, { ...at, typed: value! })
    return found === FILES ? found : found.map((each) => ({ ...each, value: `${flag}=${each.value}` }))
  }
  if (option !== null && !typed.startsWith('-')) return valueCandidates(option, at)
  if (typed.startsWith('-')) return optionCandidates(command.options, io.say)
  if (place === -1) return commandCandidates(io.say)
  if (words[place] === 'help') return [...commandCandidates(io.say), ...plainCandidates(Object.keys(HELP_TOPICS))]
  if (words[place] === 'completion') return plainCandidates(SHELLS)
  return wordCandidates(at)
}
