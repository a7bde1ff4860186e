import type { MessageLanguage } from '../../model/receiver.js'
import { createZone, type Zone } from '../../util/zone.js'

// Of our own, since the words and commas of Intl change from one version of Node to the next.
const WEEKDAYS: Readonly<Record<MessageLanguage, readonly string[]>> = {
  de: ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const zones = new Map<string, Zone>()

function zoneOf(timezone: string): Zone {
  const zone = zones.get(timezone) ?? createZone(timezone)
  zones.set(timezone, zone)
  return zone
}

interface Reader {
  readonly language: MessageLanguage
  readonly timezone: string
}

/** An instant as people of that zone say it: `Do 19.11. 12:12`, `Thu 19 Nov 12:12`. */
export function clockTime(at: number, { language, timezone }: Reader): string {
  const local = new Date(at + zoneOf(timezone).offsetAt(at))
  const weekday = WEEKDAYS[language][local.getUTCDay()]
  const [day, month] = [local.getUTCDate(), local.getUTCMonth()]
  const date = language === 'de' ? `${day}.${month + 1}.` : `${day} ${MONTHS[month]}`
  return `${weekday} ${date} ${local.toISOString().slice(11, 16)}`
}

const INSTANT = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/g

/** What went wrong elsewhere names instants exactly. */
export const inClockTime = (text: string, reader: Reader): string =>
  text.replace(INSTANT, (instant) => {
    const at = Date.parse(instant)
    return Number.isNaN(at) ? instant : clockTime(at, reader)
  })
