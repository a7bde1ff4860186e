import type { Zone } from '../../util/zone.js'

/** An instant as the clocks of a zone show it: `2026-11-20 06:55:00`. */
export const wallTime = (zone: Zone, at: number): string =>
  new Date(at + zone.offsetAt(at)).toISOString().slice(0, 19).replace('T', ' ')
