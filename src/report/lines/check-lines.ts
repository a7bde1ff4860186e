import type { Said, Say } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import { hang } from '../shapes/layout.js'
import type { Style } from '../shapes/style.js'

/** One thing that was looked at. */
export interface Finding {
  readonly area: string
  readonly level: 'ok' | 'warning' | 'error'
  readonly message: Said
  readonly hint: Said | null
}

const AREA_COLUMNS = 8
const LEVEL_COLUMNS = 7

/** Findings for a person: what was looked at, how it stands, and below it the way to mend it. */
export function checkLines(findings: readonly Finding[], { style, say }: { readonly style: Style; readonly say: Say }): string {
  const columns = Math.min(120, Math.max(40, style.width))
  const areaColumns = Math.max(AREA_COLUMNS, ...findings.map(({ area }) => say.text(area).length))
  const paint = { ok: style.green, warning: style.yellow, error: style.red }
  const lines = findings.flatMap(({ area, level, message, hint }) => {
    const word = say.text(level)
    const lead = `${word.padEnd(LEVEL_COLUMNS)}  ${say.text(area).padEnd(areaColumns)}  `
    const [first = '', ...rest] = hang(lead, oneLine(say.text(message)), columns)
    const below = hint === null ? [] : hang(' '.repeat(lead.length), oneLine(say.text(hint)), columns)
    return [paint[level](first.slice(0, word.length)) + first.slice(word.length), ...rest, ...below.map(style.dim)]
  })
  const errors = findings.filter((finding) => finding.level === 'error').length
  const warnings = findings.filter((finding) => finding.level === 'warning').length
  const verdict =
    errors + warnings === 0
      ? say.text('All is well.')
      : say`${say.counted(errors, 'error')}, ${say.counted(warnings, 'warning')}.`
  return `${[...lines, '', style.bold(verdict)].join('\n')}\n`
}
