import type { BudgetConfig } from '../../model/config.js'
import type { Amount, Window } from '../../store/read-ledger.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Money is counted in integer millionths: a read costs a fraction of a cent, and floating-point sums would drift. */
const MICROS = 1_000_000

/** The window that contains an instant, in UTC as the billing platforms count. */
export function windowOf(per: BudgetConfig['per'], at: number): Window {
  if (per === 'month') {
    const date = new Date(at)
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
    return { from: Date.UTC(year, month, 1), to: Date.UTC(year, month + 1, 1) }
  }
  const size = per === 'hour' ? HOUR : DAY
  const from = Math.floor(at / size) * size
  return { from, to: from + size }
}

export const limitOf = ({ reads, money }: BudgetConfig) => ({ reads, micros: money === null ? null : Math.round(money * MICROS) })

export const moneyOf = (micros: number): number => Math.round(micros) / MICROS

const both = (reads: number | null, money: number | null): string =>
  [
    ...(reads === null ? [] : [`${reads} ${reads === 1 ? 'read' : 'reads'}`]),
    ...(money === null ? [] : [`${money} in money`]),
  ].join(' and ')

/** `500 reads per day`, `20 in money per month`. */
export const budgetWords = ({ reads, money, per }: BudgetConfig): string => `${both(reads, money)} per ${per}`

/** An amount, as far as the budget limits it: `480 reads and 0.25 in money`. */
export const amountWords = ({ reads, money }: BudgetConfig, amount: Amount): string =>
  both(reads === null ? null : amount.reads, money === null ? null : moneyOf(amount.micros))
