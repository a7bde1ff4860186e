import type { OperatorConfig } from '../../model/config.js'
import type { ReceiverState } from '../../model/receiver-state.js'
import { toIso } from '../../util/instant.js'
import { boundedLine } from '../message/bounded.js'
import { clockTime } from '../message/clock-time.js'
import { type Condition, faultFor, type Telling } from './condition.js'
import { OPERATOR_WORDS } from './words.js'

const MESSAGE_MAX = 160

type Settings = Pick<OperatorConfig, 'to' | 'receiverFailingAfterMs'> & { readonly now: number }

/** A receiver that gets nothing for long, or until somebody mends it. It is told through the others: through itself it would not arrive. */
export function receiverCondition(state: ReceiverState, { to, receiverFailingAfterMs, now }: Settings): Condition {
  const { receiver, failingSince, refuses, error } = state
  const isBad = failingSince !== null && (refuses || now - failingSince >= receiverFailingAfterMs)
  const fault = error ?? 'no reason known'
  return {
    key: `receiver-failing:${receiver}`,
    kind: 'receiver-failing',
    subject: receiver,
    is: isBad ? 'bad' : failingSince === null ? 'good' : 'unknown',
    level: 1,
    since: failingSince,
    to: to.filter((id) => id !== receiver),
    reason:
      failingSince === null
        ? 'it works, as far as is known'
        : `it fails since ${toIso(failingSince)}: ${boundedLine(fault, MESSAGE_MAX)}`,
    say: (telling: Telling) => {
      const words = OPERATOR_WORDS[telling.language]
      if (telling.reason === 'resolved') return words.receiverWorks(receiver)
      const message = boundedLine(faultFor(fault, telling), MESSAGE_MAX)
      return words.receiverFailing({ receiver, since: clockTime(failingSince ?? now, telling), message })
    },
  }
}
