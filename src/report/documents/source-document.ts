import type { BudgetUse, SourceState } from '../../model/source.js'
import { toIsoOrNull } from '../../util/instant.js'

/** A source as the listing shows it; `state` is null before its first poll. */
export interface SourceRow {
  readonly id: string
  readonly type: string
  readonly url: string
  readonly state: SourceState | null
  readonly dueReason: string
  readonly due: boolean
  readonly budget: BudgetUse | null
}

const budgetDocument = ({ reads, money, per, spentReads, spentMoney, resetsAt }: BudgetUse) => ({
  reads,
  money,
  per,
  spent_reads: spentReads,
  spent_money: spentMoney,
  resets_at: toIsoOrNull(resetsAt),
})

/** One source in the style of the contract. */
export const sourceDocument = ({ id, type, url, state, due, dueReason, budget }: SourceRow) => ({
  source: id,
  type,
  url,
  health: state?.health ?? 'new',
  last_success_at: toIsoOrNull(state?.lastSuccessAt ?? null),
  last_attempt_at: toIsoOrNull(state?.lastAttemptAt ?? null),
  next_due_at: state === null || state.health === 'gone' ? null : toIsoOrNull(state.nextDueAt),
  due,
  due_reason: dueReason,
  failures: state?.failures ?? 0,
  message: state?.message ?? null,
  unknown_since: toIsoOrNull(state?.unknownSince ?? null),
  unknown_reason: state?.unknownReason ?? null,
  mentions: state?.mentions ?? 0,
  warnings: [...(state?.warnings ?? [])],
  not_before: toIsoOrNull(state?.notBefore ?? null),
  budget: budget === null ? null : budgetDocument(budget),
})

/** The same as a line of NDJSON, where `type` says what kind of line it is. */
export function sourceLine(row: SourceRow) {
  const { type, ...document } = sourceDocument(row)
  return { ...document, source_type: type }
}

/** Every field of a source, in the order of the document. */
export const SOURCE_FIELDS = [
  ...[
    'source',
    'type',
    'url',
    'health',
    'last_success_at',
    'last_attempt_at',
    'next_due_at',
    'due',
    'due_reason',
    'failures',
    'message',
  ],
  ...['unknown_since', 'unknown_reason', 'mentions', 'warnings', 'not_before'],
  ...['budget.reads', 'budget.money', 'budget.per', 'budget.spent_reads', 'budget.spent_money', 'budget.resets_at'],
] as const
