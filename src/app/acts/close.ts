import { closing, type Deed, eventOf } from './deed.js'

const ACTS = { resolved: 'resolve', dismissed: 'dismiss' } as const

/** Done, or not a case at all. */
export const close =
  (as: 'resolved' | 'dismissed'): Deed =>
  (record, scene) =>
    record.state === as ? null : { event: eventOf(ACTS[as], scene), ...closing(record, as, scene) }
