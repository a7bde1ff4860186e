import { type Deed, eventOf } from './deed.js'

/** Whose work it is; null: nobody's. Changes no clock. */
export const assign =
  (to: string | null): Deed =>
  (record, scene) =>
    record.assignee === to ? null : { event: eventOf('assign', scene, `to ${to ?? 'nobody'}`), assignee: to }
