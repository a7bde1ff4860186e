import { EXIT, MonitorError } from '../util/errors.js'
import { phrase, type Said } from '../util/say.js'

/** A usage error: why the command line cannot be run, and what to type instead. */
export const refuse = (message: Said, hint: Said): MonitorError => new MonitorError(message, { exit: EXIT.usage, hint })

const asTyped = (option: string): string => option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Refuses an option that the given action of a command does not use: whoever typed it believes that it does something. */
export function refuseForeign(action: string, options: object, actionsOf: Readonly<Record<string, readonly string[]>>): void {
  const given = new Map(Object.entries(options))
  for (const [option, actions] of Object.entries(actionsOf)) {
    if (given.get(option) !== undefined && !actions.includes(action))
      throw refuse(phrase`--${asTyped(option)} does nothing for ${action}`, phrase`it goes with: ${actions.join(', ')}`)
  }
}
