import { describe, expect, it } from 'vitest'
import type { SourceCoverage } from '../../../src/model/report.js'
import { seenParts, seenShare } from '../../../src/report/html/seen-parts.js'

const SPAN = { since: 100, until: 200 }
const source = (values: Partial<SourceCoverage>): SourceCoverage => ({
  source: 'blog',
  watchedSince: 0,
  gaps: [],
  unknownSince: null,
  reason: null,
  ...values,
})
const shown = (values: Partial<SourceCoverage>): string[] =>
  seenParts(source(values), SPAN).map(({ from, to, state }) => `${state} ${from}–${to}`)

describe('what was seen of a source', () => {
  it.each<[string, Partial<SourceCoverage>, string[]]>([
    ['all of it', {}, ['seen 100–200']],
    ['nothing: it was never read', { watchedSince: null }, ['before 100–200']],
    ['what came after it was watched', { watchedSince: 150 }, ['before 100–150', 'seen 150–200']],
    ['what is between gaps', { gaps: [{ from: 120, to: 130 }] }, ['seen 100–120', 'unseen 120–130', 'seen 130–200']],
    [
      'gaps that overlap are one',
      {
        gaps: [
          { from: 110, to: 150 },
          { from: 120, to: 130 },
        ],
      },
      ['seen 100–110', 'unseen 110–150', 'seen 150–200'],
    ],
    ['a gap that reaches in', { gaps: [{ from: 50, to: 130 }] }, ['unseen 100–130', 'seen 130–200']],
    ['until it was no longer read', { unknownSince: 180 }, ['seen 100–180', 'unseen 180–200']],
    [
      'not what came before it was watched',
      { watchedSince: 150, gaps: [{ from: 90, to: 160 }] },
      ['before 100–150', 'unseen 150–160', 'seen 160–200'],
    ],
  ])('%s', (_name, values, parts) => {
    expect(shown(values)).toEqual(parts)
  })

  it('as a share', () => {
    expect(seenShare(seenParts(source({ unknownSince: 180 }), SPAN), SPAN)).toBeCloseTo(0.8)
    expect(seenShare([], { since: 5, until: 5 })).toBe(0)
  })
})
