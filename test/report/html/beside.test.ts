import { describe, expect, it } from 'vitest'
import { german } from '../../../src/german/german.js'
import type { Beside, Report } from '../../../src/model/report.js'
import { reportDocument } from '../../../src/report/documents/report-document.js'
import { reportPage } from '../../../src/report/html/report-page.js'
import { tallyOf } from '../../../src/stats/tally.js'
import { english, speaking } from '../../../src/util/say.js'
import { answered, DAY, MONDAY, times, waiting } from '../../stats/support.js'
import { sampleReport } from './sample.js'

const total = tallyOf([...times(5, (index) => answered(index + 1)), ...times(10, (index) => waiting(50 + index))])
const nordfunk: Beside = {
  file: 'rivals/nordfunk.yaml',
  company: 'Nordfunk',
  timezone: 'Europe/Vienna',
  total,
  watched: { since: MONDAY - 20 * DAY, until: MONDAY },
  unknown: [],
}
const broken: Beside = { file: 'rivals/x.yaml', fault: 'There is no database yet.' }

const page = (values: Partial<Report>, say = english): string => reportPage(sampleReport(values), say)
const between = (text: string, from: string, to: string): string => {
  const at = text.indexOf(from)
  return at === -1 ? '' : text.slice(at, text.indexOf(to, at))
}
const section = (values: Partial<Report>, say = english): string =>
  between(page(values, say), '<section id="beside"', '</section>')

/** The cells of a table, a row each. */
const rowsOf = (text: string, id: string): string[][] =>
  [...between(text, `<caption id="${id}">`, '</table>').matchAll(/<tr>(.*?)<\/tr>/g)]
    .slice(1)
    .map(([, row]) => [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell!.replaceAll('\u00a0', ' ')))

describe('rivals on the page', () => {
  it('without any there is no such section', () => {
    expect(page({})).not.toContain('beside-table')
  })

  it('stand in a row each below ours, with range, median and since when they are watched; few cases are marked', () => {
    expect(rowsOf(section({ beside: [nordfunk] }), 'beside-table')).toEqual([
      ['Beispiel AG (us)', '30', '67 %', '49–81 %', '15 h', '67 %', '20 Sep 2026'],
      ['Nordfunk *', '15', '33 %', '15–58 %', '–', '33 %', '27 Oct 2026'],
    ])
  })

  it('have a chart, and the page says what it cannot tell', () => {
    const text = section({ beside: [nordfunk] })
    expect(text.match(/<svg/g)).toHaveLength(2)
    expect(text).toContain('answers by mail, by telephone or in private are not seen')
  })

  it.each<[string, Partial<Report>, string]>([
    [
      'our choice of brands is not theirs',
      { beside: [nordfunk], selection: { brands: ['Beispiel'] } },
      'The choice of sources and brands is that of Beispiel AG alone; of the others all are counted.',
    ],
    [
      'what was not seen of them',
      { beside: [{ ...nordfunk, unknown: [{ source: 'forum', since: MONDAY, reason: 'HTTP 403' }] }] },
      'Not everything was seen of Nordfunk: forum.',
    ],
    ['one that could not be read', { beside: [broken] }, 'rivals/x.yaml could not be read; that company is missing here.'],
    ['one whose configuration names no company', { beside: [{ ...nordfunk, company: '' }] }, 'rivals/nordfunk.yaml *'],
  ])('%s is said', (_name, values, words) => {
    expect(section(values)).toContain(words)
  })

  it('none that could be read: neither chart nor table', () => {
    expect(section({ beside: [broken] })).not.toMatch(/<svg|<table/)
  })

  it('their names are text wherever they stand', () => {
    const hostile = '</script><script>alert(1)</script>"><img src=x onerror=alert(1)>\u202egnp.exe\u0007'
    const told = page({
      beside: [
        { ...nordfunk, company: hostile, unknown: [{ source: hostile, since: null, reason: hostile }] },
        { ...broken, file: hostile },
      ],
    })
    expect(told).not.toMatch(/<script|<img|<[^>]*\sonerror|[\u0007\u202e]/i)
    expect(told).toContain('&lt;/script&gt;&lt;script&gt;alert(1)')
  })

  it('speaks German', () => {
    const text = section({ beside: [nordfunk, broken], selection: { sources: ['blog'] } }, speaking(german)).replace(
      /<[^>]*>/g,
      ' ',
    )
    expect(text.match(/\b(?:the|of|and|with|answered|cases|within|since|which|us|company)\b/g)).toBeNull()
  })
})

describe('shares against targets', () => {
  const targets = { '1h': 0.02, '24h': 0.925, '7d': 0.6 }

  it('the table says what was aimed at, and whether it was reached for certain', () => {
    expect(rowsOf(page({ targets }), 'within-table')).toEqual([
      ['1 h', '3 %', '1–17 %', '2 %', 'reached, perhaps by chance'],
      ['4 h', '13 %', '5–30 %', '–', '–'],
      ['24 h', '67 %', '49–81 %', '92.5 %', 'missed'],
      ['7 days', '–', '', '60 %', '–'],
    ])
  })

  it('the chart has a stroke for each', () => {
    const strokes = (text: string): number =>
      between(between(text, 'id="within-wide-title"', '</svg>'), 'class="target"', '</g>').match(/<line/g)?.length ?? 0
    expect([strokes(page({ targets })), strokes(page({}))]).toEqual([3, 0])
  })

  it('how they count is told; without any, that there are none', () => {
    expect(page({ targets }).replaceAll('\u00a0', ' ')).toContain(
      'What the configuration aims at: 1 h: 2 % · 24 h: 92.5 % · 7 days: 60 %.',
    )
    expect(page({})).toContain('The configuration has no targets')
    expect(page({ targets }, speaking(german)).replaceAll('\u00a0', ' ')).toContain('24 h: 92,5 %')
  })
})

describe('in the document', () => {
  const document = reportDocument(sampleReport({ beside: [nordfunk, broken], targets: { '1h': 0.02, '24h': 0.9 } }))

  it('a rival has the figures that we have; one that could not be read says why', () => {
    expect(document.complete).toBe(false)
    const [read, unread] = document.beside
    expect({ ...read, total: null }).toEqual({
      file: 'rivals/nordfunk.yaml',
      fault: null,
      company: 'Nordfunk',
      timezone: 'Europe/Vienna',
      watched_since: '2026-10-27T07:00:00Z',
      last_read: '2026-11-16T07:00:00Z',
      total: null,
      unknown: [],
    })
    expect(read?.total).toMatchObject({ cases: 15, answered: 5, answer_rate: { share: 0.3333 }, small: true })
    expect(unread).toEqual({
      file: 'rivals/x.yaml',
      fault: 'There is no database yet.',
      company: null,
      timezone: null,
      watched_since: null,
      last_read: null,
      total: null,
      unknown: [],
    })
  })

  it('targets stand beside what was reached', () => {
    expect(document.targets).toEqual([
      { within: '1h', target: 0.02, share: { share: 0.0333, low: 0.0059, high: 0.1667 }, met: true, certain: false },
      { within: '24h', target: 0.9, share: { share: 0.6667, low: 0.4878, high: 0.8077 }, met: false, certain: true },
    ])
  })
})
