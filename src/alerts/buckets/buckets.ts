import type { Alert, Delivery } from '../../model/alert.js'
import type { AlertsConfig } from '../../model/config.js'
import type { ReceiverConfig } from '../../model/receiver.js'
import type { Silence } from '../../model/silence.js'
import { listsBy } from '../../util/lists-by.js'
import type { GroupKnowledge } from '../decide.js'
import { routeCase } from '../route.js'
import { forReceiver, type NotHeard } from '../select.js'
import { waveGroup, waveOf } from '../wave.js'
import type { Bucket } from './bucket.js'
import { DIGEST, groupKey } from './group.js'

/** What the store remembers about one group and one receiver. */
export interface RememberedGroup extends GroupKnowledge {
  readonly receiver: string
  readonly group: string
}

/** What was sent to the receivers before, and what is pending. */
export interface Past {
  readonly memories: readonly RememberedGroup[]
  /** Deliveries that are `pending`, finally `failed`, or `dropped`. */
  readonly unsent: readonly Delivery[]
  /** Sent messages that can be edited, oldest first. Absent: none. */
  readonly posts?: readonly Delivery[]
}

/** Why one case is not told to one receiver, or to none at all (`receiver` null). */
export interface NotRouted {
  readonly receiver: string | null
  readonly caseId: number
  readonly code: 'no-route' | NotHeard['code']
  readonly reason: string
  readonly nextAt: number | null
}

/**
 * Failed, or dropped by a person: decided again only after a pause. A message dropped because its cases were over or silenced is decided
 * again as soon as they fire.
 */
const isSettled = ({ state, droppedBy }: Delivery): boolean => state === 'failed' || droppedBy !== undefined

const isStuck = ({ state, edits, attempts }: Delivery): boolean => state === 'pending' && edits !== null && attempts > 0

/** A bucket without alerts, with its past. */
export function bucketOf(receiver: ReceiverConfig, group: string, { memories, unsent, posts = [] }: Past): Bucket {
  const isOurs = (one: { readonly receiver: string; readonly group: string }): boolean =>
    one.receiver === receiver.id && one.group === group
  const memory = memories.find(isOurs) ?? null
  const ours = unsent.filter(isOurs)
  const inVain = ours.filter(({ state, createdAt }) => state !== 'pending' && createdAt >= (memory?.lastSentAt ?? 0))
  return {
    receiver,
    group,
    alerts: [],
    memory,
    pending: ours.find((one) => one.state === 'pending' && !isStuck(one)) ?? null,
    stuck: ours.filter(isStuck),
    posts: posts.filter((post) => isOurs(post) && !ours.some(({ state, edits }) => state === 'failed' && edits === post.id)),
    // That an old message cannot be edited says nothing about whether a new one can be sent.
    failures: inVain.filter((one) => isSettled(one) && one.edits === null).sort((a, b) => b.createdAt - a.createdAt),
    inVain: inVain.length,
  }
}

/** Sorts alerts by receiver and group. Groups with a memory are included even if nothing fires in them: something may be resolved. */
export function sortIntoBuckets(
  alerts: readonly Alert[],
  { config, past, now, silences = [] }: { config: AlertsConfig; past: Past; now: number; silences?: readonly Silence[] },
): { buckets: readonly Bucket[]; notRouted: readonly NotRouted[] } {
  const receivers = new Map(config.receivers.map((receiver) => [receiver.id, receiver]))
  const buckets = new Map<string, Bucket>()
  const notRouted: NotRouted[] = []
  const pastOf = partPast(past)
  const open = (receiver: ReceiverConfig, group: string): Bucket => {
    const key = keyOf({ receiver: receiver.id, group })
    const bucket =
      buckets.get(key) ?? bucketOf(receiver, group, receiver.digest === null ? pastOf(key) : asDigest(receiver, past))
    buckets.set(key, bucket)
    return bucket
  }
  for (const memory of past.memories) {
    const receiver = receivers.get(memory.receiver)
    if (receiver !== undefined) open(receiver, receiver.digest === null ? memory.group : DIGEST)
  }
  for (const alert of alerts) {
    const caseId = alert.record.id
    const { receivers: led, reason } = routeCase(alert, config)
    if (led.every(({ afterMs }) => afterMs === null))
      notRouted.push({ receiver: null, caseId, code: 'no-route', reason, nextAt: null })
    for (const { receiver, afterMs } of led) {
      if (afterMs === null) continue
      const own = forReceiver(alert, { afterMs, now, silences })
      // One copy for each receiver, since the day's budget counts a case once per receiver.
      if ('step' in own) open(receiver, groupOf(own, receiver, config)).alerts.push({ ...own })
      else notRouted.push({ receiver: receiver.id, caseId, ...own })
    }
  }
  return { buckets: [...buckets.values()], notRouted }
}

interface OfGroup {
  readonly receiver: string
  readonly group: string
}

const keyOf = ({ receiver, group }: OfGroup): string => JSON.stringify([receiver, group])

/** Indexes the past by group: with one group per case there are thousands, and a search for each would be quadratic. */
function partPast({ memories, unsent, posts = [] }: Past): (key: string) => Past {
  const [remembered, waiting, posted] = [listsBy(memories, keyOf), listsBy(unsent, keyOf), listsBy(posts, keyOf)]
  return (key) => ({ memories: remembered.get(key) ?? [], unsent: waiting.get(key) ?? [], posts: posted.get(key) ?? [] })
}

/** The group in which a receiver is told about an alert: by its `group_by`, the wave, or the digest. */
export function groupOf(
  alert: Pick<Alert, 'record' | 'clock'>,
  receiver: ReceiverConfig,
  config: Pick<AlertsConfig, 'groupBy'>,
): string {
  if (receiver.digest !== null) return DIGEST
  const wave = waveOf(alert)
  return wave === null ? groupKey(alert, receiver.groupBy ?? config.groupBy) : waveGroup(wave)
}

/** Lets a digest resolve what its receiver was told in groups before it had a digest. */
function asDigest({ id }: ReceiverConfig, past: Past): Past {
  const own = past.memories.filter(({ receiver }) => receiver === id)
  const digest = own.find(({ group }) => group === DIGEST)
  if (own.length === 0 || (own.length === 1 && digest !== undefined)) return past
  const announced = [...own.filter((memory) => memory !== digest), ...(digest === undefined ? [] : [digest])].flatMap((memory) =>
    memory.announced.map((entry) => ({ ...entry, at: entry.at ?? memory.lastSentAt ?? 0 })),
  )
  const latest = [...new Map(announced.sort((a, b) => a.at - b.at).map((entry) => [entry.caseId, entry])).values()]
  const memory = { receiver: id, group: DIGEST, lastSentAt: digest?.lastSentAt ?? null, repeats: 0, announced: latest }
  return { ...past, memories: [memory] }
}
