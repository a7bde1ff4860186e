import { expect, it } from 'vitest'
import { german } from '../../../src/german/german.js'
import type { PrunedFacts } from '../../../src/report/documents/prune-document.js'
import { prunedLine, prunePlanLines } from '../../../src/report/lines/prune-lines.js'
import { byteSize } from '../../../src/report/shapes/figures.js'
import { english, speaking } from '../../../src/util/say.js'

const NOW = Date.UTC(2026, 10, 21, 9)
const DAY = 86_400_000
const deutsch = speaking(german)

const facts = (values: Partial<PrunedFacts> = {}): PrunedFacts => ({
  dryRun: true,
  before: NOW - 90 * DAY,
  retentionMs: null,
  mentions: 12_345,
  deliveries: 1,
  oldest: NOW - 400 * DAY,
  kept: { mentions: 3, cases: 2 },
  interrupted: false,
  file: null,
  ...values,
})

it.each([
  [
    'all there is to say',
    facts(),
    `older than 90d, from before 2026-08-23 11:00:00 +02:00:
  to erase: 12,345 mentions, the oldest of 2025-10-17
  to erase: 1 message of the log
  stays while cases are open: 3 mentions (2 cases)
  stays: numbers, states and times of all cases, for the figures
`,
  ],
  [
    'nothing',
    facts({ mentions: 0, deliveries: 0, oldest: null, kept: { mentions: 0, cases: 0 } }),
    `older than 90d, from before 2026-08-23 11:00:00 +02:00:
  to erase: 0 mentions
  to erase: 0 messages of the log
  stays: numbers, states and times of all cases, for the figures
`,
  ],
])('a plan tells %s', (_name, told, text) => {
  expect(prunePlanLines(told, { say: english, timezone: 'Europe/Zurich', now: NOW })).toBe(text)
})

it('a plan in German', () => {
  const [first, second] = prunePlanLines(facts(), { say: deutsch, timezone: 'Europe/Zurich', now: NOW }).split('\n')
  expect([first, second]).toEqual([
    'älter als 90d, also vor 2026-08-23 11:00:00 +02:00:',
    '  zu löschen: 12.345 Erwähnungen, die älteste vom Fr 17. Okt 2025',
  ])
})

it.each([
  ['English', english, 'erased: 12,345 mentions, 1 message · the database takes 736.7 MB, it took 1.2 GB\n'],
  ['German', deutsch, 'gelöscht: 12.345 Erwähnungen, 1 Meldung · die Datenbank braucht 736,7 MB, vorher 1,2 GB\n'],
])('what it came to, in %s', (_name, say, text) => {
  expect(prunedLine(facts({ file: { before: 1_230_000_000, after: 736_735_232 } }), say)).toBe(text)
})

it.each([
  [0, '0 B', '0 B'],
  [999, '999 B', '999 B'],
  [1_000, '1 kB', '1 kB'],
  [299_008, '299 kB', '299 kB'],
  [1_000_000, '1.0 MB', '1,0 MB'],
  [999_949_999, '999.9 MB', '999,9 MB'],
  [25_000_000_000, '25.0 GB', '25,0 GB'],
])('%i bytes are %s', (bytes, inEnglish, inGerman) => {
  expect([byteSize(bytes, english), byteSize(bytes, deutsch)]).toEqual([inEnglish, inGerman])
})
