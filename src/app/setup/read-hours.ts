import { parseDays, parseInterval } from '../../config/schema/hours.js'
import type { HoursText } from '../../config/template.js'

/**
 * `mon-fri 08:00-12:00 13:00-17:00, sat 10:00-14:00`, or `24/7` → spans by days, as the configuration holds them; null when it is neither.
 * Days may be German (`mo-fr`).
 */
export function readHours(text: string): HoursText | null {
  if (text.trim() === '24/7') return { 'mon-sun': ['00:00-24:00'] }
  const hours: Record<string, string[]> = {}
  let days: string[] = []
  let spans: string[] = []
  const close = (): boolean => {
    const key = days.join(',')
    if (days.length === 0 || spans.length === 0 || key in hours) return false
    hours[key] = spans
    ;[days, spans] = [[], []]
    return true
  }
  for (const word of text.split(/[\s,;]+/).filter((part) => part !== '')) {
    const span = parseInterval(word)
    if (span !== null && span.from < span.to && days.length > 0) spans.push(word)
    else if (parseDays(word) === null || (spans.length > 0 && !close())) return null
    else days.push(word)
  }
  return close() ? hours : null
}
