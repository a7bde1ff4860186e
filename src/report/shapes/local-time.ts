import type { Language } from '../../util/say.js'

/** Sunday and January first, as the calendar of the machine counts them. */
export interface DateNames {
  readonly weekdays: readonly string[]
  readonly months: readonly string[]
  /** `16 Nov`, `16. Nov`. */
  readonly day: (day: string, month: string) => string
}

const EN_WEEKDAYS: readonly string[] = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const EN_MONTHS: readonly string[] = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Names of our own: those of the platform differ from version to version, and in their length from month to month. */
export const DATE_NAMES: Readonly<Record<Language, DateNames>> = {
  en: { weekdays: EN_WEEKDAYS, months: EN_MONTHS, day: (day, month) => `${day} ${month}` },
  de: {
    weekdays: ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'],
    months: ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'],
    day: (day, month) => `${day}. ${month}`,
  },
}

/** An instant as people of that time zone say it: `Mon 16 Nov 15:10`, `Mo 16. Nov 15:10`; with the year where it is not that of `now`. */
export function localTime(timezone: string, now: number, language: Language = 'en'): (at: number) => string {
  const names = DATE_NAMES[language]
  let formatter: Intl.DateTimeFormat | null = null
  const partsOf = (at: number): Record<string, string> => {
    formatter ??= new Intl.DateTimeFormat('en-US', {
      timeZone: timezone,
      weekday: 'short',
      day: 'numeric',
      month: 'numeric',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    return Object.fromEntries(formatter.formatToParts(at).map(({ type, value }) => [type, value]))
  }
  let thisYear: string | undefined
  return (at) => {
    const { weekday, day = '', month, year, hour, minute } = partsOf(at)
    thisYear ??= partsOf(now)['year']
    const date = names.day(day, names.months[Number(month) - 1] ?? '')
    const name = names.weekdays[EN_WEEKDAYS.indexOf(weekday ?? '')]
    return [name, date, ...(year === thisYear ? [] : [year]), `${hour}:${minute}`].join(' ')
  }
}
