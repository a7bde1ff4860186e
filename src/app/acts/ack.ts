import { toIso } from '../../util/instant.js'
import { kept, phrase } from '../../util/say.js'
import { type Deed, eventOf, refusal } from './deed.js'

/** Someone has seen it: its alerts rest for a while. It stays open, and the ack ends by itself. */
export const ack =
  (forMs: number): Deed =>
  (record, scene) => {
    if (record.state !== 'open') throw refusal(phrase`C-${record.id} is ${kept(record.state)}, there is nothing to acknowledge`)
    const until = scene.now + forMs
    return { event: eventOf('ack', scene, `until ${toIso(until)}`), ackedUntil: until }
  }
