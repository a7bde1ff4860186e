import { expect, test } from 'vitest'
import { starred } from '../../../src/sources/mention/stars.js'

test.each<[rule: string, rating: number | null, title: string | null, expected: string | null]>([
  ['the rating stands before the title', 1, 'Geht nicht', '★☆☆☆☆ Geht nicht'],
  ['without a title it is one', 4, null, '★★★★☆'],
  ['an empty title is none', 5, '  ', '★★★★★'],
  ['no rating: the title alone', null, 'Geht nicht', 'Geht nicht'],
  ['neither', null, null, null],
  ['what is no rating of five stars is not shown as one', 9, 'Geht nicht', 'Geht nicht'],
  ['half a star is not guessed', 2.5, null, null],
])('%s', (_, rating, title, expected) => {
  expect(starred(rating, title)).toBe(expected)
})
