import { isDue } from '../../alerts/backoff.js'
import { isConversation } from '../../alerts/buckets/group.js'
import { lanesOf } from '../../alerts/buckets/lanes.js'
import { keptHandle } from '../../alerts/handle.js'
import { afterFailure, isSameFailure, whenFailed, whenSent } from '../../alerts/receiver-health.js'
import type { Delivery } from '../../model/alert.js'
import type { ReceiverState } from '../../model/receiver-state.js'
import type { NotSent, ReceiverContext, SendResult, Sent } from '../../notifiers/notifier.js'
import { loadNotifier } from '../../notifiers/registry.js'
import { messageOf } from '../../util/errors.js'
import type { App } from '../app.js'
import { type DeliveryReport, NOTHING_DONE, together } from './delivery-report.js'

/** An attempted message. */
export interface DeliveryAttempt {
  readonly delivery: number
  readonly receiver: string
  readonly cases: readonly number[]
  /** null: it was sent. */
  readonly error: string | null
}

export type OnAttempt = (attempt: DeliveryAttempt) => void

export interface ReceiverRunParts {
  readonly app: App
  readonly context: ReceiverContext
  /** Its state before the run. */
  readonly state: ReceiverState
  /** Whether quiet hours hold a message. */
  readonly isAsleep: (delivery: Delivery) => boolean
  readonly nextTurn: () => Promise<boolean>
  readonly onAttempt: OnAttempt
}

/** How to continue after a message: with the next one, with the next lane, or not at all (no time left, or the receiver is down). */
type Onward = 'next' | 'next-lane' | 'no-time' | 'down'

/** Sends the due messages of one receiver, one at a time. Each attempt is recorded, with the state of the receiver, before the next one. */
export class ReceiverRun {
  readonly #parts: ReceiverRunParts
  #state: ReceiverState
  /** A message failed, and none got through yet. */
  #inDoubt = false
  #gotThrough = false
  /** A message got through that had failed before. */
  #isBack = false
  #pending = 0
  #tried = 0
  #report: DeliveryReport = NOTHING_DONE

  constructor(parts: ReceiverRunParts) {
    this.#parts = parts
    this.#state = parts.state
  }

  async run(pending: readonly Delivery[]): Promise<DeliveryReport> {
    const left = new Set(pending)
    this.#pending = pending.length
    const ended = await this.#round(pending, left)
    // It accepts messages again, so other failed ones need not wait for their next attempt.
    if (!ended && this.#isBack) await this.#round([...left], left)
    return this.#report
  }

  /** Whether the run ends with it. `left` loses what was tried, and what a message in vain holds back. */
  async #round(pending: readonly Delivery[], left: Set<Delivery>): Promise<boolean> {
    for (const lane of lanesOf(pending)) {
      for (const [index, delivery] of lane.entries()) {
        if (this.#parts.isAsleep(delivery)) continue
        if (!this.#isBack && !isDue(delivery.nextAt, this.#parts.app.runtime.now())) break
        const onward = await this.#send(delivery)
        if (onward === 'no-time') return true
        this.#tried += 1
        left.delete(delivery)
        if (onward === 'down') {
          this.#add({ waiting: this.#pending - this.#tried })
          return true
        }
        if (onward === 'next') continue
        for (const held of lane.slice(index)) left.delete(held)
        break
      }
    }
    return false
  }

  async #send(delivery: Delivery): Promise<Onward> {
    if (!(await this.#parts.nextTurn())) return 'no-time'
    const result = await this.#attempt(delivery)
    if (result.ok) return this.#sent(delivery, result)
    // Interrupted by the user: the receiver is not at fault, and the message stays due.
    this.#parts.app.runtime.signal.throwIfAborted()
    return this.#failed(delivery, result)
  }

  async #attempt(delivery: Delivery): Promise<SendResult> {
    const context = await this.#contextOf(delivery)
    try {
      const notifier = await loadNotifier(context.config.type)
      return await notifier.send(delivery.message, context)
    } catch (thrown) {
      // A bug in one notifier must not cost the other receivers their messages.
      return { ok: false, retry: true, retryAfterMs: null, error: messageOf(thrown) }
    }
  }

  async #contextOf({ receiver, group, edits }: Delivery): Promise<ReceiverContext> {
    const { app, context } = this.#parts
    const fresh = { ...context, now: app.runtime.now() }
    const goesOn = isConversation(group)
    if (!goesOn && edits === null) return fresh
    const { settings } = this.#state
    const { latest, edited } = await app.store.keptHandles({ receiver, settings, group, edits })
    return { ...fresh, conversation: goesOn ? latest : null, edited }
  }

  #onAttempt({ id, receiver, cases }: Delivery, error: string | null): void {
    this.#parts.onAttempt({ delivery: id, receiver, cases: cases.map(({ caseId }) => caseId), error })
  }

  async #sent(delivery: Delivery, { handle, warning }: Sent): Promise<Onward> {
    const { id, receiver } = delivery
    const { app } = this.#parts
    const now = app.runtime.now()
    this.#state = whenSent(this.#state, now)
    this.#gotThrough = true
    this.#isBack ||= delivery.attempts > 0
    this.#inDoubt = false
    await app.store.markSent(id, { now, handle: keptHandle(handle), state: this.#state })
    this.#onAttempt(delivery, null)
    this.#add({ sent: 1, problems: warning === undefined ? [] : [`receiver ${receiver}: ${warning}`] })
    return 'next'
  }

  async #failed(delivery: Delivery, result: NotSent): Promise<Onward> {
    const { id, attempts } = delivery
    const { error } = result
    const { store, runtime } = this.#parts.app
    const now = runtime.now()
    const consequence = afterFailure(result, { attempts, now, random: Math.random(), isSecond: this.#inDoubt })
    const { message, notBefore, isDown } = consequence
    this.#state = whenFailed(this.#state, { now, error, notBefore, refuses: message === 'refused' })
    const state = this.#state
    if (message === 'refused') await store.markRefused(id, { error, state })
    else await store.markFailed(id, { now, nextAt: message === 'again' ? consequence.nextAt : null, error, state })
    this.#onAttempt(delivery, error)
    this.#tell(delivery, error, message === 'given-up')
    if (message === 'given-up') return 'next'
    this.#inDoubt = !this.#gotThrough
    return isDown ? 'down' : 'next-lane'
  }

  /** Reported when a failure begins or changes, as for sources; that a message is given up is reported each time. */
  #tell({ receiver, lastError }: Delivery, error: string, isGivenUp: boolean): void {
    const problem = `receiver ${receiver}: ${error}${isGivenUp ? '; given up' : ''}`
    const isKnown = !isGivenUp && [this.#parts.state.error, lastError].some((before) => isSameFailure(error, before))
    this.#add({ failed: 1, problems: [problem], known: isKnown ? [problem] : [] })
  }

  #add(more: Partial<DeliveryReport>): void {
    this.#report = together(this.#report, { ...NOTHING_DONE, ...more })
  }
}
