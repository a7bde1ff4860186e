import { type Command, Help, type HelpConfiguration, type Option } from 'commander'
import type { Say } from '../../util/say.js'
import { descriptionOf } from './described.js'

const PLACEHOLDER = 'description'

/** `the words (default: "30d")`: what the parser of the command line adds to them is said too. */
function withDefault(option: Option, say: Say): string {
  const words = say.text(descriptionOf(option))
  const named = Object.create(option, { description: { value: PLACEHOLDER } }) as Option
  const [, given] = /^description \(default: (.*)\)$/.exec(Help.prototype.optionDescription.call(new Help(), named)) ?? []
  return given === undefined ? words : say`${words} (default: ${given.replaceAll('"', '')})`
}

/** How the help of a command reads in a language: headings, and what commands, options and arguments do. */
export const helpFormat = (say: Say): HelpConfiguration => ({
  minWidthToWrap: 20,
  styleTitle: say.text,
  commandDescription: (command: Command) => say.text(command.description()),
  subcommandDescription: (command: Command) => say.text(command.summary()),
  optionDescription: (option) => withDefault(option, say),
  argumentDescription: (argument) => say.text(descriptionOf(argument)),
})
