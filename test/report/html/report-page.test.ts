import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { german } from '../../../src/german/german.js'
import { reportPage } from '../../../src/report/html/report-page.js'
import { STYLE_SHEET } from '../../../src/report/html/style-sheet.js'
import { english, speaking } from '../../../src/util/say.js'
import { HOUR, MONDAY } from '../../stats/support.js'
import { oldCase, sampleReport } from './sample.js'

const page = reportPage(sampleReport(), english)
const germanPage = reportPage(sampleReport(), speaking(german))
const between = (text: string, from: string, to: string): string =>
  text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from)))

describe('the page', () => {
  it('lets nothing be loaded, run or sent, and knows its one style sheet by its hash', () => {
    const hash = createHash('sha256').update(STYLE_SHEET).digest('base64')
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">`,
    )
    expect(page.match(/<style>/g)).toHaveLength(1)
    expect(page).toContain(`<style>${STYLE_SHEET}</style>`)
  })

  it.each([
    ['no script', /<script/i],
    ['no style in an element, which the policy would refuse', /<[^>]+\sstyle=/i],
    ['nothing that is fetched', /<(?:img|link|iframe|object|embed|source|use)\b|\ssrc=|url\(/i],
    ['no handler', /<[^>]+\son[a-z]+=/i],
    ['no part that is cut by a shape whose name may collide', /clip-path/],
  ])('%s', (_name, pattern) => {
    expect(page).not.toMatch(pattern)
  })

  it('has one of each id, and each reference leads to one', () => {
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!)
    expect(ids).toEqual([...new Set(ids)])
    const wanted = [...page.matchAll(/aria-labelledby="([^"]*)"|href="#([^"]*)"/g)].flatMap(([, many = '', one = '']) =>
      `${many} ${one}`.trim().split(' '),
    )
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('names each chart and says what is to be seen in it', () => {
    const charts = [...page.matchAll(/<svg[^>]*>/g)].map(([tag]) => tag)
    expect(charts.length).toBeGreaterThan(16)
    expect(charts.filter((tag) => !/role="img"/.test(tag) || !/aria-labelledby="\S+-title \S+-desc"/.test(tag))).toEqual([])
    expect(page.match(/<title id=/g)).toHaveLength(charts.length)
    expect(page.match(/<desc id="[^"]+">[^<]{20,}</g)).toHaveLength(charts.length)
  })

  it('goes down its headings step by step', () => {
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toEqual([1])
    expect(levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1)).toEqual([])
  })

  it('tells all in a sentence, each figure with its number of cases', () => {
    expect(page).toContain(
      '<p class="lead">Of 30 customers who complained, 67\u00a0% got an answer (95 % range 49–81\u00a0%). Half of all had one after 15\u00a0h.</p>',
    )
    expect(page).toContain('<dd class="value">67\u00a0%</dd><dd class="beside">49–81\u00a0% · n = 30</dd>')
  })

  it('tells groups in tables that a program can read as well', () => {
    expect(
      between(page, '<caption id="by-source-table">', '</table>'),
    ).toBe(`<caption id="by-source-table"><span>By source: who is answered, and how fast; * few cases</span></caption>
<thead><tr><th scope="col">source</th><th scope="col" class="figure">cases</th><th scope="col" class="figure">answered</th><th scope="col" class="figure">95 % range</th><th scope="col" class="figure">half after</th><th scope="col" class="figure">within 24 hours</th><th scope="col" class="figure">too late</th></tr></thead>
<tbody>
<tr><th scope="row">blog</th><td class="figure">20</td><td class="figure">100\u00a0%</td><td class="figure">84–100\u00a0%</td><td class="figure">10\u00a0h</td><td class="figure">100\u00a0%</td><td class="figure">0\u00a0%</td></tr>
<tr><th scope="row">forum *</th><td class="figure">10</td><td class="figure">0\u00a0%</td><td class="figure">0–28\u00a0%</td><td class="figure">–</td><td class="figure">0\u00a0%</td><td class="figure">100\u00a0%</td></tr>
</tbody>`)
  })

  it('says what the promise of a policy is, and how it was kept', () => {
    expect(page).toContain('<th scope="row">default</th><td>4\u00a0h of working time, at most 3\u00a0days</td>')
  })

  it('tells working time in hours, however many', () => {
    const target = { ms: 40 * HOUR, time: 'business' as const, maxWallMs: 72 * HOUR }
    const promises = sampleReport().promises.map((promise) => ({ ...promise, target }))
    const told = reportPage(sampleReport({ promises }), english)
    expect(told).toContain('<th scope="row">default</th><td>40\u00a0h of working time, at most 3\u00a0days</td>')
    expect(told).toContain('promise default: 40&#160;h')
  })
})

describe('what is not known', () => {
  it('stands before all figures, and in full at the end', () => {
    const told = reportPage(sampleReport({ unknown: [{ source: 'forum', since: MONDAY, reason: 'HTTP 403' }] }), english)
    expect(told.indexOf('Not everything was seen: forum.')).toBeLessThan(told.indexOf('At a glance</h2>'))
    expect(told).toContain('<li>forum since Mon 16 Nov 08:00: HTTP 403</li>')
  })

  it('nothing complained, nothing divided by nothing', () => {
    const empty = reportPage(sampleReport({ oldest: [], coverage: [] }, []), english)
    expect(empty).toContain('No customer complained in this time, as far as could be seen.')
    expect(empty).not.toMatch(/NaN|Infinity|undefined|null/)
  })
})

describe('what strangers write', () => {
  const hostile = '</script><script>alert(1)</script>"><img src=x onerror=alert(1)>\u202egnp.exe\u0007'
  const told = reportPage(
    sampleReport({
      company: hostile,
      oldest: [
        oldCase({ title: hostile, text: hostile, source: hostile, brand: hostile }),
        oldCase({ url: 'javascript:alert(1)' }),
      ],
      coverage: [{ source: hostile, watchedSince: 0, gaps: [], unknownSince: 0, reason: hostile }],
      unknown: [{ source: hostile, since: 0, reason: hostile }],
      bySource: sampleReport().bySource.map((group) => ({ ...group, key: hostile })),
      byAgent: sampleReport().byAgent.map((group) => ({ ...group, key: hostile })),
      selection: { sources: [hostile], languages: [hostile] },
    }),
    english,
  )

  it('never becomes an element or an attribute, in charts neither', () => {
    expect(told).not.toMatch(/<script|<img|<[^>]*\sonerror/i)
    expect(told).toContain('&lt;/script&gt;&lt;script&gt;alert(1)')
  })

  it('neither hides nor reverses a text', () => {
    expect(told).not.toMatch(/[\u0007\u202e]/)
  })

  it.each([
    ['javascript:alert(1)', null],
    [' JaVaScRiPt:alert(1)', null],
    ['data:text/html,<script>', null],
    ['file:///etc/passwd', null],
    ['//forum.example/t', null],
    [null, null],
    ['https://forum.example/"><img>', 'https://forum.example/%22%3E%3Cimg%3E'],
  ])('the address %s leads to %s', (url, href) => {
    const cell = reportPage(sampleReport({ oldest: [oldCase({ url })] }), english)
    const link = /<a href="([^#"][^"]*)" rel="([^"]*)">/.exec(cell)
    expect([link?.[1] ?? null, link?.[2] ?? null]).toEqual([href, href === null ? null : 'noopener noreferrer'])
  })

  it('no name of a customer stands there', () => {
    expect(page).not.toContain('author')
  })
})

describe('in German', () => {
  it('the language is told, and figures stand as they are written there', () => {
    expect(germanPage).toContain('<html lang="de">')
    expect(germanPage).toContain(
      '<p class="lead">Von 30 Kundinnen und Kunden, die sich beschwerten, haben 67\u00a0% eine Antwort bekommen',
    )
    expect(germanPage).toContain('<title>Beschwerden über Beispiel AG und ihre Antworten</title>')
  })

  it('nothing stays English', () => {
    const text = germanPage.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]*>/g, ' ')
    expect(text.match(/\b(?:the|of|and|with|answered|cases|within|since|waits?|which|week)\b/g)).toBeNull()
  })
})
