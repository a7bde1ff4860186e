import { expect, it } from 'vitest'
import { foldingOf } from '../../../src/answers/similar/folding.js'
import type { CaseRecord } from '../../../src/model/case.js'
import { decide, mention, recordOf } from '../support.js'

const told = { id: 1, minute: 0, by: 'Petra', kind: 'complaint' } as const
const records = new Map<number, CaseRecord>()
const record = (id: number): CaseRecord => {
  const known = records.get(id) ?? recordOf(decide([told])[0]!, id, [mention(told)])
  records.set(id, known)
  return known
}

/** Own number, numbers found with how surely, and those that a person placed; in short what becomes of them. */
function folded(
  own: number | null,
  found: readonly (readonly [id: number, rank: number])[],
  pinned: readonly number[] = [],
): string {
  const elsewhere = found.map(([id, rank]) => ({ record: record(id), sameness: { rank, reason: `found as ${id}` } }))
  const { merges, joins } = foldingOf(own === null ? null : record(own), elsewhere, new Set(pinned))
  const lines = merges.map(({ from, into, reason }) => `${from.id} → ${into.id} (${reason})`)
  return [...lines, ...(joins === null ? [] : [`joins ${joins.record.id}`])].join('; ')
}

it.each<[string, Parameters<typeof folded>, string]>([
  ['nothing found', [null, []], ''],
  ['itself is nothing', [3, [[3, 9]]], ''],
  ['a new concern joins what was found', [null, [[3, 1]]], 'joins 3'],
  ['the younger number becomes part of the older', [5, [[3, 1]]], '5 → 3 (found as 3)'],
  ['whichever of both is looked at', [3, [[5, 1]]], '5 → 3 (found as 5)'],
  [
    'a new concern that is two makes them one',
    [
      null,
      [
        [5, 4],
        [3, 1],
      ],
    ],
    '5 → 3 (found as 5); joins 3',
  ],
  [
    'all become the oldest',
    [
      5,
      [
        [8, 4],
        [3, 1],
      ],
    ],
    '5 → 3 (found as 3); 8 → 3 (found as 8)',
  ],
  [
    'what a person placed takes in older numbers',
    [
      null,
      [
        [3, 1],
        [9, 2],
      ],
      [9],
    ],
    '3 → 9 (found as 3); joins 9',
  ],
  ['and becomes part of none', [3, [[9, 2]], [9]], '3 → 9 (found as 9)'],
  ['its own too', [9, [[3, 2]], [9]], '3 → 9 (found as 3)'],
  [
    'two that a person parted stay two; the likest takes what belongs to either',
    [
      null,
      [
        [3, 1],
        [9, 2],
      ],
      [3, 9],
    ],
    'joins 9',
  ],
  ['as they do when one of them is looked at', [3, [[9, 2]], [3, 9]], ''],
])('%s', (_rule, asked, expected) => {
  expect(folded(...asked)).toBe(expected)
})
