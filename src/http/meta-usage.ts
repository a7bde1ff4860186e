import type { Headers } from './headers.js'

/** How much of its limits Meta says that we used. https://developers.facebook.com/docs/graph-api/overview/rate-limiting */
export interface MetaUsage {
  /** Of the limit that is nearest to its end. */
  readonly percent: number
  /** Until requests are answered again; 0 while they are. */
  readonly waitMinutes: number
}

const NAMES = ['x-business-use-case-usage', 'x-app-usage', 'x-page-usage', 'x-ad-account-usage']
const PERCENTS = /"(?:call_count|total_cputime|total_time|acc_id_util_pct)"\s*:\s*(\d{1,6}(?:\.\d{1,9})?)/g
const WAIT = /"estimated_time_to_regain_access"\s*:\s*(\d{1,6})/g

/** JSON of several shapes, in which the numbers bear the same names wherever they stand; null where the headers say nothing. */
export function metaUsageOf(headers: Headers): MetaUsage | null {
  const told = NAMES.flatMap((name) => headers[name] ?? []).join(' ')
  const highest = (pattern: RegExp) => Math.max(0, ...[...told.matchAll(pattern)].map(([, number]) => Number(number)))
  return told === '' ? null : { percent: highest(PERCENTS), waitMinutes: highest(WAIT) }
}
