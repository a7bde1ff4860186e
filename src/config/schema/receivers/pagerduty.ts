import * as z from 'zod'
import type { PagerdutyOptions } from '../../../model/receiver-options/pagerduty.js'
import { receiverType } from './receiver-type.js'

export const pagerduty = receiverType({
  type: 'pagerduty',
  what: 'Opens an incident in PagerDuty for each case, and resolves it',
  api: 'https://events.pagerduty.com',
  secrets: { routing_key: { what: 'Integration key of a service (Events API v2)', required: true } },
  by: 'case',
  keys: { region: z.enum(['us', 'eu']).default('us').describe('Where your account is kept: us or eu; default us') },
  options: ({ region }): PagerdutyOptions => ({ region }),
})
