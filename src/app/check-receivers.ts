import type { Config } from '../model/config.js'
import { toIso } from '../util/instant.js'
import type { CheckFinding } from './check.js'
import type { ReceiverLine } from './list-deliveries.js'

interface Surroundings {
  readonly config: Pick<Config, 'alerts'>
  readonly now: number
}

/** A failure of minutes may pass by itself; one that lasts, or that only people can mend, is an error. */
function finding({ id, type, state, isChanged }: ReceiverLine, { config, now }: Surroundings): CheckFinding {
  const name = `${id} (${type})`
  const trial = `monitor notify --test ${id}`
  const about = { area: 'receiver' as const, hint: null }
  if (state === null || state.failingSince === null) {
    const last = state?.lastSentAt == null ? '' : `: works, last told at ${toIso(state.lastSentAt)}`
    return { ...about, level: 'ok', message: `${name}${last}; try it: ${trial}` }
  }
  const { failingSince, notBefore, refuses, error } = state
  const since = `${refuses ? 'refuses everything' : 'fails'} since ${toIso(failingSince)}`
  const why = error ?? 'no reason known'
  if (isChanged)
    return { ...about, level: 'warning', message: `${name}: ${since}, configured anew since: ${why}`, hint: `try it: ${trial}` }
  const lasts = refuses || now - failingSince >= config.alerts.operator.receiverFailingAfterMs
  const alone = notBefore !== null && notBefore > now ? `, left alone until ${toIso(notBefore)}` : ''
  const hint = `when it is mended: ${trial}; what waits for it: monitor deliveries --receiver ${id}`
  return { ...about, level: lasts ? 'error' : 'warning', message: `${name}: ${since}${alone}: ${why}`, hint }
}

/** Whether each receiver works, as far as is known. */
export const receiverFindings = (receivers: readonly ReceiverLine[], around: Surroundings): CheckFinding[] =>
  receivers.map((line) => finding(line, around))
