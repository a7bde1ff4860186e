import fc from 'fast-check'
import { ACCOUNTS, CUSTOMERS, REPLIES, WORDS } from './cast.js'
import { type Happening, PLACES, type Place, type Polls, type Post, type Reading } from './happening.js'
import { START } from './told.js'

const MINUTE = 60_000

/** What happened, and some of the ways in which polls may come to know it. */
export interface Story {
  readonly posts: readonly Post[]
  readonly orders: readonly Polls[]
}

/** So many ways of each story; what it comes to in order is worked out once. */
export const ORDERS = 4

const MOST_POSTS = 9
const MOST_READINGS = 3

const seldom = fc.integer({ min: 0, max: 7 }).map((value) => value === 7)
const change = fc.record({ gap: fc.integer({ min: 1, max: 300 }), deletes: fc.boolean() })

/** When a reading is seen, against the others; and whether a poll ends there. */
const sight = fc.record({ turn: fc.nat(999), end: fc.boolean() })

const place = fc.constantFrom(...PLACES)
const draft = fc.record({
  official: fc.boolean(),
  who: fc.nat(9),
  words: fc.nat(99),
  edited: fc.nat(99),
  thread: fc.constantFrom(0, 0, 0, 0, 1, 2),
  gap: fc.nat(400),
  parent: fc.option(fc.nat(MOST_POSTS), { freq: 3 }),
  changes: fc.tuple(seldom, seldom, change, change).map(([one, two, ...of]) => of.slice(0, Number(one) + Number(two))),
  irrelevant: seldom,
  seen: fc.array(fc.array(sight, { minLength: MOST_READINGS, maxLength: MOST_READINGS }), {
    minLength: ORDERS,
    maxLength: ORDERS,
  }),
})
type Draft = typeof draft extends fc.Arbitrary<infer Value> ? Value : never

const pick = <Item>(items: readonly Item[], index: number): Item => items[index % items.length]!

function mayChange({ change: last }: Reading, { irrelevant }: Draft, deletes: boolean): boolean {
  if (last === 'deleted' || deletes) return last !== 'deleted'
  // What is not about us is kept without what it said before an edit: that would be read only if it turned out to be part of a case.
  return last === 'written' && !irrelevant
}

function readingsOf(draft: Draft, at: number): Reading[] {
  const { official, words, edited, changes } = draft
  const texts = official ? REPLIES : WORDS
  const readings: Reading[] = [{ ...pick(texts, words), at, change: 'written' }]
  for (const { gap, deletes } of changes) {
    const last = readings.at(-1)!
    if (!mayChange(last, draft, deletes)) break
    const then = last.at + gap * MINUTE
    readings.push(deletes ? { ...last, at: then, change: 'deleted' } : { ...pick(texts, edited), at: then, change: 'edited' })
  }
  return readings
}

function postsOf(drafts: readonly Draft[], places: readonly Place[]): Post[] {
  let at = START
  return drafts.map((draft, index): Post => {
    const { official, who, thread, gap, parent, irrelevant } = draft
    at += gap * MINUTE
    const place = places[thread]!
    return {
      id: `n${index}`,
      thread,
      place,
      parent: parent === null || place === 'page' ? null : `n${parent}`,
      author: pick(official ? ACCOUNTS : CUSTOMERS, who),
      relevant: !irrelevant,
      readings: readingsOf(draft, at),
    }
  })
}

/** A post's own readings keep their order, for a place shows what stands there now; and a poll never brings two of one. */
function pollsOf(posts: readonly Post[], drafts: readonly Draft[], order: number): Polls {
  const turns = posts.flatMap((post, index) => {
    const own = drafts[index]!.seen[order]!.slice(0, post.readings.length).sort((a, b) => a.turn - b.turn)
    return post.readings.map((reading, nth) => ({ post, reading, ...own[nth]! }))
  })
  const polls: Happening[][] = [[]]
  for (const { post, reading, end } of turns.sort((a, b) => a.turn - b.turn)) {
    if (polls.at(-1)!.some((seen) => seen.post === post)) polls.push([])
    polls.at(-1)!.push({ post, reading })
    if (end) polls.push([])
  }
  return polls.filter((seen) => seen.length > 0)
}

/** Up to nine posts in up to three threads of two sources, seen in any order. A parent may come late, lie elsewhere, or never be seen. */
export const story: fc.Arbitrary<Story> = fc
  .record({
    drafts: fc.array(draft, { minLength: 2, maxLength: MOST_POSTS, size: 'max' }),
    places: fc.tuple(place, place, place),
  })
  .map(({ drafts, places }) => {
    const posts = postsOf(drafts, places)
    return { posts, orders: Array.from({ length: ORDERS }, (_, order) => pollsOf(posts, drafts, order)) }
  })
