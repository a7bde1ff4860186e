import { instantAt, rowOrNull } from '../asking/wire.js'
import type { PollContext } from '../source.js'
import type { Page, Stream } from './stream.js'

/** A server may have several databases, and the one that is asked may be a little behind. */
const OVERLAP_MS = 10 * 60_000

export interface UpdatedPage {
  readonly rows: readonly unknown[]
  /** Further pages follow. */
  readonly more: boolean
  /** The platform itself says that it did not look everywhere. */
  readonly incomplete?: boolean
}

export interface UpdatedList {
  readonly name: string
  /** How late a change is told at most; default ten minutes. */
  readonly overlapMs?: number
  /**
   * What was changed at `since` (UTC ms) or later, what was left alone longest first; with null, as an exception, the page of what was
   * changed last.
   */
  ask(since: number | null, page: number): Promise<UpdatedPage>
  /** `since`: from when on all is to be read; null at the first poll. */
  read(rows: readonly unknown[], since: number | null): Promise<Pick<Page, 'items' | 'leftOut'>>
}

/**
 * A list that can be asked for what changed since an instant. What changes while it is read moves to its end, and whoever went on by the
 * number of the page would skip what slid into its place. So each request asks for what changed since the last row of the one before.
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
      // Asked for all that is shown, it looks at the top as well, and then goes on from where it stood.
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
      // A whole page of one and the same instant.
      const next = last > since ? `${last}/1` : `${since}/${number + 1}`
      return { ...items, next: more ? next : null, mark: String(Math.max(before, last)) }
    },
  }
}

/** Where there is nothing yet, the next poll begins now. */
const markOf = (rows: readonly unknown[], latest: (rows: readonly unknown[], least: number) => number, now: number): string =>
  String(latest(rows, 0) || now)
