import type { App } from '../app.js'
import { withKnownNames } from './known-names.js'

/** How long ago uncertain mentions may have been written for a listing of cases to speak of them. */
export const REVIEW_DAYS = 7
const DAY = 86_400_000

/** What is asked of: all, or some sources and brands. */
interface Asked {
  readonly newSince?: number
  readonly sources?: readonly string[]
  readonly brands?: readonly string[]
}

/** How many uncertain mentions nobody has looked at: of the last days, or first seen since an instant. */
export async function countUncertain(app: App, { newSince, sources, brands }: Asked): Promise<number> {
  const named = await withKnownNames(app, { ...(sources && { sources }), ...(brands && { brands }) })
  const when = newSince === undefined ? { since: app.runtime.now() - REVIEW_DAYS * DAY } : { newSince }
  return app.store.countMentions({ ...named, ...when, uncertain: true })
}
