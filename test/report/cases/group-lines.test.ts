import { expect, it } from 'vitest'
import type { CaseGroupBy } from '../../../src/model/grouping.js'
import { groupLines } from '../../../src/report/cases/group-lines.js'
import { germanSheet, NOW, sheet } from '../sample.js'

const labelsOf = (by: CaseGroupBy, keys: readonly (string | null)[], german: boolean): string[] => {
  const groups = keys.map((key) => ({ key, count: 1 }))
  const counting = { generatedAt: NOW, by, count: groups.length, groups, unknown: [] }
  const page = groupLines(counting, by, { sheet: german ? germanSheet(80) : sheet(80), noun: 'case' })
  return page
    .split('\n\n')[0]!
    .split('\n')
    .map((line) => line.split(/ {2}/)[0]!)
}

it.each<[CaseGroupBy, readonly (string | null)[], readonly string[], readonly string[]]>([
  ['kind', ['complaint', 'praise'], ['complaint', 'praise'], ['Beschwerde', 'Lob']],
  ['severity', ['low', 'high'], ['low', 'high'], ['niedrig', 'hoch']],
  ['label', ['irrelevant', null], ['irrelevant', 'not labelled'], ['nicht über uns', 'ohne Einordnung']],
  ['state', ['open', 'removed-unanswered'], ['open', 'removed-unanswered'], ['offen', 'entfernt, nie beantwortet']],
  [
    'status',
    ['running', 'met', 'breached', 'late'],
    ['running', 'met', 'breached', 'late'],
    ['läuft', 'eingehalten', 'überfällig', 'verspätet'],
  ],
  ['weekday', ['mon'], ['Monday'], ['Montag']],
  ['hour', ['09'], ['09:00–09:59'], ['09:00–09:59']],
  ['day', ['2026-11-16'], ['2026-11-16'], ['Mo 16. Nov 2026']],
  ['week', ['2026-W47'], ['2026-W47'], ['KW 47, 2026']],
  // Names of others are no words of ours, whatever they mean.
  ['author', ['open', null], ['open', 'nobody named'], ['open', 'ohne Namen']],
  ['policy', ['high'], ['high'], ['high']],
])('groups by %s are called so in English and in German', (by, keys, english, german) => {
  expect([labelsOf(by, keys, false), labelsOf(by, keys, true)]).toEqual([english, german])
})
