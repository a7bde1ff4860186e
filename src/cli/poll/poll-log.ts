import type { NotifyResult } from '../../app/delivery/notify.js'
import type { DeliveryAttempt } from '../../app/delivery/receiver-run.js'
import type { PollResult } from '../../app/polling/poll.js'
import type { PolledSource } from '../../app/polling/poll-source.js'
import { english } from '../../util/say.js'
import type { EventLog } from './event-log.js'
import { pollSummary } from './poll-summary.js'

const countWords = ({ added, edited, deleted }: PolledSource['counts']): string =>
  [`${added} new`, ...(edited > 0 ? [`${edited} edited`] : []), ...(deleted > 0 ? [`${deleted} deleted`] : [])].join(', ')

/** A source was asked. */
export function logSource(log: EventLog, result: PolledSource): void {
  const { source } = result
  for (const message of result.warnings) log({ level: 'warning', event: 'source-warning', source, message })
  if (!result.ok)
    log({
      level: result.spent ? 'warning' : 'error',
      event: result.spent ? 'budget-spent' : 'failed',
      source,
      message: result.message,
    })
  else log({ level: 'info', event: 'polled', source, message: result.unchanged ? 'unchanged' : countWords(result.counts) })
}

/** A message was sent, or could not be. */
export function logAttempt(log: EventLog, { delivery, receiver, cases, error }: DeliveryAttempt): void {
  const what = `D-${delivery}${cases.length === 0 ? '' : ` (${cases.map((id) => `C-${id}`).join(', ')})`}`
  if (error === null) log({ level: 'info', event: 'delivered', receiver, message: what })
  else log({ level: 'error', event: 'delivery-failed', receiver, message: `${what}: ${error}` })
}

/** What is known only when all was decided and sent. */
export function logNotified(log: EventLog, { notices, calledOff, problems }: NotifyResult): void {
  for (const { message } of notices) log({ level: 'warning', event: 'notice', message: String(message) })
  for (const { caseId, reason } of calledOff) log({ level: 'info', event: 'called-off', message: `C-${caseId}: ${reason}` })
  for (const message of problems) log({ level: 'warning', event: 'problem', message })
}

/** The end of a run: what was left out, and what it came to. */
export function logEnd(log: EventLog, result: PollResult): void {
  for (const { source, reason } of result.skipped) log({ level: 'debug', event: 'not-due', source, message: reason })
  for (const message of result.reread?.problems ?? []) log({ level: 'warning', event: 'thread-failed', message })
  if (result.notified !== null) logNotified(log, result.notified)
  log({ level: 'info', event: 'ended', message: pollSummary(result, english).trim() })
}
