import type { Language } from '../util/say.js'

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', de: 'de-DE' }

/** An instant as people of that time zone say it: `Mon 16 Nov 15:10`, `Mo 16. Nov. 15:10`; with the year where it is not that of `now`. */
export function localTime(timezone: string, now: number, language: Language = 'en'): (at: number) => string {
  let formatter: Intl.DateTimeFormat | null = null
  const partsOf = (at: number): Record<string, string> => {
    formatter ??= new Intl.DateTimeFormat(LOCALES[language], {
      timeZone: timezone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    return Object.fromEntries(formatter.formatToParts(at).map(({ type, value }) => [type, value]))
  }
  let thisYear: string | undefined
  return (at) => {
    const { weekday, day, month, year, hour, minute } = partsOf(at)
    thisYear ??= partsOf(now)['year']
    return [weekday, language === 'de' ? `${day}.` : day, month, ...(year === thisYear ? [] : [year]), `${hour}:${minute}`].join(
      ' ',
    )
  }
}
