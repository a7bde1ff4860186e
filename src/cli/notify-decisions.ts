import type { NotifyResult } from '../app/delivery/notify.js'
import type { DecisionDocument } from '../report/cases/decision-lines.js'
import { toIsoOrNull } from '../util/instant.js'

const named = (ids: readonly number[]): string[] => ids.map((id) => `C-${id}`)

/** Every decision about alerts, those to send first. */
export function decisionDocuments({ decisions, skips, notRouted }: NotifyResult['plan']): DecisionDocument[] {
  const decided = decisions.map(({ receiver, group, send, reason, detail, nextAt, cases }) => ({
    decision: send ? ('send' as const) : ('hold' as const),
    receiver,
    group,
    code: reason,
    cases: named(cases),
    reason: detail,
    next_at: toIsoOrNull(nextAt),
  }))
  const skipped = [...skips.map((skip) => ({ receiver: null, ...skip })), ...notRouted].map(
    ({ receiver, caseId, code, reason, nextAt }) => ({
      decision: 'skip' as const,
      receiver,
      group: null,
      code,
      cases: named([caseId]),
      reason,
      next_at: toIsoOrNull(nextAt),
    }),
  )
  const isSent = (each: DecisionDocument): number => (each.decision === 'send' ? 0 : 1)
  return [...decided.sort((a, b) => isSent(a) - isSent(b)), ...skipped]
}

/** Every field of a decision, in the order of the document. */
export const DECISION_FIELDS = ['decision', 'receiver', 'group', 'code', 'cases', 'reason', 'next_at'] as const
