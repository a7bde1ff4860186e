import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { operationFindings } from '../../../src/app/check/operation.js'
import { type Rules, shippedJudge } from '../../../src/app/rules.js'
import type { Kind } from '../../../src/model/verdict.js'
import { plainJudge } from '../../triage/plain-judge.js'

const found = (
  triage: { readonly recall?: number; readonly threshold?: number; readonly opens?: readonly Kind[] },
  judge = plainJudge,
) => {
  const config = { triage: { recall: 0.8, threshold: 0, opens: ['complaint'], reach: null, ...triage } }
  return operationFindings({ config, judge } as unknown as Rules).map(({ level, message }) => [level, String(message)])
}
const POINT =
  'from 50 % on it counts as a complaint (triage.recall 0.8): measured on fields unseen in training, 80 % of all complaints are found so, and 80 % of what is found is right'
const IDLE = (threshold: number, least = '50 %') =>
  `triage.threshold ${threshold} changes nothing: whatever opens a case is at least ${least} sure`

describe('the operating point, in monitor check', () => {
  it.each<[string, Parameters<typeof found>[0], readonly (readonly string[])[]]>([
    ['is told', {}, [['ok', POINT]]],
    [
      'lies between two measured ones',
      { recall: 0.65 },
      [
        [
          'ok',
          'from 70 % on it counts as a complaint (triage.recall 0.65): measured on fields unseen in training, 65 % of all complaints are found so, and 88 % of what is found is right',
        ],
      ],
    ],
    ['a threshold beside it', { threshold: 0.7 }, [['ok', `${POINT}; a case opens only from 70 % on (triage.threshold)`]]],
    [
      'a threshold below it changes nothing',
      { threshold: 0.3 },
      [
        ['ok', POINT],
        ['warning', IDLE(0.3)],
      ],
    ],
    [
      'nor does one at it',
      { threshold: 0.5 },
      [
        ['ok', POINT],
        ['warning', IDLE(0.5)],
      ],
    ],
    [
      'where everything opens a case, any threshold changes something',
      { threshold: 0.3, opens: ['complaint', 'neutral'] },
      [['ok', `${POINT}; a case opens only from 30 % on (triage.threshold)`]],
    ],
    [
      'of other kinds their own begin counts',
      { threshold: 0.4, opens: ['question'] },
      [
        ['ok', POINT],
        ['warning', IDLE(0.4)],
      ],
    ],
  ])('%s', (_, triage, findings) => {
    expect(found(triage)).toEqual(findings)
  })
})

it('of the shipped weights is told in the docs', () => {
  const docs = readFileSync(new URL('../../../docs/judgement.md', import.meta.url), 'utf8').replace(/\s+/g, ' ')
  const [[, message]] = found({}, shippedJudge()) as [string[]]
  const told = [...docs.matchAll(/from \d+ % on it counts .*? is right/g)].map(String)
  expect(told).toEqual([message, message])
})
