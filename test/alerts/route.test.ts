import { describe, expect, test } from 'vitest'
import { type Routed, routeCase } from '../../src/alerts/route.js'
import type { AlertStep } from '../../src/model/alert.js'
import type { RouteConfig } from '../../src/model/config.js'
import { alert, DAY, HOUR, receiver } from './support.js'

const receivers = [receiver('care'), receiver('boss', { afterMs: DAY })]

/** `care: 0`, `boss: never`, each with the reason. */
const led = (one: Routed, routes: readonly RouteConfig[], known = receivers) =>
  routeCase(one, { routes, receivers: known }).receivers.map(
    ({ receiver: { id }, afterMs, reason }) => `${id} ${afterMs === null ? 'never' : afterMs / HOUR}: ${reason}`,
  )

describe('the first route that matches leads', () => {
  const routes: readonly RouteConfig[] = [
    { match: { severity: ['high', 'critical'] }, to: ['care', 'boss'] },
    { match: { source: ['forum'] }, to: ['boss', 'long-gone'] },
    { match: { author: ['@Anna', 'Bert B.'] }, to: ['care'] },
  ]
  const rows: readonly [rule: string, record: Parameters<typeof alert>[1] & object, expected: readonly string[]][] = [
    [
      'those whom it names, each when it wants to be told',
      { record: { severity: 'high', source: 'forum' } },
      ['care 0: route 1 matches', 'boss 24: route 1 matches, and it is told 1d after the breach'],
    ],
    [
      'why the ones before it do not match is told; whom it does not name is not told by a later one',
      { record: { source: 'forum' } },
      [
        'care never: route 2 matches and does not name it (route 1: severity is medium, wanted high or critical)',
        'boss 24: route 2 matches, and it is told 1d after the breach (route 1: severity is medium, wanted high or critical)',
      ],
    ],
    [
      'an author is known by handle, with or without @, in small letters or large',
      { record: { author: { id: '7', handle: 'anna', name: 'Anna M.', url: null, followers: null, flags: [] } } },
      [
        'care 0: route 3 matches (route 1: severity is medium, wanted high or critical; route 2: source is blog-comments, wanted forum)',
        'boss never: route 3 matches and does not name it (route 1: severity is medium, wanted high or critical; ' +
          'route 2: source is blog-comments, wanted forum)',
      ],
    ],
  ]
  test.each(rows)('%s', (_, values, expected) => expect(led(alert(1, values), routes)).toEqual(expected))

  test('none matches: nobody, and why', () =>
    expect(routeCase(alert(1), { routes, receivers })).toEqual({
      receivers: receivers.map((each) => ({ receiver: each, afterMs: null, reason: expect.stringMatching(/^no route matches/) })),
      reason:
        'no route matches (route 1: severity is medium, wanted high or critical; route 2: source is blog-comments, wanted forum; ' +
        'route 3: author is Anna M., wanted @Anna or Bert B.)',
    }))

  test('without any route every receiver is told', () =>
    expect(led(alert(1), [])).toEqual([
      'care 0: no routes are configured: every receiver is told',
      'boss 24: no routes are configured: every receiver is told',
    ]))
})

describe('how long after the breach', () => {
  const known = [receiver('care'), receiver('lead', { afterMs: 4 * HOUR }), receiver('boss')]
  const rows: readonly [rule: string, route: RouteConfig, expected: readonly string[]][] = [
    [
      'an escalation tells besides, so long after the breach',
      { match: {}, to: ['care'], escalate: [{ afterMs: DAY, to: ['boss'] }] },
      [
        'care 0: route 1 matches',
        'lead never: route 1 matches and does not name it',
        'boss 24: route 1 matches, and escalates to it 1d after the breach',
      ],
    ],
    [
      'of several ways the soonest',
      {
        match: {},
        to: ['care', 'boss'],
        escalate: [
          { afterMs: HOUR, to: ['boss'] },
          { afterMs: DAY, to: ['care'] },
        ],
      },
      ['care 0: route 1 matches', 'lead never: route 1 matches and does not name it', 'boss 0: route 1 matches'],
    ],
    [
      'of several escalations the soonest',
      {
        match: {},
        to: ['care'],
        escalate: [
          { afterMs: DAY, to: ['boss'] },
          { afterMs: HOUR, to: ['boss'] },
        ],
      },
      [
        'care 0: route 1 matches',
        'lead never: route 1 matches and does not name it',
        'boss 1: route 1 matches, and escalates to it 1h after the breach',
      ],
    ],
    [
      'an escalation is no sooner than the receiver itself wants to be told',
      { match: {}, to: ['care'], escalate: [{ afterMs: HOUR, to: ['lead'] }] },
      [
        'care 0: route 1 matches',
        'lead 4: route 1 matches, and escalates to it 4h after the breach',
        'boss never: route 1 matches and does not name it',
      ],
    ],
  ]
  test.each(rows)('%s', (_, route, expected) => expect(led(alert(1), [route], known)).toEqual(expected))
})

describe('a route that asks for a step is asked for each receiver with the step that it sees', () => {
  const parted: readonly RouteConfig[] = [
    { match: { step: ['due-soon', 'breached'] }, to: ['care'] },
    { match: { step: ['escalated'] }, to: ['boss'] },
  ]
  const rows: readonly [rule: string, step: AlertStep, routes: readonly RouteConfig[], told: readonly string[]][] = [
    ['told at once, the step of the case; told later, escalated', 'breached', parted, ['care 0', 'boss 24']],
    ['a step that no route names is told to nobody', 'reopened', parted, ['care never', 'boss 24']],
    [
      'who is told at once never sees escalated',
      'breached',
      [{ match: { step: ['escalated'] }, to: ['care', 'boss'] }],
      ['care never', 'boss 24'],
    ],
    [
      'who is told later does not see the step of the case',
      'breached',
      [{ match: { step: ['breached'] }, to: ['care', 'boss'] }],
      ['care 0', 'boss never'],
    ],
    [
      'an escalation goes with its route',
      'breached',
      [{ match: { step: ['breached'] }, to: ['care'], escalate: [{ afterMs: HOUR, to: ['boss'] }] }],
      ['care 0', 'boss 24'],
    ],
    [
      'an escalation of a route that does not match the step is none',
      'reopened',
      [{ match: { step: ['breached'] }, to: ['care'], escalate: [{ afterMs: HOUR, to: ['boss'] }] }],
      ['care never', 'boss never'],
    ],
  ]
  test.each(rows)('%s', (_, step, routes, told) =>
    expect(led(alert(1, { step }), routes).map((each) => each.slice(0, each.indexOf(':')))).toEqual(told),
  )
})
