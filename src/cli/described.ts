import { type Argument, Option } from 'commander'
import type { Phrase } from '../util/say.js'

/** What is said of options with values in their description; the parser of the command line knows plain English text alone. */
const SAID = new WeakMap<object, Phrase>()

/** An option of which something is said that has values in it: ``describedOption('--kind <kind...>', phrase`of these kinds: ${…}`)``. */
export function describedOption(flags: string, said: Phrase): Option {
  const option = new Option(flags, String(said))
  SAID.set(option, said)
  return option
}

/** What an option or an argument does, to be said in the language of the reader. */
export const descriptionOf = (described: Option | Argument): string | Phrase => SAID.get(described) ?? described.description
