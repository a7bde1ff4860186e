import type { PromisedTime } from '../../model/promise.js'
import { minuteOf } from './clock-time.js'
import type { Said, TimeReader } from './named-time.js'

const MONTHS = [
  'jan(?:uar|uary|ner)?|jaenner',
  'feb(?:ruar|ruary|er)?',
  'maerz|mar(?:ch)?|mrz',
  'apr(?:il)?',
  'mai|may',
  'juni?|june?',
  'juli?|july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'o[kc]t(?:ober)?',
  'nov(?:ember)?',
  'de[zc](?:ember)?',
] as const
const MONTH = `(?<month>${MONTHS.join('|')})`

const DAY_FIRST = new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}\\b(?: (?<year>20\\d{2}))?`, 'u')
const MONTH_FIRST = new RegExp(`\\b${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?: (?<year>20\\d{2}))?`, 'u')
const MONTH_END = new RegExp(`\\b(?:ende|end of) ${MONTH}\\b`, 'u')
const DOTTED = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}|\d{2}))?(?!\d)/
const ISO = /\b(20\d{2})-(\d{2})-(\d{2})\b/
const SLASHED = /\b(?:by|on|until|before|bis|am)\s(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?\b/i
const DAY_ONLY = /\b(?:bis|zum|am|the|den)\s(\d{1,2})(?:\.|st|nd|rd|th)(?![\d.])(?!\s?(?:uhr|stunde|tag|woche))/i

/** `20` of `2026`, or the whole year. */
const yearOf = (text: string | undefined): number | null =>
  text === undefined ? null : text.length === 2 ? 2000 + Number(text) : Number(text)

interface Parts {
  readonly day: number
  readonly month: number | null
  readonly year: number | null
}

function valid({ day, month, year }: Parts, said: Said): PromisedTime | null {
  if (day < 1 || day > 31 || (month !== null && (month < 1 || month > 12))) return null
  const minute = minuteOf(said)
  return { unit: 'date', day, month, year, ...(minute !== null && { minute }) }
}

const monthOf = (name: string): number => MONTHS.findIndex((month) => new RegExp(`^(?:${month})$`, 'u').test(name)) + 1

function named(said: Said): PromisedTime | null {
  const groups = (DAY_FIRST.exec(said.folded) ?? MONTH_FIRST.exec(said.folded))?.groups
  if (groups !== undefined)
    return valid({ day: Number(groups['day']), month: monthOf(groups['month']!), year: yearOf(groups['year']) }, said)
  const end = MONTH_END.exec(said.folded)?.groups?.['month']
  if (end === undefined) return null
  const month = monthOf(end)
  return valid({ day: month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31, month, year: null }, said)
}

function numeric(said: Said): PromisedTime | null {
  const iso = ISO.exec(said.raw)
  if (iso !== null) return valid({ day: Number(iso[3]), month: Number(iso[2]), year: Number(iso[1]) }, said)
  const dotted = DOTTED.exec(said.raw)
  if (dotted !== null) return valid({ day: Number(dotted[1]), month: Number(dotted[2]), year: yearOf(dotted[3]) }, said)
  const slashed = SLASHED.exec(said.raw)
  if (slashed === null) return null
  // 03/12 is the third of December in Europe; 12/25 can only be American.
  const [first, second] = [Number(slashed[1]), Number(slashed[2])]
  const [day, month] = second > 12 ? [second, first] : [first, second]
  return valid({ day, month, year: yearOf(slashed[3]) }, said)
}

/** "am 12. März", "bis 12.03.", "by March 12th", "bis zum 15." */
export const readDate: TimeReader = (said) => {
  const found = named(said) ?? numeric(said)
  if (found !== null) return found
  const day = DAY_ONLY.exec(said.raw)?.[1]
  return day === undefined ? null : valid({ day: Number(day), month: null, year: null }, said)
}
