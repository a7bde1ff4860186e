import { columnsOf, hang, padTo } from '../report/shapes/layout.js'
import type { Sheet } from '../report/shapes/sheet.js'

/** Every key and what it does. */
export function helpLines({ say, columns, style }: Sheet): readonly string[] {
  const keys: readonly (readonly [keys: string, what: string])[] = [
    ['j k ↓ ↑', say`next and previous case; lines of the thread, once it has the focus`],
    ['g G', say`first and last`],
    [say.text('space b'), say`the thread a page on and back; also PgDn and PgUp`],
    ['Enter Esc', say`into the thread and back to the list`],
    ['a', say`acknowledge: seen, its alerts rest for a while`],
    ['A', say`answered elsewhere, by phone or mail: when, and what`],
    ['l', say`label: what kind it really is; that is learned from`],
    ['d', say`dismiss: no case at all, and why`],
    ['s', say`put off, for a time or until a date`],
    ['w', say`assign: whose work it is`],
    ['n', say`a note for the colleagues`],
    ['r', say`resolve: done, and what was done`],
    ['u', say`take back what you did here, the last first; then what was last done to the case`],
    ['o', say`open the link; where no browser is, copy it`],
    ['/', say`show only some: words, and flags as of unanswered, such as --severity high`],
    ['R', say`read everything anew; by itself every 30 seconds`],
    ['q', say`quit; everything was written at once`],
  ]
  const width = Math.max(...keys.map(([key]) => columnsOf(key)))
  const rows = keys.flatMap(([key, what]) => hang(`${padTo(key, width)}  `, what, columns))
  return [style.bold(say`Keys (any other key closes this)`), ...rows]
}
