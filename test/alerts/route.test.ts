import { describe, expect, test } from 'vitest'
import { routeCase } from '../../src/alerts/route.js'
import { receiver, record } from './support.js'

const receivers = [receiver('care'), receiver('boss')]
const routes = [
  { match: { severity: ['high', 'critical'] as const }, to: ['care', 'boss'] },
  { match: { source: ['forum'] }, to: ['boss', 'long-gone'] },
  { match: { brand: ['Beispiel'] }, to: ['care'] },
]

describe('routes', () => {
  const rows = [
    [
      'the first that matches',
      { severity: 'high', source: 'forum' } as const,
      { receivers: ['care', 'boss'], reason: 'route 1 matches' },
    ],
    [
      'why the ones before it do not is told, and a receiver that is not configured is passed by',
      { source: 'forum' },
      { receivers: ['boss'], reason: 'route 2 matches (route 1: severity is medium, wanted high or critical)' },
    ],
    [
      'none matches: nobody, and why',
      { brand: null },
      {
        receivers: [],
        reason:
          'no route matches (route 1: severity is medium, wanted high or critical; route 2: source is blog-comments, wanted forum; ' +
          'route 3: brand is none, wanted Beispiel)',
      },
    ],
  ] as const
  test.each(rows)('%s', (_, values, expected) => expect(routeCase(record(values), { routes, receivers })).toEqual(expected))

  test('without any route every receiver is told', () =>
    expect(routeCase(record(), { routes: [], receivers })).toEqual({
      receivers: ['care', 'boss'],
      reason: 'no routes are configured: every receiver is told',
    }))
})
