import * as z from 'zod'
import type { OpsgenieOptions } from '../../../model/receiver-options/opsgenie.js'
import { receiverType } from './receiver-type.js'

export const opsgenie = receiverType({
  type: 'opsgenie',
  what: 'Opens an alert in Opsgenie for each case, and closes it; Opsgenie ends on 2027-04-05, move to jsm before',
  api: 'https://api.opsgenie.com',
  secrets: { key: { what: 'Key of an API integration', required: true } },
  by: 'case',
  keys: { region: z.enum(['us', 'eu']).default('us').describe('Where your account is kept: us or eu; default us') },
  options: ({ region }): OpsgenieOptions => ({ region }),
})

export const jsm = receiverType({
  type: 'jsm',
  what: 'Opens an alert in Jira Service Management for each case, and closes it',
  api: 'https://api.atlassian.com/jsm/ops/integration',
  secrets: { key: { what: 'Key of an API integration', required: true } },
  by: 'case',
  keys: {},
  options: (): OpsgenieOptions => ({ region: 'us' }),
})
