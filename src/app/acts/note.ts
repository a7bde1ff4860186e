import { type Deed, eventOf } from './deed.js'

/** Something for the colleagues to know: kept in the history, changes nothing. */
export const note: Deed = (_record, scene) => ({ event: eventOf('note', scene) })
