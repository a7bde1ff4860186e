import { expect, it } from 'vitest'
import { addressFindings } from '../../../src/app/check/addresses.js'
import type { HeartbeatConfig } from '../../../src/model/config.js'
import type { ReceiverConfig } from '../../../src/model/receiver.js'
import { alertsConfig, receiver } from '../../alerts/support.js'

const CLEAR = { value: 'http://ntfy.firma.example' }
const REFUSED = 'receiver care: its address begins with http://, so nothing is sent there'

const rules: readonly (readonly [string, Partial<ReceiverConfig>, readonly string[]])[] = [
  ['https is fine', { url: { value: 'https://ntfy.firma.example' } }, []],
  ['http is refused', { url: CLEAR }, [REFUSED]],
  ['so is the base of an API', { api: 'HTTP://chat.firma.example' }, [REFUSED]],
  ['it is the own network', { url: CLEAR, allowPrivate: true }, []],
  ['a secret address is seen when it is read', { url: { env: 'HOOK_URL' } }, []],
]
it.each(rules)('a receiver: %s', (_rule, values, messages) => {
  const found = addressFindings({ heartbeat: null, alerts: alertsConfig({ receivers: [receiver('care', values)] }) })
  expect(found.map(({ message }) => String(message))).toEqual(messages)
})

it('a heartbeat in clear text is not sent either', () => {
  const heartbeat: HeartbeatConfig = { url: CLEAR, style: 'plain', partialIsSuccess: false, allowPrivate: false }
  expect(JSON.parse(JSON.stringify(addressFindings({ heartbeat, alerts: alertsConfig() })))).toEqual([
    {
      ...{ area: 'config', level: 'error', message: 'heartbeat: its address begins with http://, so nothing is sent there' },
      hint: 'write https://, or allow_private: true in your own network',
    },
  ])
})
