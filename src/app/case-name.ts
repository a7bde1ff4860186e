import { EXIT, MonitorError } from '../util/errors.js'
import { parseNumberedName } from './numbered-name.js'

/** `C-12`, `c-12` or `12` → 12. */
export const parseCaseName = (name: string): number =>
  parseNumberedName(name, { letter: 'C', noun: 'case', plural: 'cases', listedBy: 'monitor unanswered' })

/** `M-17` → 17; null when it is not named so. */
export function parseMentionName(name: string): number | null {
  const match = /^m-([1-9]\d{0,14})$/i.exec(name.trim())
  return match === null ? null : Number(match[1])
}

/** The error for a case or mention that is not in the database. */
export const notFound = (name: string): MonitorError =>
  new MonitorError(`no ${name} in the database`, {
    exit: EXIT.failed,
    hint: `monitor ${name.startsWith('M-') ? 'mentions --all' : 'cases'} lists all of them`,
  })
