import type { Person, Said } from './cast.js'

/** One reading of a post: as it was written, edited or deleted. Instants are UTC ms. */
export interface Reading extends Said {
  readonly at: number
  readonly change: 'written' | 'edited' | 'deleted'
}

/** What a source tells of where a post stands: its page, what it replies to, or both. */
export const PLACES = ['page', 'parents', 'both'] as const
export type Place = (typeof PLACES)[number]

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

/** As it happened: each thing seen when it was done. */
export const inOrder = (posts: readonly Post[]): Polls =>
  posts
    .flatMap((post) => post.readings.map((reading) => ({ post, reading })))
    .sort((a, b) => a.reading.at - b.reading.at)
    .map((happening) => [happening])

/** `a b|a c`: two polls; whoever is named again is seen as it stands then. */
export function pollsOf(posts: readonly Post[], order: string): Polls {
  const seen = new Map<Post, number>()
  return order.split('|').map((poll) =>
    poll.split(' ').map((id) => {
      const post = posts.find((each) => each.id === id)!
      const index = seen.get(post) ?? 0
      seen.set(post, index + 1)
      return { post, reading: post.readings[index]! }
    }),
  )
}
