import type { Said } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import { hang } from '../shapes/layout.js'
import { inLocalTime, type Sheet } from '../shapes/sheet.js'
import { alike } from './alike.js'

/** One thing that was looked at. */
export interface Finding {
  readonly area: string
  readonly level: 'ok' | 'warning' | 'error'
  readonly message: Said
  readonly hint: Said | null
}

const AREA_COLUMNS = 8
const LEVEL_COLUMNS = 7

interface CheckPage {
  readonly sheet: Sheet
  /** The zone is that of the configuration; without one instants stay exact. */
  readonly isLocal: boolean
}

/** Findings for a person: what was looked at, how it stands, and below it the way to mend it. */
export function checkLines(findings: readonly Finding[], { sheet, isLocal }: CheckPage): string {
  const { style, say, columns } = sheet
  let hasTimes = false
  const told = (said: Said): string => {
    const text = oneLine(say.text(said))
    const local = isLocal ? inLocalTime(text, sheet) : text
    hasTimes ||= local !== text
    return local
  }
  const areaColumns = Math.max(AREA_COLUMNS, ...findings.map(({ area }) => say.text(area).length))
  const paint = { ok: style.green, warning: style.yellow, error: style.red }
  const lines = alike(findings, ({ area, level }) => `${level} ${area}`).flatMap(({ first: { area, level }, messages, hint }) => {
    const word = say.text(level)
    const lead = `${word.padEnd(LEVEL_COLUMNS)}  ${say.text(area).padEnd(areaColumns)}  `
    const below = hint === null ? [] : hang(' '.repeat(lead.length), told(hint), columns)
    const above = messages.flatMap((message) => {
      const [first = '', ...rest] = hang(lead, told(message), columns)
      return [paint[level](first.slice(0, word.length)) + first.slice(word.length), ...rest]
    })
    return [...above, ...below.map(style.dim)]
  })
  const errors = findings.filter((finding) => finding.level === 'error').length
  const warnings = findings.filter((finding) => finding.level === 'warning').length
  const verdict =
    errors + warnings === 0
      ? say.text('All is well.')
      : say`${say.counted(errors, 'error')}, ${say.counted(warnings, 'warning')}.`
  const times = hasTimes ? [style.dim(say`times in ${sheet.timezone}`)] : []
  return `${[...lines, '', style.bold(verdict), ...times].join('\n')}\n`
}
