import { SecretMissing } from '../../config/secrets.js'
import type { SourceConfig } from '../../model/config.js'
import type { SourceState, SpentBudget } from '../../model/source.js'
import { BudgetSpent } from '../../sources/asking/refusals.js'
import { hintOf, messageOf } from '../../util/errors.js'
import { budgetWords } from './budget.js'
import { retryDueAt, soonest } from './schedule.js'
import { isSecretFault } from './secret-fault.js'

/** An error that ended a poll early, as the store keeps it and as the run reports it. */
export interface PollEnd {
  /** As the store keeps it. */
  readonly stored: {
    readonly message: string
    readonly spent: SpentBudget | null
    readonly nextDueAt: number
    readonly notBefore: number | null
    readonly secret: boolean
  }
  /** As the run reports it. */
  readonly told: {
    /** Never asked again. */
    readonly gone: boolean
    readonly secret: boolean
    /** The source's budget is used up, which is not a failure. */
    readonly spent: boolean
    readonly repeated: boolean
    readonly message: string
    readonly hint: string | null
  }
}

interface Surroundings {
  readonly config: SourceConfig
  /** null: it was never asked at this address. */
  readonly state: SourceState | null
  readonly now: number
}

export function pollEnd(thrown: unknown, { config, state, now }: Surroundings): PollEnd {
  const message = messageOf(thrown)
  const spent = spentOf(thrown, config)
  const retryAt = retryAtOf(thrown)
  const failure = { failures: state?.failures ?? 0, missing: statusOf(thrown) === 404, retryAt }
  return {
    stored: {
      message,
      spent,
      nextDueAt: nextTry(thrown, { spent, retry: retryDueAt(config, failure, now), now }),
      notBefore: spent === null ? soonest(retryAt, now) : null,
      secret: isSecretFault(thrown),
    },
    told: {
      gone: isGone(thrown),
      secret: isSecretFault(thrown),
      spent: spent !== null,
      repeated: state?.message === message,
      message,
      hint: hintOf(thrown),
    },
  }
}

/** Without its secret a source was not asked at all, so it is due as soon as the secret is set. */
function nextTry(
  thrown: unknown,
  at: { readonly spent: SpentBudget | null; readonly retry: number; readonly now: number },
): number {
  if (thrown instanceof SecretMissing) return at.now
  return at.spent?.until ?? at.retry
}

const spentOf = (thrown: unknown, { budget }: SourceConfig): SpentBudget | null =>
  thrown instanceof BudgetSpent && budget !== null ? { budget: budgetWords(budget), until: thrown.retryAt } : null

const statusOf = (thrown: unknown): number | null =>
  thrown !== null && typeof thrown === 'object' && 'status' in thrown && typeof thrown.status === 'number' ? thrown.status : null

const retryAtOf = (thrown: unknown): number | null =>
  thrown !== null && typeof thrown === 'object' && 'retryAt' in thrown && typeof thrown.retryAt === 'number'
    ? thrown.retryAt
    : null

const isGone = (thrown: unknown): boolean => statusOf(thrown) === 410 || (thrown instanceof Error && thrown.name === 'SourceGone')
