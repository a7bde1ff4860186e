import type { AlertRate, AlertRates, Telling } from '../model/alert-rate.js'

const DAY = 86_400_000

export interface RateSpan {
  readonly since: number
  readonly until: number
  /** The day of an instant where the company works: `2026-11-16`. */
  readonly dateOf: (at: number) => string
}

interface OnDay {
  readonly messages: number
  readonly cases: number
}

/** The day on which most messages went out; of those that are alike, the first. Tellings come by time, so days do. */
function busiestOf(own: readonly Telling[], dateOf: RateSpan['dateOf']): AlertRate['busiest'] {
  const days = new Map<string, OnDay>()
  for (const { at, cases } of own) {
    const date = dateOf(at)
    const day = days.get(date) ?? { messages: 0, cases: 0 }
    days.set(date, { messages: day.messages + 1, cases: day.cases + cases })
  }
  const [first, ...others] = [...days].map(([date, day]) => ({ date, ...day }))
  return first === undefined ? null : others.reduce((most, day) => (day.messages > most.messages ? day : most), first)
}

function rateOf(receiver: string | null, tellings: readonly Telling[], { since, until, dateOf }: RateSpan): AlertRate {
  const own = tellings.filter(({ isUpdate }) => !isUpdate)
  const cases = own.reduce((sum, telling) => sum + telling.cases, 0)
  // Of half a day nobody knows what a day comes to.
  const days = Math.max(1, (until - since) / DAY)
  return {
    receiver,
    messages: own.length,
    cases,
    updates: tellings.length - own.length,
    messagesPerDay: own.length / days,
    casesPerDay: cases / days,
    busiest: busiestOf(own, dateOf),
  }
}

/** How many messages people get in a day, all together and each receiver by itself, those with most first. */
export function alertRates(tellings: readonly Telling[], span: RateSpan): AlertRates {
  const receivers = [...new Set(tellings.map(({ receiver }) => receiver))]
  const byReceiver = receivers
    .map((id) =>
      rateOf(
        id,
        tellings.filter(({ receiver }) => receiver === id),
        span,
      ),
    )
    .sort((a, b) => b.messages - a.messages || ((a.receiver ?? '') < (b.receiver ?? '') ? -1 : 1))
  return { since: span.since, until: span.until, total: rateOf(null, tellings, span), byReceiver }
}
