import fc from 'fast-check'
import { inOrder } from './happening.js'
import type { Stage, Told } from './play.js'
import { story } from './stories.js'

/** The complaint is gone, and thanks alone are left of the case. */
const isLeft = ({ posts }: Told): boolean =>
  posts.some(({ deleted }) => deleted) && posts.every(({ deleted, closing }) => deleted || closing)

/** Of what is left of a case the clocks are not compared: they tell when a poll saw the rest go. */
const compared = (told: Told): Told => (isLeft(told) ? { ...told, clocks: [] } : told)

/** In any order and in any polls: the same cases, answers and clocks as when each thing is seen as it happens. */
export const sameInAnyOrder = (stage: Stage, expectSame: (got: unknown, expected: unknown) => void) =>
  fc.asyncProperty(story, async ({ posts, orders }) => {
    const expected = (await stage(posts, inOrder(posts), 'live')).map(compared)
    for (const polls of orders) expectSame((await stage(posts, polls, 'late')).map(compared), expected)
  })
