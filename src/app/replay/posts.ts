import type { Delivery, NewDelivery } from '../../model/alert.js'
import type { AlertsConfig } from '../../model/config.js'
import { type Bond, bondKey } from './group.js'

/** So long a message may be changed. */
const KEPT_MS = 60 * 86_400_000

/** Messages that receivers got and that can be changed. */
export interface Posts {
  readonly keep: (delivery: NewDelivery, at: number) => void
  /** Of these groups, oldest first. */
  readonly of: (bonds: readonly Bond[], at: number) => readonly Delivery[]
}

/** As a store keeps them whose receivers take every message at once. */
export function createPosts({ receivers }: AlertsConfig): Posts {
  const changeable = new Set(receivers.filter(({ edits }) => edits).map(({ id }) => id))
  const posts = new Map<string, Delivery[]>()
  let id = 0
  return {
    keep: (delivery, at) => {
      if (!changeable.has(delivery.receiver) || (delivery.edits ?? null) !== null) return
      id += 1
      const sent = { state: 'sent', createdAt: at, sentAt: at, attempts: 1, nextAt: at, lastError: null, edits: null } as const
      const key = bondKey(delivery)
      const post = { ...delivery, ...sent, id, handle: {} }
      const known = posts.get(key)
      if (known === undefined) posts.set(key, [post])
      else known.push(post)
    },
    of: (bonds, at) =>
      changeable.size === 0
        ? []
        : bonds
            .flatMap((bond) => posts.get(bondKey(bond)) ?? [])
            .filter(({ createdAt }) => createdAt >= at - KEPT_MS)
            .sort((a, b) => a.id - b.id),
  }
}
