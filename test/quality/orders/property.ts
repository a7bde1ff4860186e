import fc from 'fast-check'
import { inOrder } from './happening.js'
import type { Stage } from './play.js'
import { story } from './stories.js'

/** In any order and in any polls: the same cases, answers and clocks as when each thing is seen as it happens. */
export const sameInAnyOrder = (stage: Stage, expectSame: (got: unknown, expected: unknown) => void) =>
  fc.asyncProperty(story, async ({ posts, orders }) => {
    const expected = await stage(posts, inOrder(posts), 'live')
    for (const polls of orders) expectSame(await stage(posts, polls, 'late'), expected)
  })
