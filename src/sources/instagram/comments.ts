import { idOrNull, type Row, rowAt, rowsAt, rowsIn } from '../asking/wire.js'
import { readList } from '../graph/list.js'
import { type Page, readRows } from '../streams/stream.js'
import type { Run } from './account.js'
import { COMMENT, mediaComment, type OwnMedia } from './comment.js'

/** Of fifty comments each, below one post. */
const MAX_PAGES = 20

export interface Wanted {
  /** Comments that came since it was last read, by the number that the post shows; 0: its first page is enough. */
  readonly growth: number
  readonly isKnown: (id: string) => boolean
}

/**
 * What stands below a post. Comments can be asked for neither by time nor in an order that is promised, so reading goes on until as many
 * unknown ones are found as the post's number grew by.
 */
export async function readComments(
  run: Run,
  row: Row,
  media: OwnMedia,
  wanted: Wanted,
): Promise<Pick<Page, 'items' | 'leftOut' | 'gap'>> {
  const enough = (rows: readonly unknown[]) => unknownIn(rows, wanted) >= wanted.growth
  const query = { fields: COMMENT, limit: 50 }
  const list = { path: `${media.id}/comments`, query, first: rowAt(row, 'comments') }
  const { rows, cut } = await readList(run, { ...list, maxPages: MAX_PAGES, goOn: (read) => !enough(read) })
  const replies = new Map<string, readonly unknown[]>()
  for (const comment of rowsIn(rows)) {
    const [id, first] = [idOrNull(comment, 'id'), rowAt(comment, 'replies')]
    if (id === null) continue
    const maxPages = enough([...rows, ...[...replies.values()].flat()]) ? 0 : MAX_PAGES
    replies.set(id, (await readList(run, { path: `${id}/replies`, query, first, maxPages })).rows)
  }
  const tops = readRows(rows, 'comment', (each) => mediaComment(each, media, null))
  const under = [...replies].map(([top, each]) => readRows(each, 'reply', (reply) => mediaComment(reply, media, top)))
  return {
    items: [...tops.items, ...under.flatMap(({ items }) => items)],
    leftOut: [
      ...tops.leftOut,
      ...under.flatMap(({ leftOut }) => leftOut),
      ...(cut ? [`more comments below post ${media.id} were left out: there are too many`] : []),
    ],
    gap: cut,
  }
}

const unknownIn = (rows: readonly unknown[], { isKnown }: Wanted): number => {
  const all = rowsIn(rows).flatMap((row) => [row, ...rowsAt(rowAt(row, 'replies'), 'data')])
  return new Set(all.flatMap((row) => idOrNull(row, 'id') ?? []).filter((id) => !isKnown(id))).size
}
