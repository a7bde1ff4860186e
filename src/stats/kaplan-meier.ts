/** One wait: it ended with an answer, or it is only known that it lasted so long. */
export interface Wait {
  readonly ms: number
  readonly answered: boolean
}

/** The curve from one answer on: which share still waits, and Greenwood's sum, from which the variance of that share comes. */
interface Step {
  readonly ms: number
  readonly waiting: number
  readonly spread: number
}

export interface Curve {
  /** One for each time at which somebody was answered, in order. */
  readonly steps: readonly Step[]
  /** The time within which this share is answered; null: so large a share is not, as far as anybody was watched. */
  quantile(share: number): number | null
  /**
   * Share answered by then, and by how many waits it is known; null when nobody was watched so long and somebody still waits.
   * Without unfinished waits it is the plain share of all.
   */
  answeredBy(ms: number): { readonly share: number; readonly waits: number } | null
  /** The longest wait that was watched. */
  readonly longest: number
}

// Products of fractions: 2/3 of 3/4 is to be a half.
const ROUNDING = 1e-9

/** The step that holds at `ms`; none before the first answer. */
function lastAt(steps: readonly Step[], ms: number): Step | undefined {
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (steps[middle]!.ms <= ms) low = middle + 1
    else high = middle
  }
  return steps[low - 1]
}

function stepsOf(sorted: readonly Wait[]): Step[] {
  const steps: Step[] = []
  let [waiting, spread] = [1, 0]
  for (let at = 0; at < sorted.length; ) {
    const { ms } = sorted[at]!
    const watched = sorted.length - at
    let answered = 0
    // At one and the same time answers come first: who was watched until then still waited.
    for (; at < sorted.length && sorted[at]!.ms === ms; at += 1) if (sorted[at]!.answered) answered += 1
    if (answered === 0) continue
    waiting *= 1 - answered / watched
    spread += answered / (watched * (watched - answered))
    steps.push({ ms, waiting: answered === watched ? 0 : waiting, spread })
  }
  return steps
}

/**
 * Kaplan and Meier's estimate of how many wait how long. Who still waits counts as long as the wait is known to have lasted, so the
 * unanswered make the times longer, and whose case is young is not taken for unanswered.
 */
export function kaplanMeier(waits: readonly Wait[]): Curve {
  const sorted = [...waits].sort((a, b) => a.ms - b.ms)
  const steps = stepsOf(sorted)
  const longest = sorted.at(-1)?.ms ?? 0

  /** Waits that were watched until then: those that ended unanswered before it say nothing. */
  function watchedUntil(ms: number): number {
    return waits.reduce((count, wait) => count + Number(wait.answered || wait.ms >= ms), 0)
  }

  return {
    steps,
    longest,
    quantile: (share) => steps.find(({ waiting }) => 1 - waiting >= share - ROUNDING)?.ms ?? null,
    answeredBy: (ms) => {
      const { waiting, spread } = lastAt(steps, ms) ?? { waiting: 1, spread: 0 }
      if (waits.length === 0 || (ms > longest && waiting > 0)) return null
      // The size of a sample without unfinished waits that would be as uncertain (Rothman 1978).
      const size = waiting === 0 || waiting === 1 ? watchedUntil(ms) : (1 - waiting) / (waiting * spread)
      return { share: 1 - waiting, waits: size }
    },
  }
}
