import { indexWords } from '../taught/taught-index.js'
import type { Lesson } from './lesson.js'

export const FOLDS = 5

/** Of each lesson in which part it is held back. Texts that read nearly the same stand in one: else each would be foretold by the other. */
export function foldsOf(lessons: readonly Pick<Lesson, 'id' | 'label' | 'words'>[]): readonly number[] {
  const index = indexWords(lessons)
  const leaders = new Map<number, number>()
  const leaderOf = (id: number): number => {
    let leader = id
    while (leaders.has(leader)) leader = leaders.get(leader)!
    return leader
  }
  for (const { id, words } of lessons) {
    const alike = index?.find(words, id) ?? null
    if (alike === null) continue
    const [one, other] = [leaderOf(id), leaderOf(alike.id)]
    if (one !== other) leaders.set(Math.max(one, other), Math.min(one, other))
  }
  // By label, so that each part has some of all.
  const groups = new Map<number, string>()
  for (const { id, label } of lessons) if (!groups.has(leaderOf(id))) groups.set(leaderOf(id), label)
  const order = [...groups].sort(([a, left], [b, right]) => (left === right ? a - b : left < right ? -1 : 1))
  const parts = new Map(order.map(([group], at) => [group, at % FOLDS]))
  return lessons.map(({ id }) => parts.get(leaderOf(id))!)
}
