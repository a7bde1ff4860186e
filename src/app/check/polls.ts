import type { Config } from '../../model/config.js'
import type { SourceState } from '../../model/source.js'
import { formatDuration } from '../../util/duration.js'
import { toIso } from '../../util/instant.js'
import { kept, phrase } from '../../util/say.js'
import { isSameSource } from '../polling/same-source.js'
import type { CheckFinding } from './finding.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** So many intervals of the source that is read most often may pass without a poll: a restart, a long run. */
const MISSED = 4

/** What earlier polls left behind. */
export interface Polled {
  /** null: nothing was polled yet. */
  readonly lastAt: number | null
  readonly states: readonly SourceState[]
}

type Settings = Pick<Config, 'sources' | 'alerts'>

/** Whether polls happen: a program that nobody calls reports nothing, which looks like good news. */
export function clockFinding({ sources }: Settings, { lastAt }: Polled, now: number): CheckFinding {
  const sound = { area: 'clock', level: 'ok', hint: null } as const
  if (lastAt === null) return { ...sound, message: phrase`now is ${toIso(now)}` }
  if (lastAt > now + MINUTE) {
    const message = phrase`the last poll was at ${toIso(lastAt)}, which lies in the future`
    return { area: 'clock', level: 'error', message, hint: 'set the clock of this machine' }
  }
  const patience = Math.max(HOUR, MISSED * Math.min(...sources.map(({ everyMs }) => everyMs)))
  if (sources.length === 0 || now - lastAt <= patience)
    return { ...sound, message: phrase`the last poll was at ${toIso(lastAt)}` }
  return {
    area: 'clock',
    level: 'warning',
    message: phrase`the last poll was at ${toIso(lastAt)}, ${formatDuration(now - lastAt)} ago: nothing was read since`,
    hint: 'see whether cron or the timer still runs; monitor schedule --cron prints the line for it',
  }
}

/** How the sources of the configuration stand since they were last asked; what is sound is not told. */
export const polledFindings = ({ sources, alerts }: Settings, { states }: Polled): CheckFinding[] =>
  sources.flatMap((source) => {
    const state = states.find(({ id }) => id === source.id)
    const found = state === undefined || !isSameSource(state, source) ? null : finding(state, alerts.operator.sourceFailures)
    return found === null ? [] : [found]
  })

function finding(state: SourceState, sourceFailures: number): CheckFinding | null {
  const { id, health, failures, message, lastAttemptAt, unknownSince, unknownReason } = state
  const why = kept(message ?? unknownReason ?? 'no reason known')
  const look = phrase`look at it: monitor sources test ${id}`
  if (health === 'gone') {
    const hint = 'take it out of the configuration, or write its new address there; monitor add URL finds it'
    return { area: 'source', level: 'error', message: phrase`${id}: ${why}`, hint }
  }
  if (health === 'failing') {
    const last = toIso(lastAttemptAt ?? 0)
    return {
      area: state.secret === true ? 'secret' : 'source',
      level: state.secret === true || failures >= sourceFailures ? 'error' : 'warning',
      message:
        failures > 1
          ? phrase`${id}: failed ${failures} times in a row, last at ${last}: ${why}`
          : phrase`${id}: failed at ${last}: ${why}`,
      hint: look,
    }
  }
  if (unknownSince === null) return null
  return { area: 'source', level: 'warning', message: phrase`${id}: unknown since ${toIso(unknownSince)}: ${why}`, hint: look }
}
