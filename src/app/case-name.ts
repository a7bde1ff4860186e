import { EXIT, MonitorError } from '../util/errors.js'
import { phrase } from '../util/say.js'
import { parseNumberedName } from './numbered-name.js'

/** `C-12`, `c-12` or `12` → 12. */
export const parseCaseName = (name: string): number =>
  parseNumberedName(name, {
    letter: 'C',
    refused: (given) => phrase`'${given}' is no case`,
    hint: 'cases are named C-12; monitor unanswered lists them',
  })

/** `M-17` → 17; null when it is not named so. */
export function parseMentionName(name: string): number | null {
  const match = /^m-([1-9]\d{0,14})$/i.exec(name.trim())
  return match === null ? null : Number(match[1])
}

/** The error for a case or mention that is not in the database. */
export const notFound = (name: string): MonitorError =>
  new MonitorError(phrase`no ${name} in the database`, {
    exit: EXIT.failed,
    hint: phrase`monitor ${name.startsWith('M-') ? 'mentions --all' : 'cases'} lists all of them`,
  })
