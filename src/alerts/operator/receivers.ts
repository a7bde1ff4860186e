import type { OperatorConfig } from '../../model/config.js'
import type { ReceiverState } from '../../model/receiver-state.js'
import { toIso } from '../../util/instant.js'
import { boundedLine } from '../message/bounded.js'
import { clockTime } from '../message/clock-time.js'
import type { Condition, Telling } from './condition.js'
import { OPERATOR_WORDS } from './words.js'

const MESSAGE_MAX = 160

type Settings = Pick<OperatorConfig, 'to' | 'receiverFailingAfterMs'> & { readonly now: number }

/** A receiver that gets nothing for long, or until somebody mends it. It is told through the others: through itself it would not arrive. */
export function receiverCondition(state: ReceiverState, { to, receiverFailingAfterMs, now }: Settings): Condition {
  const { receiver, failingSince, refuses, error } = state
  const isBad = failingSince !== null && (refuses || now - failingSince >= receiverFailingAfterMs)
  const message = boundedLine(error ?? 'no reason known', MESSAGE_MAX)
  return {
    key: `receiver-failing:${receiver}`,
    kind: 'receiver-failing',
    subject: receiver,
    is: isBad ? 'bad' : failingSince === null ? 'good' : 'unknown',
    level: 1,
    since: failingSince,
    to: to.filter((id) => id !== receiver),
    reason: failingSince === null ? 'it works, as far as is known' : `it fails since ${toIso(failingSince)}: ${message}`,
    say: ({ reason, language, timezone }: Telling) => {
      const words = OPERATOR_WORDS[language]
      if (reason === 'resolved') return words.receiverWorks(receiver)
      return words.receiverFailing({ receiver, since: clockTime(failingSince ?? now, { language, timezone }), message })
    },
  }
}
