import * as z from 'zod'
import type { OpenInterval, Weekday } from '../../model/hours.js'
import type { Read } from './leaf.js'
import { leaf } from './leaf.js'

export type WeekHours = readonly (readonly OpenInterval[])[]

// English and German, short and long; Monday first, as both count.
const DAYS: readonly (readonly string[])[] = [
  ['sun', 'sunday', 'so', 'sonntag'],
  ['mon', 'monday', 'mo', 'montag'],
  ['tue', 'tuesday', 'di', 'dienstag'],
  ['wed', 'wednesday', 'mi', 'mittwoch'],
  ['thu', 'thursday', 'do', 'donnerstag'],
  ['fri', 'friday', 'fr', 'freitag'],
  ['sat', 'saturday', 'sa', 'samstag'],
]

const dayOf = (name: string): Weekday | null => {
  const index = DAYS.findIndex((names) => names.includes(name.trim().toLowerCase()))
  return index === -1 ? null : (index as Weekday)
}

/** `mon-fri`, `sat`, `mo,mi` → days; null when it names none. `fri-mon` runs over the weekend. */
export function parseDays(text: string): readonly Weekday[] | null {
  const days: Weekday[] = []
  for (const part of text.split(',')) {
    const [from, to, ...more] = part.split('-').map(dayOf)
    if (from == null || to === null || more.length > 0) return null
    for (let day = from; ; day = ((day + 1) % 7) as Weekday) {
      days.push(day)
      if (day === (to ?? from)) break
    }
  }
  return days
}

/** `08:00-12:00` → minutes since midnight, as written: it may be reversed. */
export function parseInterval(text: string): OpenInterval | null {
  const match = /^\s*(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})\s*$/.exec(text)
  if (match === null) return null
  const [h1, m1, h2, m2] = match.slice(1).map(Number) as [number, number, number, number]
  const [from, to] = [h1 * 60 + m1, h2 * 60 + m2]
  return m1 < 60 && m2 < 60 && from < 1440 && to <= 1440 ? { from, to } : null
}

const readInterval = (text: string): Read<OpenInterval> => {
  const interval = parseInterval(text)
  if (interval === null) return { fault: 'is no span of time; write 08:00-12:00' }
  if (interval.from < interval.to) return { value: interval }
  return { fault: 'ends before it begins; a shift over midnight is written as two, 22:00-24:00 and 00:00-06:00 on the next day' }
}

const interval = leaf(z.string(), readInterval)

/** Quiet times may run over midnight; they become two spans then. */
export const quietTimes = z
  .array(
    leaf(z.string(), (text): Read<OpenInterval[]> => {
      const span = parseInterval(text)
      if (span === null) return { fault: 'is no span of time; write 20:00-07:00' }
      if (span.from < span.to) return { value: [span] }
      const parts = [
        { from: span.from, to: 1440 },
        { from: 0, to: span.to },
      ]
      return span.from === span.to ? { fault: 'begins when it ends' } : { value: parts.filter((part) => part.from < part.to) }
    }),
  )
  .min(1)
  .transform((spans) => spans.flat())

const days = z
  .string()
  .refine((key) => parseDays(key) !== null, 'names no days; write mon-fri, sat or mon,wed (or mo-fr, sa, mo,mi)')

/** Opening hours by weekday, index 0 Sunday. */
export const hours = z.record(days, z.union([interval, z.array(interval)])).transform((given, context): WeekHours => {
  const week: OpenInterval[][] = [[], [], [], [], [], [], []]
  const seen = new Set<Weekday>()
  const wrong = (key: string, message: string) =>
    context.addIssue({ code: 'custom', message, path: [key], params: { key: true } })
  for (const [key, value] of Object.entries(given)) {
    const spans = (Array.isArray(value) ? value : [value]).toSorted((a, b) => a.from - b.from)
    if (spans.some((span, index) => span.from < (spans[index - 1]?.to ?? 0))) wrong(key, 'its spans overlap')
    for (const day of parseDays(key) ?? []) {
      if (seen.has(day)) wrong(key, `${DAYS[day]?.[0]} is given twice`)
      seen.add(day)
      week[day] = spans
    }
  }
  if (week.every((spans) => spans.length === 0))
    context.addIssue({ code: 'custom', message: 'holds no working hour at all; leave hours out for mon-fri 09:00-17:00' })
  return week
})
