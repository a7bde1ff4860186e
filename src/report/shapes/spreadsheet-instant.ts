import { createZone } from '../../util/zone.js'
import type { Cell } from './fields.js'
import { wallTime } from './wall-time.js'

/** Fields that name a point in time, as all documents name them: a stranger's text or an id that reads like one is none. */
const WHEN = /(?:^|[._])(?:at|by|from|until|since|before)$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

/** Instants as Excel takes them for date and time, which it does not with `T` and `Z`; it knows no zones, so they are those of one. */
export function spreadsheetInstant(timezone: string): (field: string, cell: Cell) => Cell {
  const zone = createZone(timezone)
  return (field, cell) =>
    typeof cell === 'string' && WHEN.test(field) && INSTANT.test(cell) ? wallTime(zone, Date.parse(cell)) : cell
}
