import type { AlertRates } from '../../model/alert-rate.js'
import { alertRates } from '../../stats/alert-rate.js'
import { dateOf } from '../../stats/local-parts.js'
import type { App } from '../app.js'

export interface AlertRateQuery {
  readonly since: number
  readonly until: number
  /** An instant → the same by the clock on the wall, as UTC would show it. */
  readonly local: (at: number) => number
}

/** What people were told within a span. It begins with the first source: before, there was nothing to tell. */
export async function alertRate({ store }: Pick<App, 'store'>, { since, until, local }: AlertRateQuery): Promise<AlertRates> {
  const watched = [...(await store.watchedSince()).values()]
  const from = Math.min(until, Math.max(since, watched.length === 0 ? until : Math.min(...watched)))
  // The instant itself belongs to it: a frozen clock sends at the very instant at which it counts.
  const tellings = await store.tellings({ since: from, until: until + 1 })
  return alertRates(tellings, { since: from, until, dateOf: (at) => dateOf(local(at)) })
}
