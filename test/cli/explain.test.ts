import { describe, expect, it } from 'vitest'
import { world } from './world.js'

const { monitor } = world()

// What the weights of the day make of a text is measured elsewhere: here it is told, whatever it is.
describe('monitor explain', () => {
  it('a case: its verdict with probability, threshold, reasons in words, and what was close to turning it', async () => {
    const { out } = await monitor('explain C-2', { columns: 100 })
    expect(out).toMatch(/^ {2}a complaint with (?:over )?\d+ %; from \d+ % on it counts as a complaint \(triage\.recall 0\.8\)/m)
    expect(out).toMatch(/^ {2}(?:without “.+|[+−][\d.]+ for .+|far from any other kind)$/m)
    expect(out).toMatch(/^ {2}\+\d\.\d\d █+ +got no answer before: “niemand reagiert”$/m)
    expect(out).toContain('\n  subject: names us: “Musterstrom”\n')
  })

  it('a mention as JSON: the same in numbers', async () => {
    const explained = JSON.parse((await monitor('explain M-5 --json')).out)
    expect(explained).toMatchObject({
      ...{ schema: 1, mention: 'M-5', kind: 'complaint', case: 'C-2', uncertain: false, kind_now: null },
      operation: { recall: 0.8, threshold: expect.any(Number), expected_recall: 0.8, expected_precision: expect.any(Number) },
      turning: { far: expect.any(Boolean) },
    })
    expect(explained.complaint).toBeGreaterThan(explained.operation.threshold)
    expect(explained.reasons).toContainEqual({
      code: 'no-answer-before',
      text: 'got no answer before',
      passage: 'niemand reagiert',
      weight: expect.any(Number),
    })
  })

  it('what the company wrote, and what is not about us, has nothing that could turn', async () => {
    const { mentions } = JSON.parse((await monitor('mentions --all --json mention,official,relevant')).out)
    const strange = mentions.filter((one: { official: unknown; relevant: boolean }) => one.official !== null || !one.relevant)
    expect(strange.length).toBeGreaterThan(0)
    for (const { mention } of strange)
      expect(JSON.parse((await monitor(`explain ${mention} --json`)).out)).toMatchObject({ turning: null, kind_now: null })
  })
})
