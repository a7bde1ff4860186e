import type { MessageLanguage } from '../model/receiver.js'

const LOCALE: Readonly<Record<MessageLanguage, string>> = { de: 'de-AT', en: 'en-GB' }

/** An instant as people of that zone say it: `Do., 19.11., 12:12`, `Thu, 19/11, 12:12`. */
export function clockTime(
  at: number,
  { language, timezone }: { readonly language: MessageLanguage; readonly timezone: string },
): string {
  const format = new Intl.DateTimeFormat(LOCALE[language], {
    timeZone: timezone,
    weekday: 'short',
    day: 'numeric',
    month: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return format.format(at)
}
