import { describe, expect, it } from 'vitest'
import { receiverSettings } from '../../../src/app/delivery/receiver-settings.js'
import type { ReceiverConfig } from '../../../src/model/receiver.js'
import { HOUR, receiver } from '../../alerts/support.js'

const one = receiver('care', {
  type: 'slack',
  url: { env: 'CARE' },
  headers: { 'X-Route': 'a' },
  secrets: { token: { env: 'TOKEN' } },
  options: { channel: 'C1' },
})
const isSame = (values: Partial<ReceiverConfig>): boolean => receiverSettings({ ...one, ...values }) === receiverSettings(one)

describe('what a receiver is reached by', () => {
  const another: readonly (readonly [string, Partial<ReceiverConfig>])[] = [
    ['its type', { type: 'discord' }],
    ['its address', { url: { value: 'https://other.example' } }],
    ['where its address stands', { url: { file: 'CARE' } }],
    ['the base of the API', { api: 'https://other.example' }],
    ['where its secret stands', { secrets: { token: { env: 'TOKEN_2' } } }],
    ['which headers it is sent', { headers: { 'X-Other': 'a' } }],
    ['whether it may be in the own network', { allowPrivate: true }],
    ['what only its type has', { options: { channel: 'C2' } }],
  ]
  it.each(another)('is another with %s', (_what, values) => expect(isSame(values)).toBe(false))

  const same: readonly (readonly [string, Partial<ReceiverConfig>])[] = [
    ['when it is told', { afterMs: HOUR, digest: { days: [1], at: [510] }, quietTimes: [], groupBy: ['case'] }],
    ['how it is told', { language: 'de', payload: 'minimal', template: { title: 'x', text: null } }],
    ['how fast it is told', { paceMs: HOUR, timeoutMs: HOUR }],
    ['how its tickets look', { options: { channel: 'C1', labels: ['monitor'], assignee: 'rosa', close: false } }],
    ['until when its secrets are valid', { secretsExpire: '2027-03-31' }],
    ['the value of a header, which may be made of a secret', { headers: { 'X-Route': 'b' } }],
  ]
  it.each(same)('is the same with %s', (_what, values) => expect(isSame(values)).toBe(true))
})
