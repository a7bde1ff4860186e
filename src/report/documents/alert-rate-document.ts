import type { AlertRate, AlertRates } from '../../model/alert-rate.js'
import { toIso } from '../../util/instant.js'

const hundredth = (value: number): number => Math.round(value * 100) / 100

const rateDocument = ({ messages, cases, updates, messagesPerDay, casesPerDay, busiest }: AlertRate) => ({
  messages,
  cases,
  updates,
  messages_per_day: hundredth(messagesPerDay),
  cases_per_day: hundredth(casesPerDay),
  busiest_day: busiest === null ? null : { date: busiest.date, messages: busiest.messages, cases: busiest.cases },
})

/** The rate of alerts in the style of the contract. */
export const alertsDocument = ({ since, until, total, byReceiver }: AlertRates) => ({
  since: toIso(since),
  until: toIso(until),
  ...rateDocument(total),
  receivers: byReceiver.map((rate) => ({ receiver: rate.receiver, ...rateDocument(rate) })),
})
