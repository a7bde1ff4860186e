import { clip, columnsOf } from './layout.js'
import type { Sheet } from './sheet.js'

/** A column of a table for a person. */
export interface Column<Row> {
  readonly title: string
  /** On one line. */
  readonly text: (row: Row) => string
  /** Colour, and links; it changes nothing of what is read. */
  readonly paint?: (text: string, row: Row) => string
  /** Cut to no less than this; absent: never cut. */
  readonly least?: number
  /** No wider, however much room there is. */
  readonly most?: number
  /** Of columns that do not all fit, those of the lowest rank go first; absent: it stays. */
  readonly rank?: number
}

/** The words of a stranger are what a line is read for: other columns go before they get less than this. */
export const leastText = ({ style }: Sheet): number => Math.max(24, Math.floor(style.width * 0.3))

/** The beginning of a long text: no more of it is measured than could be shown. */
export function beginning(text: string, { style }: Sheet): string {
  const enough = 4 * style.width
  // A pair of surrogates is not to be torn apart.
  return text.length <= enough ? text : `${text.slice(0, enough).replace(/[\ud800-\udbff]$/, '')}…`
}

interface Fitted<Row> {
  readonly column: Column<Row>
  readonly width: number
  readonly isCut: boolean
}

const GAP = 2

interface Measured<Row> {
  readonly column: Column<Row>
  /** As wide as it would like to be. */
  readonly wish: number
  /** As narrow as it can be. */
  readonly need: number
}

/** null for a column in which nothing stands. */
function measured<Row>(column: Column<Row>, rows: readonly Row[]): Measured<Row> | null {
  const widest = rows.reduce((most, row) => Math.max(most, columnsOf(column.text(row))), 0)
  if (widest === 0) return null
  const wish = Math.min(column.most ?? Number.POSITIVE_INFINITY, Math.max(widest, columnsOf(column.title)))
  return { column, wish, need: Math.min(wish, column.least ?? wish) }
}

const needed = <Row>(columns: readonly Measured<Row>[]): number =>
  columns.reduce((sum, { need }) => sum + need, 0) + GAP * (columns.length - 1)

/** As many as there is room for, the most telling ones. */
function chosen<Row>(columns: readonly Measured<Row>[], room: number): readonly Measured<Row>[] {
  if (needed(columns) <= room) return columns
  const least = Math.min(...columns.map(({ column }) => column.rank ?? Number.POSITIVE_INFINITY))
  if (least === Number.POSITIVE_INFINITY) return columns
  return chosen(
    columns.filter(({ column }) => column.rank !== least),
    room,
  )
}

/** Each what it needs; what is left goes in equal parts to those that wish for more. */
function widened<Row>(columns: readonly Measured<Row>[], room: number): number[] {
  const widths = columns.map(({ need }) => need)
  let left = room - needed(columns)
  while (left > 0) {
    const wishing = columns.flatMap(({ wish }, at) => (wish > widths[at]! ? [at] : []))
    if (wishing.length === 0) break
    const share = Math.max(1, Math.floor(left / wishing.length))
    for (const at of wishing) {
      const more = Math.min(share, left, columns[at]!.wish - widths[at]!)
      widths[at]! += more
      left -= more
    }
  }
  return widths
}

/** Where even those that stay are too wide, the widest give way. */
function narrowed(widths: readonly number[], room: number): number[] {
  const narrow = [...widths]
  let over = narrow.reduce((sum, width) => sum + width, 0) + GAP * (narrow.length - 1) - room
  for (; over > 0 && Math.max(...narrow) > 1; over -= 1) narrow[narrow.indexOf(Math.max(...narrow))]! -= 1
  return narrow
}

function fitted<Row>(columns: readonly Measured<Row>[], room: number): readonly Fitted<Row>[] {
  const isTight = needed(columns) > room
  const widths = narrowed(widened(columns, room), room)
  return columns.map(({ column }, at) => {
    const isCut = isTight || column.least !== undefined || column.most !== undefined
    return { column, width: widths[at]!, isCut }
  })
}

/** What is wider than its column and must not be cut takes the room of those behind it. */
function lineOf<Row>(row: Row, columns: readonly Fitted<Row>[]): string {
  let line = ''
  let taken = 0
  for (const { column, width, isCut } of columns) {
    const room = width - taken
    if (room < 1) {
      taken -= width + GAP
      continue
    }
    const whole = column.text(row)
    const text = isCut ? clip(whole, room) : whole
    const used = columnsOf(text)
    line += (column.paint?.(text, row) ?? text) + ' '.repeat(Math.max(0, room - used) + GAP)
    taken = Math.max(0, used - room)
  }
  return line.trimEnd()
}

const titleOf = ({ title }: { readonly title: string }): Column<null> => ({ title, text: () => title })

/** A line for the titles, and one for each row. */
export interface Table<Row> {
  readonly head: string
  readonly line: (row: Row) => string
}

/** How wide the columns are, and which there are at all, follows from these rows; others may come. */
export function openTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[], room: number): Table<Row> {
  const filled = columns.flatMap((column) => measured(column, rows) ?? [])
  const fit = fitted(chosen(filled, room), room)
  const titles = fit.map(({ column, width }) => ({ column: titleOf(column), width, isCut: true }))
  return { head: lineOf(null, titles), line: (row) => lineOf(row, fit) }
}
