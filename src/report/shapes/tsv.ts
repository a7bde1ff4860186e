import { oneLine } from '../../util/text.js'
import type { Cell } from './fields.js'

/** One record a line, cells parted by tabs, no header: for `cut`, `awk` and `while read`. */
export const tsvLine = (cells: readonly Cell[]): string =>
  `${cells.map((cell) => (cell === null ? '' : oneLine(String(cell)))).join('\t')}\n`
