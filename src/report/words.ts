import type { Author } from '../model/mention.js'
import { formatDuration } from '../util/duration.js'
import { oneLine } from '../util/text.js'

/** `1 mention`, `2 mentions`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Of a listing that leaves out what was put off. */
export const snoozedWords = (count: number): string =>
  `${count} put off until later: --snoozed lists ${count === 1 ? 'it' : 'them'} too`

/** Whom to call the author: the name that is shown, else the account. */
export const authorName = (author: Pick<Author, 'name' | 'handle'>): string =>
  oneLine(author.name ?? '') || oneLine(author.handle ?? '') || 'unknown author'

/** ` since Mon 16 Nov 08:00`, ` from Mon 16 Nov 08:00 to Tue 17 Nov 09:00`. */
export function spanWords(since: number | null, until: number | undefined, when: (at: number) => string): string {
  if (until === undefined) return since === null ? '' : ` since ${when(since)}`
  return since === null ? ` until ${when(until)}` : ` from ${when(since)} to ${when(until)}`
}

/** What is needed of a clock to say how it stands. */
export interface ClockStand {
  readonly status: 'running' | 'met' | 'breached' | 'late'
  readonly dueAt: number
  readonly overdueSeconds: number
}

/** How a clock stands: `overdue 3h 5m`, `due in 40m`, `in time`, `late by 2h`. */
export function clockWords(clock: ClockStand, now: number): string {
  switch (clock.status) {
    case 'breached':
      return `overdue ${formatDuration(clock.overdueSeconds * 1000)}`
    case 'running':
      return `due in ${formatDuration(clock.dueAt - now)}`
    case 'met':
      return 'in time'
    case 'late':
      return `late by ${formatDuration(clock.overdueSeconds * 1000)}`
  }
}
