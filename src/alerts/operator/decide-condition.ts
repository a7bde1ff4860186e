import type { PlanDecision } from '../plan.js'
import type { Condition } from './condition.js'

/** Told again when it has become so many times worse. */
const WORSE = 2

/** What somebody was told last of a condition. */
export interface ToldOf {
  /** That it holds; false: that it is over. */
  readonly open: boolean
  readonly level: number
}

export type ConditionVerdict = Pick<PlanDecision, 'send' | 'reason' | 'detail' | 'nextAt'>

export const hold = (reason: string, detail: string, nextAt: number | null = null): ConditionVerdict => ({
  ...{ send: false, reason, detail, nextAt },
})

const tell = (reason: string, detail: string): ConditionVerdict => ({ send: true, reason, detail, nextAt: null })

/** Told once, and on change: when it has become far worse, and when it is over. `told`: null before the first message. */
export function decideCondition(
  { is, level, reason }: Pick<Condition, 'is' | 'level' | 'reason'>,
  told: ToldOf | null,
): ConditionVerdict {
  if (told === null || !told.open) {
    if (is === 'bad') return tell(told === null ? 'first' : 'again', reason)
    return hold(is === 'unknown' ? 'unclear' : 'nothing', reason)
  }
  if (is === 'bad' && level >= told.level * WORSE) return tell('worse', reason)
  if (is === 'good') return tell('resolved', reason)
  return hold('told', `told already, and not over yet. ${reason}`)
}
