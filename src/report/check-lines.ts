import { oneLine } from '../util/text.js'
import { hang } from './layout.js'
import type { Style } from './style.js'
import { counted } from './words.js'

/** One thing that was looked at. */
export interface Finding {
  readonly area: string
  readonly level: 'ok' | 'warning' | 'error'
  readonly message: string
  readonly hint: string | null
}

const AREA_COLUMNS = 8

/** Findings for a person: what was looked at, how it stands, and below it the way to mend it. */
export function checkLines(findings: readonly Finding[], style: Style): string {
  const columns = Math.min(120, Math.max(40, style.width))
  const paint = { ok: style.green, warning: style.yellow, error: style.red }
  const lines = findings.flatMap(({ area, level, message, hint }) => {
    const lead = `${level.padEnd(7)}  ${area.padEnd(AREA_COLUMNS)}  `
    const [first = '', ...rest] = hang(lead, oneLine(message), columns)
    const below = hint === null ? [] : hang(' '.repeat(lead.length), oneLine(hint), columns)
    return [paint[level](first.slice(0, level.length)) + first.slice(level.length), ...rest, ...below.map(style.dim)]
  })
  const errors = findings.filter((finding) => finding.level === 'error').length
  const warnings = findings.filter((finding) => finding.level === 'warning').length
  const verdict = errors + warnings === 0 ? 'All is well.' : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`
  return `${[...lines, '', style.bold(verdict)].join('\n')}\n`
}
