import { describe, expect, test } from 'vitest'
import { groupKey, groupLabel } from '../../../src/alerts/buckets/group.js'
import type { AlertsConfig } from '../../../src/model/config.js'
import { alert } from '../support.js'

describe('group keys', () => {
  const rows: readonly [
    rule: string,
    by: AlertsConfig['groupBy'],
    values: Parameters<typeof alert>[1],
    key: string,
    label: string,
  ][] = [
    ['in the order of group_by', ['source', 'brand'], {}, 'source=blog-comments, brand=Beispiel', 'blog-comments, Beispiel'],
    ['an unknown value is its own group', ['brand'], { record: { brand: null } }, 'brand=-', ''],
    [
      'by severity, policy, language',
      ['severity', 'policy', 'language'],
      {},
      'severity=medium, policy=default, language=de',
      'medium, default, de',
    ],
    ['nothing to part them by: one group', [], {}, 'all', ''],
    [
      'a comma in a name makes no other group',
      ['brand'],
      { record: { brand: 'A, source=B' } },
      'brand=A\\, source\\=B',
      'A, source=B',
    ],
  ]
  test.each(rows)('%s', (_, by, values, key, label) => {
    expect(groupKey(alert(1, values), by)).toBe(key)
    expect(groupLabel(key)).toBe(label)
  })
})
