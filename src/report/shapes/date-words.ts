import type { Language } from '../../util/say.js'
import { DATE_NAMES } from './local-time.js'

/** A day as people say it: `Mo 16. Nov 2026`. In English it stands as ISO has it, which is read everywhere. */
export function dayWords(date: string, language: Language): string {
  const at = Date.parse(date)
  if (language === 'en' || Number.isNaN(at)) return date
  const { weekdays, months, day } = DATE_NAMES[language]
  const utc = new Date(at)
  return `${weekdays[utc.getUTCDay()]} ${day(String(utc.getUTCDate()), months[utc.getUTCMonth()]!)} ${utc.getUTCFullYear()}`
}

/** A week, `2026-W47`, as people say it: `KW 47, 2026`. */
export function weekWords(week: string, language: Language): string {
  const [, year, number] = /^(\d{4})-W0?(\d{1,2})$/.exec(week) ?? []
  return language === 'en' || number === undefined ? week : `KW ${number}, ${year}`
}
