import { english, type Say } from '../../util/say.js'
import { exactTime } from './exact-time.js'
import { DATE_NAMES, localTime } from './local-time.js'
import type { Style } from './style.js'

/** What a page for a person is written on: how wide, how painted, in whose time. */
export interface Sheet {
  readonly style: Style
  /** Columns to fill; long lines are hard to read even where there is room. */
  readonly columns: number
  readonly now: number
  readonly timezone: string
  /** Says everything in the reader's language. */
  readonly say: Say
  /** An instant in local time. */
  readonly when: (at: number) => string
  /** Instants are told to the second, with their zone, in place of how long ago or ahead they are. */
  readonly exact: boolean
}

/** How calendars name an instant; it is local already. */
const LABEL = /\b(Sun|Mon|Tue|Wed|Thu|Fri|Sat) (\d{4})-(\d{2})-(\d{2}) (?=\d{2}:\d{2}\b)/g
const INSTANT = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/g

/** Reasons name instants exactly; a person reads them in local time. */
export function inLocalTime(text: string, sheet: Sheet): string {
  const local = text.replace(INSTANT, (instant) =>
    Number.isNaN(Date.parse(instant)) ? instant : sheet.when(Date.parse(instant)),
  )
  return sheet.say.language === 'en' ? local : local.replace(LABEL, (...found) => dateInWords(found, sheet))
}

/** `Wed 2026-11-18 ` → `Mi 18. Nov 2026 `. */
function dateInWords([, weekday, year, month, day]: readonly string[], { say }: Sheet): string {
  const { weekdays, months, day: dayOf } = DATE_NAMES[say.language]
  const name = weekdays[DATE_NAMES.en.weekdays.indexOf(weekday ?? '')]
  return `${name} ${dayOf(String(Number(day)), months[Number(month) - 1] ?? '')} ${year} `
}

/** A sentence, and when it is decided anew; said once, where the sentence says it already. */
export function withNext(text: string, nextAt: number | null, sheet: Sheet): string {
  const local = inLocalTime(sheet.say.told(text), sheet)
  return nextAt === null || local.includes(sheet.when(nextAt)) ? local : sheet.say`${local}; again at ${sheet.when(nextAt)}`
}

interface SheetSetting {
  readonly now: number
  readonly timezone: string
  readonly say?: Say
  readonly exact?: boolean
}

export const createSheet = (style: Style, { now, timezone, say = english, exact = false }: SheetSetting): Sheet => ({
  style,
  columns: Math.min(120, Math.max(40, style.width)),
  now,
  timezone,
  say,
  when: exact ? exactTime(timezone) : localTime(timezone, now, say.language),
  exact,
})
