import type { IncomingMention } from '../../model/mention.js'

type Post = Pick<IncomingMention, 'nativeId' | 'parentRef' | 'rootRef' | 'title' | 'text' | 'deleted'>

/** Title and text of the root above a mention; null while it is unknown, and for what is a root itself. */
export type RootTextOf = (mention: Pick<Post, 'nativeId'>) => string | null

/**
 * What the mentions of one reading are judged by where they do not name us themselves: the root of the thread, and not what they directly
 * reply to. It is found by climbing the replies of this reading, and from where those end by `beyond`, which knows earlier ones.
 */
export async function rootTextsOf(
  mentions: readonly Post[],
  beyond: (ref: string) => Promise<string | null>,
): Promise<RootTextOf> {
  // Of a deleted post only the fact is told: its words and its place are known from before.
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

/** Of each mention the last reference above it, itself for a root; null in a circle of replies. Each is visited once, at any depth. */
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
