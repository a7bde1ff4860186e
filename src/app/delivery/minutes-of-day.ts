import type { MinutesOfDay } from '../../alerts/buckets/quiet.js'
import type { Config } from '../../model/config.js'
import { createZone } from '../../util/zone.js'

const MINUTE = 60_000

/** The time of day in the time zone of the SLA. */
export function minutesOfDay({ sla }: Pick<Config, 'sla'>): MinutesOfDay {
  const zone = createZone(sla.calendar.timezone, sla.calendar.offsets)
  return (at) => Math.floor((at + zone.offsetAt(at)) / MINUTE) % 1_440
}
