import fc from 'fast-check'
import { inOrder, type Scope, storyOf } from './happenings.js'
import type { Stage } from './play.js'

/** In any order and in any polls: the same cases, answers and clocks as when each thing is seen as it happens. */
export const sameInAnyOrder = (scope: Scope, stage: Stage, expectSame: (got: unknown, expected: unknown) => void) =>
  fc.asyncProperty(storyOf(scope), async ({ posts, polls }) => {
    const expected = await stage(posts, inOrder(posts), 'live')
    expectSame(await stage(posts, polls, 'late'), expected)
  })
