import fc from 'fast-check'
import type { Author } from '../../../src/model/mention.js'
import type { Kind } from '../../../src/model/verdict.js'

const MINUTE = 60_000
/** Monday 16 November 2026, nine in the morning in Berlin. */
const START = Date.UTC(2026, 10, 16, 8)

interface Person extends Pick<Author, 'id' | 'name' | 'handle' | 'flags'> {
  readonly official: boolean
}

const customer = (id: string | null, name: string, handle: string | null = null): Person => ({
  id,
  name,
  handle,
  flags: [],
  official: false,
})
const account = (id: string, flags: readonly string[] = []): Person => ({
  id,
  name: 'Beispiel Hilfe',
  handle: null,
  flags,
  official: true,
})

const CUSTOMERS = [
  customer('1', 'Petra Müller'),
  customer('2', 'Urs', '@urs_k'),
  customer(null, 'Petra Huber'),
  customer(null, 'Gast'),
  customer('5', 'Anna Egger'),
]
const ACCOUNTS = [account('90'), account('91', ['bot'])]

interface Said {
  readonly kind: Kind
  readonly text: string
}

const complaint = (text: string): Said => ({ kind: 'complaint', text })
const neutral = (text: string): Said => ({ kind: 'neutral', text })

/** Long enough to be compared across sources, so that two people, or one in two places, may say the same. */
const CONCERNS = [
  complaint('Die Rechnung ist schon wieder falsch, zweimal Grundgebühr abgebucht.'),
  complaint('Seit neun Tagen kein Internet, und niemand meldet sich bei mir.'),
  complaint('Frechheit!'),
]
const ASIDES = [
  neutral('Danke, jetzt geht alles wieder.'),
  neutral('Das hilft mir leider nicht weiter, es ist alles wie vorher.'),
  neutral('Bei mir hat ein Neustart des Geräts geholfen, Petra Müller.'),
  neutral('Und noch eine Frage: Wann kommt die Gutschrift?'),
]
const REPLIES = [
  'Das ist behoben, die Karte ist unterwegs. ^AB',
  'Hallo Frau Müller, der Betrag ist erstattet.',
  'Hallo Urs und Anna, der Betrag ist erstattet. /TK',
  'Liebe Petra, wir haben die Rechnung berichtigt.',
  'Wir kümmern uns darum und melden uns bis morgen.',
  'Bitte schreiben Sie uns eine DM.',
  'Hallo zusammen, die Störung ist behoben.',
  '@urs_k das war unser Fehler, der Techniker kommt um zwei.',
  'Zu "kein Internet, und niemand meldet sich bei mir": der Techniker ist unterwegs.',
].map(neutral)

/** What a source tells of where a post stands: its page, what it replies to, or both. */
const PLACES = ['page', 'parents', 'both'] as const
type Place = (typeof PLACES)[number]

/** One reading of a post: as it was written, edited or deleted. Instants are UTC ms. */
export interface Reading extends Said {
  readonly at: number
  readonly change: 'written' | 'edited' | 'deleted'
}

export interface Post {
  readonly id: string
  /** Number of the thread; even ones stand in the first source, odd ones in the second. */
  readonly thread: number
  readonly place: Place
  readonly parent: string | null
  readonly author: Person
  readonly relevant: boolean
  /** Oldest first. */
  readonly readings: readonly Reading[]
}

/** One reading of one post, as a poll may bring it. */
export interface Happening {
  readonly post: Post
  readonly reading: Reading
}

export type Polls = readonly (readonly Happening[])[]

/** What happened, and one of the ways in which polls may come to know it. */
export interface Story {
  readonly posts: readonly Post[]
  readonly polls: Polls
}

/** What may occur, beside replies, edits and deletions. */
export interface Scope {
  /** Two people, or one in two places, say the same. */
  readonly sameWords: boolean
  /** What a post replies to is all that tells its thread. */
  readonly parentsAlone: boolean
}

const MOST_POSTS = 9
const MOST_READINGS = 3

const seldom = fc.integer({ min: 0, max: 7 }).map((value) => value === 7)
const change = fc.record({ gap: fc.integer({ min: 1, max: 300 }), deletes: fc.boolean() })

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
  // When it is seen, against the others; and whether a poll ends there.
  turns: fc.array(fc.nat(999), { minLength: MOST_READINGS, maxLength: MOST_READINGS }),
  ends: fc.array(fc.boolean(), { minLength: MOST_READINGS, maxLength: MOST_READINGS }),
})
type Draft = typeof draft extends fc.Arbitrary<infer Value> ? Value : never

const pick = <Item>(items: readonly Item[], index: number): Item => items[index % items.length]!

function readingsOf({ official, words, edited, changes }: Draft, at: number): Reading[] {
  const texts = official ? REPLIES : [...CONCERNS, ...CONCERNS, ...ASIDES]
  const readings: Reading[] = [{ ...pick(texts, words), at, change: 'written' }]
  for (const { gap, deletes } of changes) {
    const last = readings.at(-1)!
    if (last.change === 'deleted' || (!deletes && last.change === 'edited')) break
    const then = last.at + gap * MINUTE
    readings.push(deletes ? { ...last, at: then, change: 'deleted' } : { ...pick(texts, edited), at: then, change: 'edited' })
  }
  return readings
}

function postsOf(drafts: readonly Draft[], places: readonly Place[], { sameWords }: Scope): Post[] {
  let at = START
  return drafts.map((draft, index): Post => {
    const { official, who, thread, gap, parent, irrelevant } = draft
    at += gap * MINUTE
    const place = places[thread]!
    const own = (reading: Reading): Reading =>
      sameWords || official ? reading : { ...reading, text: `${reading.text} (${index})` }
    return {
      id: `n${index}`,
      thread,
      place,
      parent: parent === null || place === 'page' ? null : `n${parent}`,
      author: pick(official ? ACCOUNTS : CUSTOMERS, who),
      relevant: !irrelevant,
      readings: readingsOf(draft, at).map(own),
    }
  })
}

/** A post's own readings keep their order, for a place shows what stands there now; and a poll never brings two of one. */
function pollsOf(posts: readonly Post[], drafts: readonly Draft[]): Polls {
  const turns = posts.flatMap((post, index) => {
    const { turns: own, ends } = drafts[index]!
    const when = own.slice(0, post.readings.length).sort((a, b) => a - b)
    return post.readings.map((reading, nth) => ({ post, reading, turn: when[nth]!, end: ends[nth]! }))
  })
  const polls: Happening[][] = [[]]
  for (const { post, reading, end } of turns.sort((a, b) => a.turn - b.turn)) {
    if (polls.at(-1)!.some((seen) => seen.post === post)) polls.push([])
    polls.at(-1)!.push({ post, reading })
    if (end) polls.push([])
  }
  return polls.filter((seen) => seen.length > 0)
}

/** As it happened: each thing seen when it was done. */
export const inOrder = (posts: readonly Post[]): Polls =>
  posts
    .flatMap((post) => post.readings.map((reading) => ({ post, reading })))
    .sort((a, b) => a.reading.at - b.reading.at)
    .map((happening) => [happening])

/** Up to nine posts in up to three threads of two sources, seen in any order. A parent may come late, lie elsewhere, or never be seen. */
export const storyOf = (scope: Scope): fc.Arbitrary<Story> => {
  const place = fc.constantFrom(...PLACES.filter((each) => scope.parentsAlone || each !== 'parents'))
  return fc
    .record({
      drafts: fc.array(draft, { minLength: 2, maxLength: MOST_POSTS, size: 'max' }),
      places: fc.tuple(place, place, place),
    })
    .map(({ drafts, places }) => {
      const posts = postsOf(drafts, places, scope)
      return { posts, polls: pollsOf(posts, drafts) }
    })
}
