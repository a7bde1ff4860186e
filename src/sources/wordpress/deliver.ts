import type { IncomingMention } from '../../model/mention.js'
import { loadFeeds } from '../feed/feed-document.js'
import { deletedMention } from '../mention/new-mention.js'
import { commentMention, deliveredHash, shownHash, type WordPressComment } from './comment.js'
import type { CommentNote } from './memory.js'
import type { Run } from './run.js'

/**
 * What is new or changed, posts before the comments on them. Where REST gave a comment, its text counts: the feed may dress it up, and
 * a text that goes back and forth between both would look like an edit at every poll.
 */
export async function deliver(run: Run): Promise<readonly IncomingMention[]> {
  const changed = [...merged(run)].filter((comment) => note(run, comment))
  noteSilent(run)
  if (changed.length === 0) return run.posts
  const { canonicalLink } = await loadFeeds()
  changed.sort((a, b) => a.number - b.number)
  return [...run.posts, ...changed.map((comment) => commentMention(comment, run.memory, canonicalLink))]
}

/** Comments that can neither be read now nor asked about later. */
function noteSilent({ memory, locked, absent, shown }: Run): void {
  for (const number of locked) memory.comments[number] = { f: null, t: '', a: -1, p: null }
  for (const number of absent) {
    const known = memory.comments[number]
    if (known !== undefined && !shown.has(number)) memory.comments[number] = { ...known, t: '', a: -1, p: null }
  }
}

/** Comments that REST showed once and shows no more. To be asked before `deliver` writes that down. */
export const takenDown = ({ memory, absent, shown }: Run): readonly IncomingMention[] =>
  [...absent]
    .filter((number) => (memory.comments[number]?.a ?? -1) >= 0 && !shown.has(number))
    .map((number) => deletedMention(`comment-${number}`))

function* merged({ memory, shown, rows, absent }: Run): Generator<WordPressComment> {
  for (const row of rows.values()) {
    const seen = shown.get(row.number)
    const postGuid = seen?.postGuid ?? row.postGuid ?? memory.comments[row.number]?.p ?? null
    yield { ...row, postGuid, title: seen?.title ?? null, language: seen?.language ?? null }
  }
  for (const seen of shown.values()) {
    if (rows.has(seen.number)) continue
    const authorId = absent.has(seen.number) ? -1 : (memory.comments[seen.number]?.a ?? null)
    yield { ...seen, authorId }
  }
}

/** Writes down what is known of the comment now. Whether it is to be delivered. */
function note({ context, memory, shown, rows, rescanned }: Run, comment: WordPressComment): boolean {
  const { number } = comment
  const old: CommentNote | undefined = memory.comments[number]
  const seen = shown.get(number)
  const f = seen === undefined ? (old?.f ?? null) : shownHash(seen)
  const t = deliveredHash(comment)
  const isChanged = rows.has(number) ? old?.t !== t : old?.f !== f
  memory.comments[number] = {
    f,
    t: isChanged || old === undefined ? t : old.t,
    a: comment.authorId,
    p: comment.authorId === null ? comment.postGuid : null,
  }
  // A look at a thread told of some as deleted, and remembered nothing: what is back since then has to be told again.
  return isChanged || context.unconditional || (rescanned && rows.has(number))
}
