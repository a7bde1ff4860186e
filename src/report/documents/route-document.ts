import type { AlertStep } from '../../model/alert.js'
import type { CaseRecord } from '../../model/case.js'
import type { MessageLanguage } from '../../model/receiver.js'
import { toIso, toIsoOrNull } from '../../util/instant.js'
import { caseName } from './case-document.js'

/** What one receiver would be told of one case, as the test of the routes found it. */
export interface RouteRow {
  readonly record: Pick<CaseRecord, 'id' | 'state' | 'kind' | 'severity' | 'brand' | 'source'>
  readonly receiver: string
  readonly reason: string
  /** null: never. */
  readonly told: {
    readonly from: number
    readonly step: AlertStep
    readonly group: string
    readonly language: MessageLanguage
    readonly now: {
      readonly decision: string
      readonly code: string
      readonly reason: string
      readonly nextAt: number | null
    } | null
  } | null
}

/** One receiver and one case in the style of the contract. */
export const routeDocument = ({ record, receiver, reason, told }: RouteRow) => ({
  case: caseName(record.id),
  receiver,
  told: told !== null,
  reason,
  from: told === null ? null : toIso(told.from),
  step: told?.step ?? null,
  group: told?.group ?? null,
  language: told?.language ?? null,
  now:
    told === null || told.now === null
      ? null
      : {
          decision: told.now.decision,
          code: told.now.code,
          reason: told.now.reason,
          next_at: toIsoOrNull(told.now.nextAt),
        },
})

/** Every field of it, in the order of the document. */
export const ROUTE_FIELDS = [
  ...['case', 'receiver', 'told', 'reason', 'from', 'step', 'group', 'language'],
  ...['now.decision', 'now.code', 'now.reason', 'now.next_at'],
] as const
