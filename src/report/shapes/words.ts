import type { Author } from '../../model/mention.js'
import { formatDuration } from '../../util/duration.js'
import { isErased } from '../../util/is-erased.js'
import { abridged } from '../../util/own-words.js'
import type { Say } from '../../util/say.js'
import { oneLine } from '../../util/text.js'

/** Of a listing that leaves out what was put off. */
export const snoozedWords = (count: number, say: Say): string =>
  count === 1 ? say`1 put off until later: --snoozed lists it too` : say`${count} put off until later: --snoozed lists them too`

/** Whom to call the author: the name that is shown, else the account. */
export const authorName = (author: Pick<Author, 'name' | 'handle'>, say: Say): string =>
  oneLine(author.name ?? '') || oneLine(author.handle ?? '') || say.text('unknown author')

/** What it says; of a post that was erased, that it was. */
export const shownText = (post: Parameters<typeof isErased>[0], say: Say): string =>
  isErased(post) ? say.text('(erased)') : post.text

/** Its beginning, for a line or a few. */
export const shownLine = (post: Parameters<typeof isErased>[0], say: Say): string => oneLine(abridged(shownText(post, say)))

/** `high complaint`; the two are one word with its degree, and other languages turn them round. */
export const gravityWords = ({ severity, kind }: { readonly severity: string; readonly kind: string }, say: Say): string =>
  say.text(`${severity} ${kind}`)

/** ` since Mon 16 Nov 08:00`, ` from Mon 16 Nov 08:00 to Tue 17 Nov 09:00`; behind what it is said of. */
export function spanWords(
  since: number | null,
  until: number | undefined,
  { when, say }: { readonly when: (at: number) => string; readonly say: Say },
): string {
  if (until === undefined) return since === null ? '' : say` since ${when(since)}`
  return since === null ? say` until ${when(until)}` : say` from ${when(since)} to ${when(until)}`
}

/** What is needed of a clock to say how it stands. */
export interface ClockStand {
  readonly status: 'running' | 'met' | 'breached' | 'late'
  readonly dueAt: number
  readonly overdueSeconds: number
}

/** How a clock stands: `overdue 3h 5m`, `due in 40m`, `in time`, `late by 2h`. */
export function clockWords(clock: ClockStand, now: number, say: Say): string {
  switch (clock.status) {
    case 'breached':
      return say`overdue ${formatDuration(clock.overdueSeconds * 1000)}`
    case 'running':
      return say`due in ${formatDuration(clock.dueAt - now)}`
    case 'met':
      return say.text('in time')
    case 'late':
      return say`late by ${formatDuration(clock.overdueSeconds * 1000)}`
  }
}
