import * as z from 'zod'
import type { DigestConfig } from '../../../model/receiver.js'
import { parseDays } from '../hours.js'
import { leaf, type Read } from '../leaf.js'

const EVERY_DAY: DigestConfig['days'] = [0, 1, 2, 3, 4, 5, 6]

const minutesOf = (text: string): number | null => {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? []
  return hours !== undefined && Number(hours) < 24 && Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : null
}

/** `daily 08:30`, `mon-fri 08:30 16:00`, `mo 9:00` → days and minutes. */
function readDigest(text: string): Read<DigestConfig> {
  const [days = '', ...times] = text.trim().split(/\s+/)
  const on = /^(?:daily|täglich)$/i.test(days) ? EVERY_DAY : parseDays(days)
  const at = times.map(minutesOf)
  if (on === null || at.length === 0 || at.length > 24 || at.includes(null))
    return { fault: 'is no time of a digest; write daily 08:30, or mon-fri 08:30 16:00' }
  return { value: { days: [...new Set(on)].sort(), at: [...new Set(at as number[])].sort((a, b) => a - b) } }
}

/** When a receiver gets all at once. */
export const digest = leaf(z.string(), readDigest).describe(
  'Everything at once at these times (daily 08:30, mon-fri 08:30 16:00) instead of each thing when it happens; in the time zone of sla',
)
