import type { OperatorConfig } from '../../model/config.js'
import type { SourceState } from '../../model/source.js'
import { toIso } from '../../util/instant.js'
import { boundedLine } from '../message/bounded.js'
import { clockTime } from '../message/clock-time.js'
import type { OperatorNotice } from '../select.js'
import { type Condition, faultFor, type Telling } from './condition.js'
import { OPERATOR_WORDS, type OperatorWords } from './words.js'

/** One gap is history when it is seen. So many within the time, one of them new, are a source whose window is always too short. */
const MANY_GAPS = 3
/** A server's own words are in it, and the whole must fit a title. */
const MESSAGE_MAX = 140

export interface WatchedSource {
  readonly state: SourceState
  /** Stretches that no poll saw, as far as they reach into the time after which it counts. */
  readonly gaps: number
  /** Cases that are not announced, since it cannot be seen at present. */
  readonly withheld: OperatorNotice | null
}

type Settings = Pick<OperatorConfig, 'to' | 'sourceFailures' | 'unknownAfterMs'> & { readonly now: number }

/** How instants, and what others said of a fault, are said to who reads it. */
interface Saying {
  readonly time: (at: number) => string
  readonly fault: (text: string) => string
}

interface Parts {
  readonly kind: string
  readonly is: Condition['is']
  readonly level?: number
  readonly since: number | null
  readonly reason: string
  readonly saidByPoll?: true
  /** While it holds, and when it is over. */
  readonly bad: (words: OperatorWords, saying: Saying) => string
  readonly good: (words: OperatorWords) => string
}

/** What can be wrong with one source, what weighs most first: only that is told anew, since the rest follows from it. */
export function sourceConditions({ state, gaps, withheld }: WatchedSource, settings: Settings): readonly Condition[] {
  const all = [blind(state, withheld), secretFault(state), failing(state, settings), unknown(state, { gaps, settings })]
  const worst = all.findIndex(({ is }) => is === 'bad')
  return all.map((parts, index) => {
    const isToldByAnother = parts.is === 'bad' && index > worst
    const weighed = isToldByAnother ? { ...parts, is: 'unknown' as const, reason: `told as ${all[worst]?.kind}` } : parts
    return conditionOf(state, weighed, settings.to)
  })
}

const conditionOf = (
  { id }: SourceState,
  { kind, is, level = 1, since, reason, saidByPoll, bad, good }: Parts,
  to: readonly string[],
): Condition => ({
  key: `${kind}:${id}`,
  kind,
  subject: id,
  is,
  level,
  since,
  to,
  reason,
  ...(saidByPoll && { saidByPoll }),
  say: (telling: Telling) => {
    const words = OPERATOR_WORDS[telling.language]
    if (telling.reason === 'resolved') return good(words)
    const fault = (text: string): string => boundedLine(faultFor(text, telling), MESSAGE_MAX)
    return bad(words, { time: (at) => clockTime(at, telling), fault })
  },
})

const faultOf = ({ message, unknownReason }: SourceState): string => message ?? unknownReason ?? 'no reason known'
const messageOf = (state: SourceState): string => boundedLine(faultOf(state), MESSAGE_MAX)

/** Credentials do not heal: whoever gave them out has to be asked, so it is told at once. */
function secretFault(state: SourceState): Parts {
  const { id, secret, lastSuccessAt } = state
  const owner = { of: 'source', id } as const
  return {
    kind: 'secret',
    saidByPoll: true,
    is: secret === true ? 'bad' : 'good',
    since: lastSuccessAt,
    reason: secret === true ? messageOf(state) : 'no secret of it is missing or refused',
    bad: (words, { fault }) => words.secretFault(owner, fault(faultOf(state))),
    good: (words) => words.secretSound(owner),
  }
}

/** Told when the first case is kept back, and again when these are twice as many: who waits is not alerted meanwhile. */
function blind(state: SourceState, withheld: OperatorNotice | null): Parts {
  const source = state.id
  const cases = withheld?.cases.length ?? 0
  const since = withheld?.since ?? null
  return {
    kind: 'source-blind',
    is: withheld !== null ? 'bad' : state.health === 'ok' ? 'good' : 'unknown',
    level: Math.max(1, cases),
    since,
    reason: withheld === null ? 'no case is kept back' : `${cases} of its cases are not announced`,
    bad: (words, { time, fault }) =>
      words.blind({ source, since: time(since ?? 0), message: fault(withheld?.reason ?? ''), cases }),
    good: (words) => words.seenAgain(source),
  }
}

function failing(state: SourceState, { sourceFailures }: Settings): Parts {
  const { id: source, health, failures, lastSuccessAt } = state
  const isBad = health === 'gone' || (health === 'failing' && failures >= sourceFailures)
  return {
    kind: 'source-failing',
    saidByPoll: true,
    is: isBad ? 'bad' : health === 'failing' ? 'unknown' : 'good',
    // That it is never asked again is news also to whom its failures were told.
    level: health === 'gone' ? 2 : 1,
    since: lastSuccessAt,
    reason: health === 'gone' ? messageOf(state) : `${failures} failed polls in a row; told from ${sourceFailures} on`,
    bad: (words, { time, fault }) =>
      health === 'gone'
        ? words.goneForGood({ source, message: fault(faultOf(state)) })
        : words.failing({
            source,
            failures,
            message: fault(faultOf(state)),
            lastRead: lastSuccessAt === null ? null : time(lastSuccessAt),
          }),
    good: (words) => words.readAgain(source),
  }
}

/** Of a source that is read, a single gap is over: it is listed for a week, but nobody can do anything about it. */
function unknown(
  state: SourceState,
  { gaps, settings: { now, unknownAfterMs } }: { readonly gaps: number; readonly settings: Settings },
): Parts {
  const { id: source, health, spent, unknownSince } = state
  const isLong = unknownSince !== null && now - unknownSince >= unknownAfterMs
  const isLossy = health === 'ok' && gaps >= MANY_GAPS
  const about = ({ time, fault }: Saying) => ({ source, since: time(unknownSince ?? now), message: fault(faultOf(state)) })
  const parts = {
    kind: 'source-unknown',
    since: unknownSince,
    bad: (words: OperatorWords, saying: Saying) => (isLossy ? words.lossy(about(saying)) : words.unknown(about(saying))),
    good: (words: OperatorWords) => words.wholeAgain(source),
  }
  if (unknownSince === null) return { ...parts, is: 'good', reason: 'it is seen whole' }
  const since = toIso(unknownSince)
  if (spent !== null) return { ...parts, is: 'unknown', reason: `it waits for its budget, since ${since}` }
  if (health !== 'ok' || isLossy)
    return { ...parts, is: isLong ? 'bad' : 'unknown', reason: `not known since ${since} what was written there` }
  return { ...parts, is: 'good', reason: `a gap since ${since}, and it is read again` }
}
