import type { Fairness, FairnessSide, Outcome } from '../model/stats.js'
import { formatDuration } from '../util/duration.js'
import { type Curve, kaplanMeier } from './kaplan-meier.js'
import { byReach, type Quartile } from './quartiles.js'
import { isCounted } from './tally.js'

/** An answer within the first minute came at once; everybody else does not wait endlessly longer for that. */
const AT_ONCE = 60_000

interface Side {
  readonly quartile: Quartile
  readonly cases: number
  readonly curve: Curve
  /** null: not even half of them are answered. */
  readonly median: number | null
}

function sideOf(quartile: Quartile): Side {
  const counted = quartile.outcomes.filter(isCounted)
  const curve = kaplanMeier(counted.map(({ wallMs, fate }) => ({ ms: wallMs, answered: fate === 'answered' })))
  return { quartile, cases: counted.length, curve, median: curve.quantile(0.5) }
}

const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** `0 to 1,200 followers, 40 cases`. */
function whoOf({ quartile: { from, to }, cases }: Side): string {
  const reach = from === to ? grouped(from) : `${grouped(from)} to ${grouped(to)}`
  return `${reach} ${to === 1 ? 'follower' : 'followers'}, ${grouped(cases)} ${cases === 1 ? 'case' : 'cases'}`
}

const half = (name: string, side: Side): string =>
  side.median === null
    ? `less than half of the ${name} (${whoOf(side)}) are answered`
    : `half of the ${name} (${whoOf(side)}) are answered within ${formatDuration(side.median)}`

const BOUND_WORDS = { exact: '', 'at-least': 'at least ', 'at-most': 'at most ' } as const

function sentence(ratio: number, bound: Fairness['bound']): string {
  const times = ratio < 10 ? ratio.toFixed(1) : String(Math.round(ratio))
  if (times === '1.0' && bound === 'exact') return 'Customers of the lowest quartile wait as long as those of the highest.'
  return `Customers of the lowest quartile wait ${BOUND_WORDS[bound]}${times} times as long as those of the highest.`
}

const told = ({ quartile: { from, to }, cases, median }: Side): FairnessSide => ({ from, to, cases, medianMs: median })

function compare(low: Side, high: Side): Fairness {
  const sides = [told(low), told(high)] as const
  const figures = `By the clock on the wall, ${half('lowest', low)}, ${half('highest', high)}.`
  const bound = low.median === null ? 'at-least' : high.median === null ? 'at-most' : 'exact'
  const ratio = Math.max(low.median ?? low.curve.longest, AT_ONCE) / Math.max(high.median ?? high.curve.longest, AT_ONCE)
  // Watched for an hour, nobody is known to wait longer than somebody who waited for two; nor shorter.
  const isKnown = bound === 'exact' || (bound === 'at-least' ? ratio >= 1 && high.median !== null : ratio <= 1)
  if (!isKnown) {
    const reason = `It cannot be told yet who waits longer. ${figures}`
    return { ratio: null, bound: 'exact', low: low.cases, high: high.cases, reason, sides }
  }
  return { ratio, bound, low: low.cases, high: high.cases, reason: `${sentence(ratio, bound)} ${figures}`, sides }
}

/**
 * Whether customers with few followers wait longer than those with many: the median wait of the lowest quartile, the unanswered counted,
 * beside that of the highest.
 */
export function compareReach(outcomes: readonly Outcome[]): Fairness {
  const { quartiles } = byReach(outcomes)
  const [low, high] = [quartiles[0], quartiles.at(-1)]
  const nothing = (cases: number, reason: string): Fairness => ({
    ratio: null,
    bound: 'exact',
    low: cases,
    high: 0,
    reason,
    sides: null,
  })
  if (low === undefined || high === undefined) return nothing(0, 'Nothing can be compared: the reach of no customer is known.')
  if (low === high) return nothing(low.outcomes.length, 'Nothing can be compared: all customers have the same reach.')
  return compare(sideOf(low), sideOf(high))
}
