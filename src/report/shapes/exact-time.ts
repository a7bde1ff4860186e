import { createZone } from '../../util/zone.js'
import { wallTime } from './wall-time.js'

const MINUTE = 60_000
const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** An instant as the clocks of that time zone show it, with its distance from UTC: `2026-11-20 06:55:00 +01:00`. */
export function exactTime(timezone: string): (at: number) => string {
  const zone = createZone(timezone)
  return (at) => {
    const offset = zone.offsetAt(at)
    const minutes = Math.abs(Math.round(offset / MINUTE))
    return `${wallTime(zone, at)} ${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
  }
}
