import type { Config } from '../../model/config.js'
import { toIso } from '../../util/instant.js'
import { kept, phrase } from '../../util/say.js'
import type { ReceiverLine } from '../delivery/list-deliveries.js'
import type { CheckFinding } from './finding.js'

interface Surroundings {
  readonly config: Pick<Config, 'alerts'>
  readonly now: number
  /** What trying to reach them came to, by receiver; absent: none was tried. */
  readonly reached?: ReadonlyMap<string, CheckFinding>
}

/** A failure of minutes may pass by itself; one that lasts, or that only people can mend, is an error. */
function finding({ id, type, state, isChanged }: ReceiverLine, { config, now }: Surroundings): CheckFinding {
  const name = `${id} (${type})`
  const trial = `monitor notify --test ${id}`
  const about = { area: 'receiver' as const, hint: null }
  if (state === null || state.failingSince === null) {
    const last = state?.lastSentAt ?? null
    const message =
      last === null ? phrase`${name}; try it: ${trial}` : phrase`${name}: works, last told at ${toIso(last)}; try it: ${trial}`
    return { ...about, level: 'ok', message }
  }
  const { failingSince, notBefore, refuses, error } = state
  const since = refuses ? phrase`refuses everything since ${toIso(failingSince)}` : phrase`fails since ${toIso(failingSince)}`
  const why = kept(error ?? 'no reason known')
  if (isChanged) {
    const message = phrase`${name}: ${since}, configured anew since: ${why}`
    return { ...about, level: 'warning', message, hint: phrase`try it: ${trial}` }
  }
  const lasts = refuses || now - failingSince >= config.alerts.operator.receiverFailingAfterMs
  const isLeftAlone = notBefore !== null && notBefore > now
  return {
    ...about,
    level: lasts ? 'error' : 'warning',
    message: isLeftAlone
      ? phrase`${name}: ${since}, left alone until ${toIso(notBefore)}: ${why}`
      : phrase`${name}: ${since}: ${why}`,
    hint: phrase`when it is mended: ${trial}; what waits for it: monitor deliveries --receiver ${id}`,
  }
}

/** What is known, and what was seen just now; they are one where both are well. What fails now is not well, whatever it was before. */
function both(line: ReceiverLine, around: Surroundings): CheckFinding[] {
  const known = finding(line, around)
  const seen = around.reached?.get(line.id)
  if (seen === undefined) return [known]
  if (known.level !== 'ok') return [known, seen]
  if (seen.level !== 'ok') return [seen]
  const trial = `monitor notify --test ${line.id}`
  const now = kept(seen.message)
  const last = line.state?.lastSentAt ?? null
  const message = last === null ? phrase`${now}; try it: ${trial}` : phrase`${now}, last told at ${toIso(last)}; try it: ${trial}`
  return [{ ...known, message }]
}

/** Whether each receiver works, as far as is known. */
export const receiverFindings = (receivers: readonly ReceiverLine[], around: Surroundings): CheckFinding[] =>
  receivers.flatMap((line) => both(line, around))
