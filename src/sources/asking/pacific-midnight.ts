import { createZone } from '../../util/zone.js'

const DAY = 86_400_000

/** When Google's daily quotas begin anew: the next midnight of California. UTC ms. https://developers.google.com/youtube/v3/determine_quota_cost */
export function nextPacificMidnight(now: number): number {
  const { offsetAt } = createZone('America/Los_Angeles')
  const local = (Math.floor((now + offsetAt(now)) / DAY) + 1) * DAY
  // Clocks change at two in the morning, so the last hour of the day before runs as midnight does.
  return local - offsetAt(local - offsetAt(now) - 1)
}
