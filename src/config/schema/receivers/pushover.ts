import type { PushoverOptions } from '../../../model/receiver-options/pushover.js'
import { durationBetween, strict } from '../leaf.js'
import { receiverType } from './receiver-type.js'

const emergency = strict({
  retry: durationBetween('30s', '3h').prefault('1m').describe('How often it rings; default 1m, at least 30s'),
  expire: durationBetween('30s', '3h').prefault('1h').describe('When it gives up; default 1h, at most 3h'),
})

export const pushover = receiverType({
  type: 'pushover',
  what: 'Tells phones by Pushover',
  api: 'https://api.pushover.net',
  secrets: {
    token: { what: 'Token of the application', required: true },
    user: { what: 'Key of the user or group', required: true },
  },
  pace: '1s',
  keys: { emergency: emergency.optional().describe('Alarms ring until somebody confirms them; default: they ring once') },
  options: ({ emergency: asked }): PushoverOptions => ({
    emergency: asked === undefined ? null : { retryMs: asked.retry, expireMs: asked.expire },
  }),
})
