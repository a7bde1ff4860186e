import type { Language, Say } from '../../util/say.js'
import { DATE_NAMES, localTime } from '../shapes/local-time.js'

/** For whom the page is written: in which language, and by which clock. */
export interface Reader {
  readonly say: Say
  readonly timezone: string
  readonly now: number
  /** `Mon 16 Nov 15:10`, by the clock of the company. */
  readonly when: (at: number) => string
  /** `16 Nov 2026`. */
  readonly date: (at: number) => string
}

function dateOf(timezone: string, language: Language): (at: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const { day: joined, months } = DATE_NAMES[language]
  return (at) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
    const { year = '', month = '', day = '' } = parts
    return `${joined(String(Number(day)), months[Number(month) - 1] ?? '')} ${year}`
  }
}

export const readerOf = (say: Say, { timezone, now }: { readonly timezone: string; readonly now: number }): Reader => ({
  say,
  timezone,
  now,
  when: localTime(timezone, now, say.language),
  date: dateOf(timezone, say.language),
})
