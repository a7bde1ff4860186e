import { stripControls } from '../../util/text.js'
import type { Cell } from './fields.js'

/** How a file of cells is written: for programs by RFC 4180, or as a spreadsheet set to German opens it by a double click. */
export interface CsvDialect {
  readonly separator: ',' | ';'
  readonly decimal: '.' | ','
  /** What the file begins with. */
  readonly mark: string
  /** ISO 8601 in UTC, or as the clocks of the zone in force show them. */
  readonly instants: 'utc' | 'local'
}

export const PLAIN_CSV: CsvDialect = { separator: ',', decimal: '.', mark: '', instants: 'utc' }

/**
 * Excel in German splits at `;` and writes 0,9: it takes 1.5 for the first of May. Without the mark it reads umlauts as two letters each. What
 * has `T` and `Z` in it is text to it, and can be neither sorted nor counted as a time.
 */
export const EXCEL_CSV: CsvDialect = { separator: ';', decimal: ',', mark: '\ufeff', instants: 'local' }

/**
 * A spreadsheet runs a cell that begins so as a formula, white space before it or not (OWASP, CSV injection). East Asian versions of Excel
 * take the full-width forms for the plain ones. A leading quote makes it text again.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]/

/**
 * Who opens the file in another country's spreadsheet gets cells cut at the other separator, quoted or not, and one that begins there as a
 * formula. Those are defused that call or start something; "50,-" and ";-)" stay as they are.
 */
const CUT = {
  ',': /,(\s*)(?=[=＝][^)\s]|[+\-@＋－＠](?![()](?:\s|$))[^,]*[(|])/g,
  ';': /;(\s*)(?=[=＝][^)\s]|[+\-@＋－＠](?![()](?:\s|$))[^;]*[(|])/g,
} as const
const QUOTED = { ',': /[",\r\n]/, ';': /[";\r\n]/ } as const

/** Excel keeps fifteen digits of a number, shows twelve as 1,2E+11, and drops zeros in front: ids of posts and accounts stay whole only so. */
const ALTERED = /^(?:0\d+|\d{12,}|\d+e\+?\d+)$/i

const otherOf = (separator: ',' | ';'): ',' | ';' => (separator === ',' ? ';' : ',')

function csvCell(cell: Cell, { separator, decimal }: CsvDialect): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', decimal)
  if (typeof cell !== 'string') return String(cell)
  const clean = stripControls(cell)
  if (separator === EXCEL_CSV.separator && ALTERED.test(clean)) return `"=""${clean}"""`
  const defused = FORMULA.test(clean) || /^[\t\r\n]/.test(cell) ? `'${clean}` : clean
  const other = otherOf(separator)
  const safe = defused.replace(CUT[other], `${other}$1'`)
  return QUOTED[separator].test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One record; formulas are defused, control characters gone. */
export const csvLine = (cells: readonly Cell[], dialect: CsvDialect = PLAIN_CSV): string =>
  `${cells.map((cell) => csvCell(cell, dialect)).join(dialect.separator)}\r\n`
