import { EXIT, MonitorError } from '../util/errors.js'

/** `C-12`, `c-12` or `12` → 12. */
export function parseCaseName(name: string): number {
  const match = /^(?:c-)?([1-9]\d{0,14})$/i.exec(name.trim())
  if (match === null)
    throw new MonitorError(`'${name}' is no case`, {
      exit: EXIT.usage,
      hint: 'cases are named C-12; monitor unanswered lists them',
    })
  return Number(match[1])
}

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
