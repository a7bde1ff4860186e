import type { CommanderError } from 'commander'
import { EXIT, MonitorError } from '../util/errors.js'
import { phrase } from '../util/say.js'

/** Turns an error of commander into one of ours. */
export function usageFault(fault: CommanderError, called: string | null): MonitorError {
  const [, text = '', near] = /^(?:error: )?(.*?)(?:\n\(Did you mean (.*)\?\))?$/s.exec(fault.message) ?? []
  const help = called === null ? 'monitor help' : `monitor ${called} --help`
  return new MonitorError(text.replace(/\.$/, ''), {
    exit: EXIT.usage,
    hint: near === undefined ? phrase`see: ${help}` : phrase`did you mean ${near}?`,
  })
}
