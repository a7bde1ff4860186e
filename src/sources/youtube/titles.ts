import { idOrNull, listAt, rowAt, rowOf, textAt } from '../asking/wire.js'
import { ask } from './ask.js'
import { type Run, touch } from './notes.js'

const AT_ONCE = 50

/** Titles of videos by id, asked for once. The first title stays: a new one must not look like an edit of every comment. */
export async function titlesOf(
  { context, notes }: Run,
  videos: Iterable<string | null>,
): Promise<(video: string | null) => string | null> {
  const wanted = new Set([...videos].flatMap((video) => video ?? []))
  const unknown = [...wanted].filter((video) => !notes.titles.has(video))
  for (let at = 0; at < unknown.length; at += AT_ONCE) {
    const part = unknown.slice(at, at + AT_ONCE)
    const rows = listAt(await ask(context, 'videos', { part: 'snippet', id: part.join(',') }), 'items').map(rowOf)
    const found = new Map(rows.map((row) => [idOrNull(row, 'id'), textAt(rowAt(row, 'snippet'), 'title')]))
    for (const video of part) touch(notes.titles, video, found.get(video) ?? '')
  }
  for (const video of wanted) touch(notes.titles, video, notes.titles.get(video) ?? '')
  return (video) => notes.titles.get(video ?? '') || null
}
