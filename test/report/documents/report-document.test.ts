import { describe, expect, it } from 'vitest'
import { reportDocument } from '../../../src/report/documents/report-document.js'
import { MONDAY } from '../../stats/support.js'
import { sampleReport } from '../html/sample.js'

const document = reportDocument(
  sampleReport({
    selection: { sources: ['blog'], minSeverity: 'high' },
    unknown: [{ source: 'forum', since: MONDAY, reason: 'HTTP 403' }],
  }),
)

describe('the figures of a report for a program', () => {
  it('begins with what it is about', () => {
    const { schema, generated_at, complete, company, since, until, timezone, selection } = document
    expect({ schema, generated_at, complete, company, since, until, timezone, selection }).toEqual({
      schema: 1,
      generated_at: '2026-11-19T07:00:00Z',
      complete: false,
      company: 'Beispiel AG',
      since: '2026-08-21T07:00:00Z',
      until: '2026-11-19T07:00:00Z',
      timezone: 'Europe/Berlin',
      selection: { sources: ['blog'], brands: null, kinds: null, languages: null, severity: 'high' },
    })
  })

  it('tells the curve by its steps, in whole seconds', () => {
    const { points, ...curve } = document.curve
    expect(curve).toEqual({ cases: 30, unfinished: 10, median_seconds: 54_000, longest_seconds: 59 * 3_600 })
    expect(points).toHaveLength(20)
    expect(points[0]).toEqual({ seconds: 3_600, share: 0.0333, low: 0.0059, high: 0.1667 })
  })

  it('tells promises, waiting cases and what was seen', () => {
    expect(document.promises).toEqual([
      expect.objectContaining({
        policy: 'default',
        first_answer_seconds: 14_400,
        time: 'business',
        max_wall_seconds: 259_200,
        cases: 30,
      }),
    ])
    expect(document.oldest).toEqual([
      {
        case: 'C-7',
        waits_since: '2026-11-16T07:00:00Z',
        waited_seconds: 180_000,
        business_seconds_waited: 43_200,
        overdue: true,
        source: 'forum',
        brand: 'Beispiel',
        kind: 'complaint',
        severity: 'high',
        title: 'Niemand antwortet',
        text: 'Ich warte seit drei Wochen.',
        url: 'https://forum.example/t/7',
      },
    ])
    expect(document.coverage).toEqual([
      {
        source: 'forum',
        watched_since: '2026-09-20T07:00:00Z',
        gaps: [{ from: '2026-11-10T07:00:00Z', to: '2026-11-11T07:00:00Z' }],
        unknown_since: null,
        reason: null,
      },
    ])
  })

  it('has a cell for each hour of the week', () => {
    expect(document.hours.cells).toHaveLength(168)
    expect(document.hours.cells.reduce((sum, { cases }) => sum + cases, 0)).toBe(30)
  })
})
