import { oneLine } from '../util/text.js'
import type { Cell } from './flatten.js'

/** One record a line, cells parted by tabs, no header: for `cut`, `awk` and `while read`. */
export function tsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map((cell) => (cell === null ? '' : oneLine(String(cell)))).join('\t')}\n`).join('')
}
