import { stripControls } from '../util/text.js'
import type { Cell } from './fields.js'

/**
 * A spreadsheet runs a cell that begins so as a formula, white space before it or not (OWASP, CSV injection). East Asian versions of Excel
 * take the full-width forms for the plain ones. A leading quote makes it text again.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]/

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const clean = stripControls(cell)
  const safe = FORMULA.test(clean) || /^[\t\r\n]/.test(cell) ? `'${clean}` : clean
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One record of RFC 4180; formulas are defused, control characters gone. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`
