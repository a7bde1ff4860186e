import * as z from 'zod'
import { TIE_STRENGTHS } from '../../model/answer.js'
import type { SlaConfig, SlaPolicy } from '../../model/config.js'
import { hours } from './hours.js'
import type { Read } from './leaf.js'
import { date, durationBetween, leaf, line, strict, timeZone } from './leaf.js'
import { DEFAULT_POLICY, policy, toPolicy } from './policies.js'

const holidays = leaf(
  z.string(),
  (text): Read<string> =>
    /^[a-z]{2}(-[a-z0-9]+){0,2}$/i.test(text.trim())
      ? { value: text.trim().toUpperCase() }
      : { fault: 'is no region; write CH-ZH, DE-BY or AT' },
)

const closure = strict({
  from: date.describe('First day'),
  to: date.optional().describe('Last day; the first if left out'),
  note: line.optional().describe('Why, for monitor explain'),
}).transform(({ from, to, note }) => ({ from, to: to ?? from, note: note ?? null }))

const OFFICE_DAY = [{ from: 9 * 60, to: 17 * 60 }]
const OFFICE_WEEK = [[], OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, []]

/** No case may be without a clock: unless the last policy takes everything, the default one stands behind them. */
function withFallback(policies: readonly SlaPolicy[]): readonly SlaPolicy[] {
  if (policies.some(({ when }) => Object.keys(when).length === 0)) return policies
  const taken = policies.some(({ name }) => name === DEFAULT_POLICY.name)
  return [...policies, taken ? { ...DEFAULT_POLICY, name: 'otherwise' } : DEFAULT_POLICY]
}

export const sla = strict({
  timezone: timeZone
    .default('Europe/Berlin')
    .describe('IANA time zone of hours, holidays and quiet hours; default Europe/Berlin'),
  hours: hours
    .optional()
    .describe('Working hours by days: mon-fri, sat or mon,wed (or mo-fr); several spans a day. Default mon-fri 09:00-17:00'),
  holidays: holidays.optional().describe('Country and region whose public holidays are no working days: CH-ZH, DE-BY, AT'),
  closures: z.array(closure).default([]).describe('Days on which the company is closed'),
  policies: z
    .array(policy)
    .default([])
    .describe('What is promised; without any: first answer within 4 business hours, 72 hours at most'),
  counts: z
    .array(z.enum(TIE_STRENGTHS))
    .min(1)
    .default(['explicit', 'platform', 'addressed'])
    .describe('How surely a reply must belong to a post to stop its clock; default all but inferred'),
  follow_up_after: durationBetween('1h', '366d')
    .default(7 * 24 * 3_600_000)
    .describe('How long after an answer a customer who never reacted is listed by monitor cases --follow-up; default 7d'),
  deflected_counts: z.boolean().default(false).describe('Whether "please write to us by mail" counts as an answer'),
}).transform((given): SlaConfig => {
  const week = given.hours ?? OFFICE_WEEK
  return {
    calendar: {
      timezone: given.timezone,
      hours: week,
      holidays: given.holidays ?? null,
      holidayDates: [],
      closures: given.closures,
    },
    policies: withFallback(given.policies.map((each) => toPolicy(each, week))),
    counts: given.counts,
    deflectedCounts: given.deflected_counts,
    followUpAfterMs: given.follow_up_after,
  }
})
