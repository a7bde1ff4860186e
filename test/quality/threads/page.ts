import type { Comparison } from './compare.js'
import { type Figures, precision, type Recognition, recall, type Score } from './figures.js'

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8)
const count = (value: number): string => String(value).padStart(9)

const row = ([name, each]: readonly [string, Recognition]): string =>
  `${name.padEnd(14)}${percent(precision(each))}${percent(recall(each))}${count(each.expected)}${count(each.got)}${count(each.right)}`

const section = (title: string, rows: Readonly<Record<string, Recognition>>): string[] => [
  `${title.padEnd(14)}precision  recall expected      got    right`,
  ...Object.entries(rows).map(row),
  '',
]

const scoreRow = (name: string, { right, of }: Score): string =>
  `${name.padEnd(14)}${`${right} of ${of}`.padStart(12)}${percent(of === 0 ? 1 : right / of)}`

function mistakesOf({ thread, mistakes }: Comparison): string[] {
  if (mistakes.length === 0) return []
  const lines = mistakes.map(({ what, expected, got }) => `    ${what}\n      expected ${expected}\n      got      ${got}`)
  return [`  ${thread.theme}: ${thread.name}`, ...lines, '']
}

/** The figures, and each mistake in words. */
export function pageOf(comparisons: readonly Comparison[], figures: Figures): string {
  return [
    ...section('answer kind', figures.kinds),
    ...section('tie strength', figures.strengths),
    'right of all',
    ...Object.entries(figures.fields).map(([name, score]) => scoreRow(name, score)),
    scoreRow('whole threads', figures.threads),
    '',
    'mistakes',
    ...comparisons.flatMap(mistakesOf),
  ].join('\n')
}
