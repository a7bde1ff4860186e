import { toIso } from '../../util/instant.js'
import type { SendDecision } from '../decide.js'
import { knowledgeOf, nameCases } from '../decide.js'
import type { Bucket } from './bucket.js'
import { digestTimes } from './digest-times.js'
import type { Held, Surroundings } from './surroundings.js'

const NEVER = Number.NEGATIVE_INFINITY

/**
 * Decides about a receiver with a digest: only at its times, everything that is open for it, news first, and what ended since. If no run
 * happened at such a time, the next run makes up for it, once. `decidedAt` shows that a digest time passed with nothing to tell, so that
 * later alerts wait for the next one; if it is not known, they wait as well.
 */
export function decideDigest({ receiver, alerts, memory, over }: Bucket, around: Surroundings): SendDecision | Held {
  const { settings, now, decidedAt } = around
  const { items, over: toldOver } = knowledgeOf({ alerts, concluded: over ?? around.concluded, memory, now })
  const resolved = settings.sendResolved ? toldOver : []
  if (items.length === 0 && resolved.length === 0)
    return { send: false, reason: 'nothing', detail: 'nothing is open that a digest could tell', nextAt: null }
  const { last, next } = receiver.digest === null ? { last: null, next: null } : digestTimes(receiver.digest, now, around)
  const known = Math.max(memory?.lastSentAt ?? NEVER, decidedAt ?? NEVER)
  const isDue = last !== null && last > known && (resolved.length > 0 || alerts.some(({ firingSince }) => firingSince <= last))
  if (!isDue) {
    const when = next === null ? 'it has no time' : `the next one is at ${toIso(next)}`
    return { send: false, reason: 'digest', detail: `told with all the rest in a digest; ${when}`, nextAt: next }
  }
  const news = items.filter(({ why }) => why !== null).map(({ alert }) => alert)
  const open = items.filter(({ why }) => why === null).map(({ alert }) => alert)
  const detail = `the digest of ${toIso(last)}: ${newsInWords(news.map(({ record }) => record.id))}, ${open.length} still open, ${resolved.length} over`
  return { send: true, reason: 'digest', detail, alerts: [...news, ...open], resolved, news: news.length, nextAt: next }
}

const newsInWords = (ids: readonly number[]): string => (ids.length === 0 ? 'nothing new' : `${nameCases(ids)} new`)
