import { isDue } from '../../alerts/backoff.js'
import { asleepUntil } from '../../alerts/buckets/lanes.js'
import { quietHoursOf } from '../../alerts/buckets/quiet.js'
import { healthOf, whenFailed } from '../../alerts/receiver-health.js'
import type { Delivery } from '../../model/alert.js'
import type { ReceiverConfig } from '../../model/receiver.js'
import type { ReceiverState } from '../../model/receiver-state.js'
import type { ReceiverContext } from '../../notifiers/notifier.js'
import { EXIT, MonitorError, messageOf } from '../../util/errors.js'
import type { App } from '../app.js'
import { diskSpace } from '../operator/disk-space.js'
import { type DeliveryReport, NOTHING_DONE, together } from './delivery-report.js'
import { minutesOfDay } from './minutes-of-day.js'
import { receiverContext } from './receiver-context.js'
import { type OnAttempt, ReceiverRun } from './receiver-run.js'
import { receiverSettings } from './receiver-settings.js'
import { refuseFullDisk } from './refuse-full-disk.js'
import { type Pacing, realPacing, turns } from './turns.js'

export type { DeliveryReport } from './delivery-report.js'

/** Where the `stdout` receiver writes, and a callback for each attempted message. */
export interface Outlets {
  readonly print: (text: string) => void
  readonly onAttempt?: OnAttempt
}

interface Round {
  readonly app: App
  readonly print: Outlets['print']
  readonly onAttempt: OnAttempt
  readonly pacing: Pacing
  readonly states: ReadonlyMap<string, ReceiverState>
}

async function dropStrays({ app }: Round, pending: readonly Delivery[]): Promise<DeliveryReport> {
  const reason = 'its receiver is no longer configured'
  await app.store.dropDeliveries(
    pending.map(({ id }) => ({ id, reason })),
    app.runtime.now(),
  )
  return NOTHING_DONE
}

/** A missing secret is no attempt: the message goes out as soon as the secret is set. */
async function withoutSecret({ app }: Round, state: ReceiverState, thrown: unknown): Promise<DeliveryReport> {
  const error = messageOf(thrown)
  const problems = [`receiver ${state.receiver}: ${error}`]
  const secretMissing = thrown instanceof MonitorError && thrown.exit === EXIT.secret
  const isKnown = state.error === error
  if (!isKnown)
    await app.store.saveReceiverState(whenFailed(state, { now: app.runtime.now(), error, notBefore: null, refuses: false }))
  return { ...NOTHING_DONE, secretMissing, problems, known: isKnown ? problems : [] }
}

/** Whether quiet hours hold a message to this receiver. */
function sleeper({ app }: Round, config: ReceiverConfig): (delivery: Delivery) => boolean {
  const { now } = app.runtime
  const night = { quietHours: quietHoursOf(config, app.config.alerts.quietHours), minutesOfDay: minutesOfDay(app.config) }
  return (delivery) => asleepUntil(delivery, { ...night, now: now() }) !== null
}

async function deliverTo(round: Round, config: ReceiverConfig, pending: readonly Delivery[]): Promise<DeliveryReport> {
  const { app, pacing } = round
  const { now, signal } = app.runtime
  const state = healthOf(config.id, receiverSettings(config), round.states.get(config.id))
  if (state.notBefore !== null && !isDue(state.notBefore, now())) return { ...NOTHING_DONE, waiting: pending.length }
  const isAsleep = sleeper(round, config)
  const due = pending.filter((delivery) => isDue(delivery.nextAt, now()) && !isAsleep(delivery))
  if (due.length === 0) return NOTHING_DONE
  let context: ReceiverContext
  try {
    context = await receiverContext(app, config, round.print)
  } catch (thrown) {
    return { ...(await withoutSecret(round, state, thrown)), failed: due.length }
  }
  const sinceLastMs = state.lastSentAt === null ? null : now() - state.lastSentAt
  const nextTurn = turns({ paceMs: config.paceMs, sinceLastMs, signal, pacing })
  return new ReceiverRun({ app, context, state, isAsleep, nextTurn, onAttempt: round.onAttempt }).run(pending)
}

/** Sends pending deliveries that are due, each receiver independently: one that fails never stops another. */
export async function deliverPending(
  app: App,
  { print, onAttempt = () => undefined }: Outlets,
  pacing: Pacing = realPacing,
): Promise<DeliveryReport> {
  const pending = await app.store.deliveries({ states: ['pending'] })
  if (pending.length === 0) return NOTHING_DONE
  refuseFullDisk(await diskSpace(app.databaseFile))
  const states = new Map((await app.store.receiverStates()).map((state) => [state.receiver, state]))
  const round: Round = { app, print, onAttempt, pacing, states }
  const configs = new Map(app.config.alerts.receivers.map((config) => [config.id, config]))
  // All are awaited, so that none is still sending after the run has ended with the failure of another.
  const ended = await Promise.allSettled(
    [...new Set(pending.map(({ receiver }) => receiver))].map((id) => {
      const config = configs.get(id)
      const own = pending.filter(({ receiver }) => receiver === id)
      return config === undefined ? dropStrays(round, own) : deliverTo(round, config, own)
    }),
  )
  const broken = ended.find(({ status }) => status === 'rejected')
  if (broken?.status === 'rejected') throw broken.reason
  return ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])).reduce(together, NOTHING_DONE)
}
