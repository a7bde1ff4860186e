import { instantAt, rowOrNull } from '../asking/wire.js'
import type { PollContext } from '../source.js'
import type { Page, Stream } from './stream.js'

/** A server may read from a database replica that lags a little behind. */
const OVERLAP_MS = 10 * 60_000

export interface UpdatedPage {
  readonly rows: readonly unknown[]
  /** Further pages follow. */
  readonly more: boolean
  /** The platform says itself that the result is incomplete. */
  readonly incomplete?: boolean
}

export interface UpdatedList {
  readonly name: string
  /** How late a change may appear in the list, in ms; default ten minutes. */
  readonly overlapMs?: number
  /**
   * Rows changed at `since` (UTC ms) or later, the least recently changed first. Exception: with null, the page of the most recently
   * changed rows.
   */
  ask(since: number | null, page: number): Promise<UpdatedPage>
  /** `since`: from when on everything has to be read; null at the first poll. */
  read(rows: readonly unknown[], since: number | null): Promise<Pick<Page, 'items' | 'leftOut'>>
}

/**
 * A list that can be asked for what changed since an instant. A row that changes while the list is read moves to its end, and reading on by
 * page number would skip the row that takes its place. So each request asks for what changed since the last row of the previous one.
 */
export function updatedSince(context: PollContext, { name, ask, read, overlapMs = OVERLAP_MS }: UpdatedList): Stream {
  const latest = (rows: readonly unknown[], least: number): number =>
    Math.min(
      context.now,
      rows.reduce<number>((most, row) => Math.max(most, instantAt(rowOrNull(row) ?? {}, 'updated_at') ?? 0), least),
    )
  return {
    name,
    order: 'oldest-first',
    read: async ({ page, mark }) => {
      const before = mark === null ? null : Number(mark)
      // An unconditional poll reads the top as well, and then continues from the mark.
      const again = before !== null && page === null && context.unconditional
      if (before === null || again) {
        const { rows } = await ask(null, 1)
        const top = await read(rows, null)
        return again
          ? { ...top, next: `${before - overlapMs}/1` }
          : { ...top, next: null, mark: markOf(rows, latest, context.now) }
      }
      const [since, number] = page === null ? [before - overlapMs, 1] : (page.split('/').map(Number) as [number, number])
      const { rows, more, incomplete = false } = await ask(since, number)
      const items = await read(rows, before - overlapMs)
      if (incomplete) return { ...items, next: null, gap: true }
      const last = latest(rows, since)
      // If all rows of a page changed at the same instant, only the page number can move on.
      const next = last > since ? `${last}/1` : `${since}/${number + 1}`
      return { ...items, next: more ? next : null, mark: String(Math.max(before, last)) }
    },
  }
}

/** In an empty list the next poll starts from now. */
const markOf = (rows: readonly unknown[], latest: (rows: readonly unknown[], least: number) => number, now: number): string =>
  String(latest(rows, 0) || now)
