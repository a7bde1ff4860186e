import { Command, type Option } from 'commander'
import { queryNamed, savedQueries } from '../../app/listing/saved-queries.js'
import type { Io } from '../io.js'
import { placeOfCommand } from '../place-of-command.js'
import { COMMANDS } from '../registry.js'
import { runtimeOf } from '../with-app.js'

/** Flags of which one takes the place of another. */
const INSTEAD: readonly (readonly string[])[] = [
  ['--json', '--ndjson', '--csv', '--excel', '--format'],
  ['--count', '--group-by'],
  ['--assignee', '--unassigned'],
  ['--state', '--follow-up'],
]

const flagOf = (word: string): string => word.replace(/=.*/s, '')

/** The value of a flag that may stand anywhere before `--`. */
function flagValue(argv: readonly string[], ...flags: readonly string[]): string | null {
  const end = argv.indexOf('--')
  const words = end === -1 ? argv : argv.slice(0, end)
  const place = words.findLastIndex((word) => flags.includes(flagOf(word)))
  if (place === -1) return null
  return words[place]!.includes('=') ? words[place]!.slice(words[place]!.indexOf('=') + 1) : (words[place + 1] ?? null)
}

/** How many of the words behind a flag are its values. */
function valuesBehind(option: Option | undefined, word: string, rest: readonly string[]): number {
  if (word.includes('=')) return 0
  if (option === undefined) return flagOf(word) === '--now' ? 1 : 0
  const flags = rest.findIndex((each) => each.startsWith('-'))
  const free = flags === -1 ? rest.length : flags
  if (option.variadic) return Math.max(free, option.required ? 1 : 0)
  return option.required ? 1 : option.optional ? Math.min(free, 1) : 0
}

/** The words of a query without the flags that are given anew: what is typed later wins, lists included. */
export function withoutReplaced(words: readonly string[], later: readonly string[], options: readonly Option[]): string[] {
  const typed = later.filter((word) => word.startsWith('-')).map(flagOf)
  const replaced = new Set([...typed, ...INSTEAD.filter((set) => typed.some((flag) => set.includes(flag))).flat()])
  const kept: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!
    const option = options.find(({ long, short }) => long === flagOf(word) || short === flagOf(word))
    const values = word.startsWith('-') ? valuesBehind(option, word, words.slice(at + 1)) : 0
    if (!replaced.has(flagOf(word))) kept.push(...words.slice(at, at + 1 + values))
    at += values
  }
  return kept
}

/** `run NAME …` as the command line that is saved under the name, with what is added; any other command line as it is. */
export async function withSavedQuery(argv: readonly string[], io: Io): Promise<readonly string[]> {
  const place = placeOfCommand(argv)
  const name = argv[place + 1]
  if (argv[place] !== 'run' || name === undefined || name.startsWith('-')) return argv
  const queries = await savedQueries(runtimeOf({}, io), flagValue(argv, '--config', '-c'))
  const { words } = await queryNamed(queries, name)
  const [command = '', ...rest] = words
  const parser = new Command()
  ;(await COMMANDS[command]!.load()).define(parser)
  const later = argv.slice(place + 2)
  return [...argv.slice(0, place), command, ...withoutReplaced(rest, later, parser.options), ...later]
}
