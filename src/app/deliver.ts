import { nextTry } from '../alerts/backoff.js'
import { resolveSecret } from '../config/secrets.js'
import type { Delivery } from '../model/alert.js'
import type { ReceiverConfig } from '../model/receiver.js'
import type { ReceiverContext, SendResult } from '../notifiers/notifier.js'
import { loadNotifier } from '../notifiers/registry.js'
import { EXIT, MonitorError, messageOf } from '../util/errors.js'
import type { App } from './app.js'

export interface DeliveryReport {
  readonly sent: number
  readonly failed: number
  readonly secretMissing: boolean
  /** For the operator: which receiver failed, and why. */
  readonly problems: readonly string[]
}

/** A receiver with its secrets, read now and kept no longer than the run. */
export async function receiverContext(app: App, config: ReceiverConfig, print: (text: string) => void): Promise<ReceiverContext> {
  const { runtime } = app
  const url = config.url === null ? null : 'value' in config.url ? config.url.value : await resolveSecret(config.url, runtime)
  const secrets: Record<string, string> = {}
  for (const [name, ref] of Object.entries(config.secrets)) secrets[name] = await resolveSecret(ref, runtime)
  const surroundings = { http: app.http, now: runtime.now(), print, signal: runtime.signal }
  return { config, url, secrets, ...surroundings, conversation: null, edited: null }
}

async function attempt(delivery: Delivery, context: ReceiverContext): Promise<SendResult> {
  try {
    const notifier = await loadNotifier(context.config.type)
    return await notifier.send(delivery.message, context)
  } catch (thrown) {
    // A fault of ours in one channel must not cost the others their messages.
    return { ok: false, retry: true, retryAfterMs: null, error: messageOf(thrown) }
  }
}

type Tally = { sent: number; failed: number; secretMissing: boolean; problems: string[] }

async function deliverTo(
  app: App,
  receiver: { id: string; due: readonly Delivery[]; print: (text: string) => void },
  tally: Tally,
): Promise<void> {
  const config = app.config.alerts.receivers.find((each) => each.id === receiver.id)
  const now = app.runtime.now()
  if (config === undefined) {
    const dropped = receiver.due.map(({ id }) => ({ id, reason: 'its receiver is no longer configured' }))
    await app.store.dropDeliveries(dropped, now)
    return
  }
  let context: ReceiverContext
  try {
    context = await receiverContext(app, config, receiver.print)
  } catch (thrown) {
    // Nothing was tried, so nothing is counted: it goes out as soon as the secret is there.
    tally.failed += receiver.due.length
    tally.secretMissing ||= thrown instanceof MonitorError && thrown.exit === EXIT.secret
    tally.problems.push(`receiver ${receiver.id}: ${messageOf(thrown)}`)
    return
  }
  for (const delivery of receiver.due) {
    app.runtime.signal.throwIfAborted()
    const result = await attempt(delivery, context)
    // Broken off by our user: the receiver is not at fault, and the message is as due as before.
    if (!result.ok) app.runtime.signal.throwIfAborted()
    if (result.ok) {
      await app.store.markSent(delivery.id, { now: app.runtime.now(), handle: result.handle ?? null })
      tally.sent += 1
      continue
    }
    const tried = { attempts: delivery.attempts + 1, now, retryAfterMs: result.retryAfterMs, random: Math.random() }
    const nextAt = result.retry ? nextTry(tried) : null
    await app.store.markFailed(delivery.id, { now, nextAt, error: result.error })
    tally.failed += 1
    tally.problems.push(`receiver ${receiver.id}: ${result.error}${nextAt === null ? '; given up' : ''}`)
    // Order is kept: what follows for this receiver waits until this one is through or given up.
    if (nextAt !== null) break
  }
}

/** Sends what is pending and due, each receiver on its own. One that fails never stops another. */
export async function deliverPending(app: App, print: (text: string) => void): Promise<DeliveryReport> {
  const now = app.runtime.now()
  const pending = await app.store.deliveries({ states: ['pending'] })
  const tally: Tally = { sent: 0, failed: 0, secretMissing: false, problems: [] }
  await Promise.all(
    [...groupByReceiver(pending)].map(async ([id, deliveries]) => {
      const blocked = deliveries.findIndex((delivery) => delivery.nextAt > now)
      const due = blocked === -1 ? deliveries : deliveries.slice(0, blocked)
      if (due.length > 0) await deliverTo(app, { id, due, print }, tally)
    }),
  )
  return tally
}

function groupByReceiver(deliveries: readonly Delivery[]): Map<string, Delivery[]> {
  const groups = new Map<string, Delivery[]>()
  for (const delivery of [...deliveries].sort((a, b) => a.id - b.id)) {
    const list = groups.get(delivery.receiver)
    if (list === undefined) groups.set(delivery.receiver, [delivery])
    else list.push(delivery)
  }
  return groups
}
