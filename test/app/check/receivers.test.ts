import { expect, test } from 'vitest'
import type { CheckFinding } from '../../../src/app/check/finding.js'
import { receiverFindings } from '../../../src/app/check/receivers.js'
import type { ReceiverLine } from '../../../src/app/delivery/list-deliveries.js'
import { alertsConfig, DAY, HOUR, MINUTE, NOW } from '../../alerts/support.js'

const works = {
  ...{ receiver: 'care', settings: 's', lastSentAt: NOW - HOUR, failingSince: null, notBefore: null },
  ...{ refuses: false, error: null },
}
const fails = { ...works, failingSince: NOW - MINUTE, error: 'HTTP 503' }
const refuses = { ...fails, refuses: true, notBefore: NOW + DAY, error: 'HTTP 401' }
const HINT = 'when it is mended: monitor notify --test care; what waits for it: monitor deliveries --receiver care'
const TRIAL = 'try it: monitor notify --test care'

const rules: readonly (readonly [string, Partial<ReceiverLine>, Partial<CheckFinding>])[] = [
  ['never tried', {}, { level: 'ok', message: `care (slack); ${TRIAL}`, hint: null }],
  ['works', { state: works }, { level: 'ok', message: `care (slack): works, last told at 2026-11-20T08:00:00Z; ${TRIAL}` }],
  [
    'fails for minutes, which may pass',
    { state: fails },
    { level: 'warning', message: 'care (slack): fails since 2026-11-20T08:59:00Z: HTTP 503', hint: HINT },
  ],
  ['fails for hours', { state: { ...fails, failingSince: NOW - HOUR } }, { level: 'error' }],
  [
    'takes nothing until somebody mends it',
    { state: refuses },
    {
      level: 'error',
      message: 'care (slack): refuses everything since 2026-11-20T08:59:00Z, left alone until 2026-11-21T09:00:00Z: HTTP 401',
      hint: HINT,
    },
  ],
  [
    'failed, and was configured anew since',
    { state: refuses, isChanged: true },
    {
      level: 'warning',
      message: 'care (slack): refuses everything since 2026-11-20T08:59:00Z, configured anew since: HTTP 401',
      hint: TRIAL,
    },
  ],
]
test.each(rules)('a receiver that %s', (_what, values, finding) => {
  const line: ReceiverLine = { id: 'care', type: 'slack', state: null, isChanged: false, ...values }
  const [found] = receiverFindings([line], { config: { alerts: alertsConfig() }, now: NOW })
  expect(JSON.parse(JSON.stringify(found))).toMatchObject({ area: 'receiver', ...finding })
})

const SEEN = { area: 'receiver', level: 'ok', message: 'care (slack): hooks.slack.com can be reached', hint: null } as const
const NOT_SEEN = { area: 'secret', level: 'error', message: 'care (slack): the log-in was refused', hint: null } as const
const FAILS = 'care (slack): fails since 2026-11-20T08:59:00Z: HTTP 503'

const tried: readonly (readonly [string, ReceiverLine['state'], CheckFinding, readonly (readonly string[])[]])[] = [
  ['is reached, and was never tried: one finding', null, SEEN, [['ok', `${SEEN.message}; ${TRIAL}`]]],
  ['is reached, and was told before', works, SEEN, [['ok', `${SEEN.message}, last told at 2026-11-20T08:00:00Z; ${TRIAL}`]]],
  [
    'is reached, but failed: both',
    fails,
    SEEN,
    [
      ['warning', FAILS],
      ['ok', SEEN.message],
    ],
  ],
  ['worked, and is not reached now', works, NOT_SEEN, [['error', NOT_SEEN.message]]],
  [
    'failed, and is not reached either: both',
    fails,
    NOT_SEEN,
    [
      ['warning', FAILS],
      ['error', NOT_SEEN.message],
    ],
  ],
]
test.each(tried)('a receiver that %s', (_what, state, seen, findings) => {
  const around = { config: { alerts: alertsConfig() }, now: NOW, reached: new Map([['care', seen]]) }
  const found = receiverFindings([{ id: 'care', type: 'slack', state, isChanged: false }], around)
  expect(found.map(({ level, message }) => [level, String(message)])).toEqual(findings)
})
