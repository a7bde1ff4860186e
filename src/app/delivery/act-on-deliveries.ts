import type { DeliveryEntry } from '../../store/receiver-store.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import { toIso } from '../../util/instant.js'
import { phrase } from '../../util/say.js'
import { UnknownWord } from '../../util/unknown-word.js'
import type { App } from '../app.js'
import { withPollLock } from '../polling/with-poll-lock.js'
import { deliveryName, parseDeliveryName } from './delivery-name.js'
import { listReceivers } from './list-deliveries.js'

/** Which deliveries to act on: named ones, all of a receiver, or all. */
export type Targets = { readonly names: readonly string[] } | { readonly receiver: string } | 'all'

/** The deliveries that were changed, and why others were not. */
export interface DeliveriesActed {
  readonly done: readonly number[]
  readonly refused: readonly { readonly id: number; readonly reason: string }[]
}

/** Named deliveries in any state; of all others only pending and failed ones. */
async function entriesOf(
  app: App,
  targets: Targets,
  states: readonly ('pending' | 'failed')[],
): Promise<readonly DeliveryEntry[]> {
  const { store } = app
  if (targets === 'all') return store.deliveryLog({ states })
  if ('receiver' in targets) {
    const found = await store.deliveryLog({ states, receivers: [targets.receiver] })
    const receivers = await listReceivers(app)
    if (found.length > 0 || receivers.some(({ id }) => id === targets.receiver)) return found
    const known = receivers.map(({ id }) => id)
    const hint = phrase`known receivers: ${known.join(', ')}`
    throw new UnknownWord(phrase`no receiver '${targets.receiver}'`, { word: targets.receiver, known, hint })
  }
  const ids = [...new Set(targets.names.map(parseDeliveryName))]
  const found = await store.deliveryLog({ ids })
  const missing = ids.find((id) => !found.some((entry) => entry.id === id))
  if (missing === undefined) return found
  const hint = 'monitor deliveries lists all of them'
  throw new MonitorError(phrase`no ${deliveryName(missing)} in the database`, { exit: EXIT.failed, hint })
}

function doneWith({ state, sentAt, lastError }: DeliveryEntry): string | null {
  if (state === 'sent') return `was sent at ${toIso(sentAt ?? 0)}`
  return state === 'dropped' ? `was given up: ${lastError ?? 'no reason known'}` : null
}

/** Why a failed delivery must not be sent any more; null: it may. */
async function tooLate({ store }: App, entry: DeliveryEntry): Promise<string | null> {
  const { id, receiver, group, cases } = entry
  const caseIds = cases.map(({ caseId }) => caseId)
  const since = await store.deliveryLog({ receivers: [receiver], ...(cases.length > 0 && { caseIds }) })
  const later = since.find(
    (other) =>
      other.id > id &&
      (other.state === 'sent' || other.state === 'pending') &&
      (cases.length > 0 || (other.cases.length === 0 && other.group === group)),
  )
  if (later !== undefined) return `failed, and ${deliveryName(later.id)} tells it meanwhile`
  if (cases.length === 0 || cases.some(({ step }) => step === 'resolved')) return null
  const open = (await store.cases({ ids: caseIds, states: ['open'] })).length
  return open > 0 ? null : 'failed, and its cases are over'
}

/**
 * Makes pending and failed deliveries due at once, and lets their receivers be tried regardless of earlier failures. A failed delivery whose
 * cases were told in another message since, or are over, stays failed: nobody is told twice, or of a missing answer that has come.
 */
export async function retryDeliveries(app: App, targets: Targets): Promise<DeliveriesActed> {
  return withPollLock(app, async () => {
    const now = app.runtime.now()
    const entries = await entriesOf(app, targets, ['pending', 'failed'])
    const done: DeliveryEntry[] = []
    const refused: { id: number; reason: string }[] = []
    for (const entry of entries) {
      const reason = doneWith(entry) ?? (entry.state === 'failed' ? await tooLate(app, entry) : null)
      if (reason === null) done.push(entry)
      else refused.push({ id: entry.id, reason })
    }
    const ids = done.map(({ id }) => id)
    const all = targets === 'all' ? app.config.alerts.receivers.map(({ id }) => id) : []
    const named = targets !== 'all' && 'receiver' in targets ? [targets.receiver] : []
    await app.store.retryDeliveries(ids, now)
    await app.store.freeReceivers([...new Set([...done.map(({ receiver }) => receiver), ...all, ...named])], now)
    return { done: ids, refused }
  })
}

export interface DropRequest {
  readonly who: string
  readonly why: string
}

/** Drops pending deliveries. Alerts that still fire are told again at the intervals of reminders, not at once. */
export async function dropDeliveries(app: App, targets: Targets, { who, why }: DropRequest): Promise<DeliveriesActed> {
  return withPollLock(app, async () => {
    const entries = await entriesOf(app, targets, ['pending'])
    const reasonOf = (entry: DeliveryEntry): string | null =>
      doneWith(entry) ?? (entry.state === 'failed' ? 'failed already' : null)
    const done = entries.filter((entry) => reasonOf(entry) === null).map(({ id }) => id)
    await app.store.dropDeliveries(
      done.map((id) => ({ id, reason: why, by: who })),
      app.runtime.now(),
    )
    const refused = entries.flatMap((entry) => {
      const reason = reasonOf(entry)
      return reason === null ? [] : [{ id: entry.id, reason }]
    })
    return { done, refused }
  })
}
