import type { Alert } from '../../model/alert.js'
import type { AlertsConfig } from '../../model/config.js'

/** The group in which a receiver with a digest is told everything. */
export const DIGEST = 'digest'

/** Key of the group that an alert is told with: `brand=Beispiel, source=blog-comments`; `all` when nothing parts them. */
export function groupKey(alert: Pick<Alert, 'record' | 'clock'>, groupBy: AlertsConfig['groupBy']): string {
  const values = {
    brand: alert.record.brand,
    source: alert.record.source,
    severity: alert.record.severity,
    language: alert.record.language,
    policy: alert.clock.policy,
    case: `C-${alert.record.id}`,
  }
  // A comma in a brand's name must not make two groups one.
  const parts = groupBy.map((name) => `${name}=${(values[name] ?? '-').replace(/[\\,=]/g, '\\$&')}`)
  return parts.length === 0 ? 'all' : parts.join(', ')
}

// Numbers of cases and waves stand in every message anyway.
const isOfOneCase = (value: string): boolean => /^[CW]-\d+$/.test(value)

/** Whether a group is one case or one wave: what is told of it is one conversation, and one ticket. */
export const isConversation = (key: string): boolean => /(?:^|, )(?:case=C|wave=W)-\d+$/.test(key)

/** The values of a key for people: `Beispiel, blog-comments`; empty when the group has no name worth telling. */
export function groupLabel(key: string): string {
  const values = [...key.matchAll(/(?:^|, )[a-z]+=((?:\\.|[^\\,=])*)/g)].map(([, value]) => (value ?? '').replace(/\\(.)/g, '$1'))
  return values.filter((value) => value !== '-' && !isOfOneCase(value)).join(', ')
}

/** A group's first message waits, so that what breaks together is told together. */
export const groupReadyAt = (alerts: readonly Alert[], groupWaitMs: number): number =>
  Math.min(...alerts.map(({ firingSince }) => firingSince)) + groupWaitMs
