import { EXIT, MonitorError } from '../../util/errors.js'
import { type Phrase, phrase } from '../../util/say.js'
import { oneLine } from '../../util/text.js'

const SHOWN = 120

const shown = (words: string): string => {
  const line = oneLine(words)
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, '')}…`
}

/** A search that cannot be understood, and why. */
export const searchFault = (words: string, why: Phrase, cause?: unknown): MonitorError =>
  new MonitorError(phrase`--search ${shown(words)}: ${why}`, {
    exit: EXIT.usage,
    hint: 'see: monitor help search',
    ...(cause !== undefined && { cause }),
  })
