import type { IncomingMention } from '../../model/mention.js'

type Post = Pick<IncomingMention, 'nativeId' | 'parentRef' | 'rootRef' | 'title' | 'text' | 'deleted'>

/** Title and text of the root above a mention; null while it is unknown, and for a root itself. */
export type RootTextOf = (mention: Pick<Post, 'nativeId'>) => string | null

/**
 * The root texts for the mentions of one reading: mentions that do not name us themselves are judged by the root of their thread, not by the
 * post that they reply to. It is found by following the replies within this reading, and beyond it by `beyond`, which knows earlier ones.
 */
export async function rootTextsOf(
  mentions: readonly Post[],
  beyond: (ref: string) => Promise<string | null>,
): Promise<RootTextOf> {
  // A deleted post arrives without text and parent; both are known from before.
  const here = new Map(mentions.filter(({ deleted }) => !deleted).map((mention) => [mention.nativeId, mention]))
  const tops = topsOf(here)
  const texts = new Map<string, string | null>()
  for (const top of new Set(tops.values())) {
    const root = here.get(top ?? '')
    if (top !== null) texts.set(top, root === undefined ? await beyond(top) : `${root.title ?? ''}\n${root.text}`)
  }
  return ({ nativeId }) => {
    const top = tops.get(nativeId) ?? null
    return top === null || top === nativeId ? null : (texts.get(top) ?? null)
  }
}

const aboveOf = ({ nativeId, parentRef, rootRef }: Post): string | null => {
  const above = rootRef ?? parentRef
  return above === nativeId ? null : above
}

/** For each mention the topmost reference above it (its own id for a root); null in a cycle of replies. Each mention is visited once. */
function topsOf(here: ReadonlyMap<string, Post>): ReadonlyMap<string, string | null> {
  const tops = new Map<string, string | null>()
  for (const mention of here.values()) {
    const way = new Set<string>()
    let at = mention
    let top: string | null | undefined = tops.get(at.nativeId)
    while (top === undefined) {
      way.add(at.nativeId)
      const above = aboveOf(at)
      const parent = here.get(above ?? '')
      if (above === null) top = at.nativeId
      else if (parent === undefined) top = above
      else if (way.has(above)) top = null
      else {
        at = parent
        top = tops.get(above)
      }
    }
    for (const id of way) tops.set(id, top)
  }
  return tops
}
