import type { Alert } from '../../model/alert.js'
import type { AlertsConfig } from '../../model/config.js'

/** The only group of a receiver with a digest. */
export const DIGEST = 'digest'

/** Group key of an alert: `brand=Beispiel, source=blog-comments`; `all` when nothing is grouped by. */
export function groupKey(alert: Pick<Alert, 'record' | 'clock'>, groupBy: AlertsConfig['groupBy']): string {
  const values = {
    brand: alert.record.brand,
    source: alert.record.source,
    severity: alert.record.severity,
    language: alert.record.language,
    policy: alert.clock.policy,
    case: `C-${alert.record.id}`,
  }
  // A comma in a brand's name must not make two keys equal.
  const parts = groupBy.map((name) => `${name}=${(values[name] ?? '-').replace(/[\\,=]/g, '\\$&')}`)
  return parts.length === 0 ? 'all' : parts.join(', ')
}

// Numbers of cases and waves are in every message anyway.
const isOfOneCase = (value: string): boolean => /^[CW]-\d+$/.test(value)

/** Whether a group is a single case or wave, whose messages form one conversation or one ticket. */
export const isConversation = (key: string): boolean => /(?:^|, )(?:case=C|wave=W)-\d+$/.test(key)

/** The values of a key for people: `Beispiel, blog-comments`; empty for groups without a meaningful name. */
export function groupLabel(key: string): string {
  const values = [...key.matchAll(/(?:^|, )[a-z]+=((?:\\.|[^\\,=])*)/g)].map(([, value]) => (value ?? '').replace(/\\(.)/g, '$1'))
  return values.filter((value) => value !== '-' && !isOfOneCase(value)).join(', ')
}

/** When a group's first message may go out (UTC ms): it waits, so that cases breached together are told together. */
export const groupReadyAt = (alerts: readonly Alert[], groupWaitMs: number): number =>
  Math.min(...alerts.map(({ firingSince }) => firingSince)) + groupWaitMs
