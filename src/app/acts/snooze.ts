import { toIso } from '../../util/instant.js'
import { kept, phrase } from '../../util/say.js'
import { type Deed, eventOf, refusal } from './deed.js'

/**
 * Not now: neither listed as unanswered nor alerted before that time. The clock goes on, for the customer waits all the same; and a
 * customer who writes again ends it.
 */
export const snooze =
  (until: number): Deed =>
  (record, scene) => {
    if (record.state !== 'open') throw refusal(phrase`C-${record.id} is ${kept(record.state)}, there is nothing to put off`)
    if (record.snoozedUntil === until) return null
    return { event: eventOf('snooze', scene, `until ${toIso(until)}`), snoozedUntil: until }
  }
