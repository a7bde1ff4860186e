import { describe, expect, it } from 'vitest'
import type { SlaConfig } from '../../src/model/config.js'
import { choosePolicy, policyHash } from '../../src/sla/policy.js'
import { HOUR, policy, working } from './support.js'

const card = policy({ name: 'card-data', when: { sensitive: ['card', 'iban'] } })
const standard = policy()
const facts = { sensitive: [] as string[], severity: 'low', brand: null, source: 'blog', kind: 'complaint', language: 'de' }

describe('choosePolicy', () => {
  it('takes the first that matches and says why not an earlier one', () => {
    expect(choosePolicy([card, standard], facts)).toEqual({
      policy: standard,
      reason: 'default: it has no conditions; not card-data: sensitive is none, wanted card or iban',
    })
  })

  it('takes the earlier one when its conditions hold', () => {
    expect(choosePolicy([card, standard], { ...facts, sensitive: ['iban'] })).toEqual({
      policy: card,
      reason: 'card-data: sensitive card or iban',
    })
  })

  it('knows when none matches', () => {
    expect(choosePolicy([card], facts)).toBeNull()
  })
})

describe('policyHash', () => {
  const sla: SlaConfig = {
    calendar: working('9:00-17:00'),
    policies: [card, standard],
    counts: ['explicit'],
    deflectedCounts: false,
    followUpAfterMs: 7 * 24 * HOUR,
  }

  it('does not depend on the order of keys', () => {
    expect(policyHash(Object.fromEntries(Object.entries(sla).reverse()) as unknown as SlaConfig)).toBe(policyHash(sla))
  })

  it.each<[string, Partial<SlaConfig>]>([
    ['a target', { policies: [card, policy({ firstAnswerMs: HOUR })] }],
    ['the order of policies', { policies: [standard, card] }],
    ['opening hours', { calendar: working('9:00-18:00') }],
    ['what counts', { deflectedCounts: true }],
  ])('changes with %s', (_what, change) => {
    expect(policyHash({ ...sla, ...change })).not.toBe(policyHash(sla))
  })
})
