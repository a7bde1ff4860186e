import * as z from 'zod'
import type { AlertsConfig, FairnessConfig, RouteConfig } from '../../model/config.js'
import { GROUP_FIELDS, MESSAGE_LANGUAGES } from '../../model/receiver.js'
import { quietTimes } from './hours.js'
import { durationBetween, id, oneOrMany, strict } from './leaf.js'
import { alertMatcher } from './matcher.js'
import { operator } from './operator.js'
import { DEFAULT_RECEIVER, receivers } from './receivers.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const quietHours = strict({
  times: quietTimes.describe('Spans in which nothing is sent, in the time zone of sla; they may run over midnight'),
  except: z.array(id).default([]).describe('Policies whose alerts go out all the same'),
})

const escalation = strict({
  after: durationBetween('1m', '366d').describe('How long after the breach'),
  to: oneOrMany(id).describe('Receivers by id'),
}).transform(({ after, to }) => ({ afterMs: after, to }))

const route = strict({
  match: alertMatcher.default({}).describe('Which cases; all if left out'),
  to: oneOrMany(id).describe('Receivers by id'),
  escalate: z.array(escalation).min(1).optional().describe('Who is told besides when a case is overdue for long'),
}).transform(({ match, to, escalate }): RouteConfig => (escalate === undefined ? { match, to } : { match, to, escalate }))

const fairness = strict({
  factor: z
    .number()
    .min(1.1)
    .max(1_000)
    .default(2)
    .describe('How many times as long the quartile of fewest followers waits; default 2'),
  min_cases: z
    .int()
    .min(1)
    .max(1_000_000)
    .default(20)
    .describe('Cases that the lowest and the highest quartile must each have, else it may be chance; default 20'),
  since: durationBetween('1d', '3660d')
    .default(30 * DAY)
    .describe('Cases of so long ago count; default 30d'),
  to: oneOrMany(id).optional().describe('Receivers by id; default all'),
})

const fairnessOf = (given: z.output<typeof fairness> | undefined, everybody: readonly string[]): FairnessConfig | null =>
  given === undefined
    ? null
    : { factor: given.factor, minCases: given.min_cases, sinceMs: given.since, to: given.to ?? everybody }

export const alerts = strict({
  language: z.enum(MESSAGE_LANGUAGES).default('en').describe('Language of alerts: de or en; default en'),
  group_by: z
    .array(z.enum(GROUP_FIELDS))
    .default(['brand', 'source'])
    .describe('Cases that are alike in these come as one message; case: each by itself; default brand and source'),
  group_wait: durationBetween('0s', '1d').default(0).describe('How long a new group waits for more cases; default 0'),
  repeat: oneOrMany(durationBetween('1m', '366d'))
    .default([4 * HOUR, DAY, 3 * DAY, 7 * DAY])
    .describe('When an alert that still holds is told again; the last repeats. Default 4h, 1d, 3d, 7d'),
  quiet_hours: quietHours.optional().describe('Delays delivery; at their end what is still open goes out'),
  max_per_day: z
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe('Cases told in 24 hours, all receivers together; more are told as a number'),
  baseline: durationBetween('0s', '366d')
    .default(DAY)
    .describe('Of what the first poll of a source finds, only cases younger than this alert; default 24h'),
  send_resolved: z.boolean().default(true).describe('Whether it is told that an announced case was answered; default true'),
  receivers: receivers.optional().describe('Who is told; default is standard output'),
  fairness: fairness
    .optional()
    .describe(
      'Tells once, and on change, when customers with few followers wait so much longer than those with many; off if left out',
    ),
  operator: operator.prefault({}).describe("Who is told what is wrong with the monitor's own work"),
  routes: z.array(route).min(1).optional().describe('Which cases go to whom; the first that matches counts. Default: all to all'),
}).transform((given): AlertsConfig => {
  const to = given.receivers ?? [DEFAULT_RECEIVER]
  return {
    language: given.language,
    groupBy: given.group_by,
    groupWaitMs: given.group_wait,
    repeatMs: given.repeat,
    quietHours: given.quiet_hours ?? null,
    maxPerDay: given.max_per_day ?? null,
    baselineMs: given.baseline,
    sendResolved: given.send_resolved,
    receivers: to,
    routes: given.routes ?? [{ match: {}, to: to.map((receiver) => receiver.id) }],
    fairness: fairnessOf(
      given.fairness,
      to.map((receiver) => receiver.id),
    ),
    operator: given.operator,
  }
})
