import { SEVERITIES, type Severity } from '../../model/verdict.js'
import type { TicketEntry } from './ticket-system.js'

/** The gravest of its cases; `medium` without any. */
export function urgencyOf({ message }: Pick<TicketEntry, 'message'>): Severity {
  const ranks = message.cases.map(({ severity }) => SEVERITIES.indexOf(severity as Severity))
  return SEVERITIES[Math.max(...ranks)] ?? 'medium'
}
