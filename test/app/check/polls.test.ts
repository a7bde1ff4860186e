import { describe, expect, test } from 'vitest'
import { clockFinding, polledFindings } from '../../../src/app/check/polls.js'
import { bareSource } from '../../../src/app/polling/bare-source.js'
import type { SourceState } from '../../../src/model/source.js'
import { alertsConfig, DAY, HOUR, MINUTE, NOW } from '../../alerts/support.js'

const forum = {
  ...bareSource({ id: 'forum', type: 'comments', url: 'https://forum.example/atom', match: 'all' }),
  everyMs: 15 * MINUTE,
}
const settings = { sources: [forum], alerts: alertsConfig() }

const well: SourceState = {
  ...{ id: forum.id, type: forum.type, url: forum.url, health: 'ok', nextDueAt: 0, notBefore: null, spent: null },
  ...{ lastAttemptAt: NOW - HOUR, lastSuccessAt: NOW - HOUR, failures: 0, message: null, unknownSince: null },
  ...{ unknownReason: null, warnings: [], mentions: 7 },
}
const fails: SourceState = { ...well, health: 'failing', failures: 1, message: 'HTTP 503', unknownSince: NOW - HOUR }
const LOOK = 'look at it: monitor sources test forum'

describe('whether polls happen', () => {
  const of = (lastAt: number | null, sources = settings.sources) => {
    const { level, message, hint } = clockFinding({ ...settings, sources }, { lastAt, states: [] }, NOW)
    return { level, message: String(message), isHinted: hint !== null }
  }
  const last = 'the last poll was at'
  test.each([
    ['none yet', of(null), { level: 'ok', message: 'now is 2026-11-20T09:00:00Z', isHinted: false }],
    ['an hour ago', of(NOW - HOUR), { level: 'ok', message: `${last} 2026-11-20T08:00:00Z`, isHinted: false }],
    [
      'for longer than four intervals of what is read most often',
      of(NOW - HOUR - 1),
      { level: 'warning', message: `${last} 2026-11-20T07:59:59Z, 1h ago: nothing was read since`, isHinted: true },
    ],
    [
      'a day ago, of what is read once a day',
      of(NOW - DAY, [{ ...forum, everyMs: DAY }]),
      { level: 'ok', message: `${last} 2026-11-19T09:00:00Z`, isHinted: false },
    ],
    [
      'long ago, and nothing is to be read',
      of(NOW - DAY, []),
      { level: 'ok', message: `${last} 2026-11-19T09:00:00Z`, isHinted: false },
    ],
    [
      'in the future',
      of(NOW + 2 * MINUTE),
      { level: 'error', message: `${last} 2026-11-20T09:02:00Z, which lies in the future`, isHinted: true },
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })
})

describe('how the sources stand since they were last asked', () => {
  const at = '2026-11-20T08:00:00Z'
  test.each([
    ['nobody asked it yet', [], []],
    ['sound', [well], []],
    ['failed once', [fails], [['source', 'warning', `forum: failed at ${at}: HTTP 503`, LOOK]]],
    [
      'failed as often as the operator is told',
      [{ ...fails, failures: 3 }],
      [['source', 'error', `forum: failed 3 times in a row, last at ${at}: HTTP 503`, LOOK]],
    ],
    [
      'refuses what we show it',
      [{ ...fails, secret: true as const, message: 'HTTP 401' }],
      [['secret', 'error', `forum: failed at ${at}: HTTP 401`, LOOK]],
    ],
    [
      'has ended',
      [{ ...fails, health: 'gone' as const, message: 'it is gone for good (HTTP 410)' }],
      [
        [
          'source',
          'error',
          'forum: it is gone for good (HTTP 410)',
          'take it out of the configuration, or write its new address there; monitor add URL finds it',
        ],
      ],
    ],
    [
      'works, with a gap',
      [{ ...well, unknownSince: NOW - HOUR, unknownReason: 'its window did not reach back' }],
      [['source', 'warning', `forum: unknown since ${at}: its window did not reach back`, LOOK]],
    ],
    ['stood at another address then', [{ ...fails, url: 'https://elsewhere.example' }], []],
    ['left the configuration', [{ ...fails, id: 'old' }], []],
  ])('%s', (_, states, expected) => {
    const found = polledFindings(settings, { lastAt: NOW, states })
    expect(found.map(({ area, level, message, hint }) => [area, level, String(message), String(hint)])).toEqual(expected)
  })
})
