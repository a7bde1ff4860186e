import { expect, it } from 'vitest'
import { routeFindings } from '../../../src/app/check/routes.js'
import type { AlertsConfig } from '../../../src/model/config.js'
import { alertsConfig, DAY, receiver } from '../../alerts/support.js'

const receivers = [receiver('care'), receiver('boss')]
const told = { ...alertsConfig().operator, to: ['boss'] }
const rest = { match: {}, to: ['care'] }
const high = { match: { severity: ['high' as const] }, to: ['care', 'boss'] }
const UNNAMED = 'receiver boss is told of nothing: no route names it'

const rules: readonly (readonly [string, Partial<AlertsConfig>, readonly string[]])[] = [
  ['the route for the rest stands last', { routes: [high, rest] }, []],
  [
    'what stands behind it is never reached',
    { routes: [rest, high] },
    ['route 2 is never reached, for route 1 matches every case'],
  ],
  ['a receiver that no route names', { routes: [rest] }, [UNNAMED]],
  ['it is told by an escalation', { routes: [{ ...rest, escalate: [{ afterMs: DAY, to: ['boss'] }] }] }, []],
  ['it is the operator’s', { routes: [rest], operator: told }, []],
]
it.each(rules)('routes: %s', (_rule, values, messages) => {
  const found = routeFindings(alertsConfig({ receivers, ...values }))
  expect(found.map(({ message }) => String(message))).toEqual(messages)
  for (const { area, level } of found) expect({ area, level }).toEqual({ area: 'config', level: 'warning' })
})
