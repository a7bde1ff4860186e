import { type Argument, Option } from 'commander'
import type { Phrase } from '../../util/say.js'

/** What is said of options with values in their description; the parser of the command line knows plain English text alone. */
const SAID = new WeakMap<object, Phrase>()

/** What an option takes, for completion; fields may be chosen several, parted by commas. */
const VALUES = new WeakMap<object, readonly string[]>()

/** An option of which something is said that has values in it: ``describedOption('--kind <kind...>', phrase`of these kinds: ${…}`, KINDS)``. */
export function describedOption(flags: string, said: Phrase, values: readonly string[] = []): Option {
  const option = new Option(flags, String(said))
  SAID.set(option, said)
  VALUES.set(option, values)
  return option
}

/** What an option or an argument does, to be said in the language of the reader. */
export const descriptionOf = (described: Option | Argument): string | Phrase => SAID.get(described) ?? described.description

/** The values that an option or an argument is known to take. */
export const valuesOf = (described: Option | Argument): readonly string[] => VALUES.get(described) ?? described.argChoices ?? []
