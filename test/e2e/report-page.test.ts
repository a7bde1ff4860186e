import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { monitor as inProcess, type Ran } from '../cli/run-monitor.js'
import { chromiumPath, startChromium } from './support/chromium.js'
import { complaintLines } from './support/complaint-lines.js'
import { monitor } from './support/monitor.js'

const NOW = '2026-11-20T14:00:00Z'
const CONFIG = `company:
  name: Beispiel AG
  brands: [{ name: Beispiel }, { name: Nordfunk }]
  official: [{ source: forum, id: service }]
sources:
  - { id: forum, type: command, command: ["true"], every: 15m, match: all }
sla:
  timezone: Europe/Zurich
  hours: { mon-fri: ["08:00-12:00", "13:00-17:30"] }
  policies: [{ name: default, first_answer: 4h, max_wall: 72h }]
alerts:
  receivers: [{ id: terminal, type: stdout }]
`
const HOSTILE = {
  id: 'x',
  url: 'https://forum.example/t/"><script>alert(2)</script>',
  title: '</td><script>alert(1)</script>"><img src=x onerror=alert(1)>',
  text: 'Beispiel antwortet mir seit Wochen nicht, eine Frechheit! </script><svg onload=alert(1)> \u202egro.elpmaxe',
  author: { id: 'evil', name: '<b>Eva</b>' },
  published_at: '2026-08-23T08:00:00Z',
}

/** Watched as we are, from its own configuration and database. */
const RIVAL = `company: { name: "Nordfunk <b>GmbH</b>", brands: [{ name: Nordfunk }], official: [{ source: forum, id: service }] }
sources: [{ id: forum, type: command, command: ["true"], every: 15m, match: all }]
database: ./nordfunk.db
`

let folder = ''
const runAt = (now: string, ...argv: string[]): Promise<Ran> =>
  inProcess([...argv, '--now', now], { cwd: folder, env: { HOME: folder }, io: { home: folder } })
const run = (...argv: string[]): Promise<Ran> => runAt(NOW, ...argv)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'monitor-report-'))
  writeFileSync(
    join(folder, 'monitor.yaml'),
    `${CONFIG}report: { beside: nordfunk.yaml, targets: { 1h: 0.3, 24h: 0.9 } }\ndatabase: ./monitor.db\n`,
  )
  writeFileSync(join(folder, 'nordfunk.yaml'), RIVAL)
  const lines = [...complaintLines({ count: 240, now: Date.parse(NOW), days: 80 }), JSON.stringify(HOSTILE)]
  writeFileSync(join(folder, 'mentions.ndjson'), `${lines.join('\n')}\n`)
  await runAt('2026-08-01T09:00:00Z', 'poll')
  await run('import', 'mentions.ndjson', '--source', 'forum')
  await run('poll', '--no-alerts')
  const theirs = [...complaintLines({ count: 60, now: Date.parse(NOW), days: 80 })].filter(
    (line, at) => at % 3 === 0 || !line.includes('"service"'),
  )
  writeFileSync(join(folder, 'theirs.ndjson'), `${theirs.join('\n')}\n`)
  const rival = ['--config', 'nordfunk.yaml']
  await runAt('2026-09-01T09:00:00Z', ...rival, 'poll', '--no-alerts')
  await run(...rival, 'import', 'theirs.ndjson', '--source', 'forum')
  await run(...rival, 'poll', '--no-alerts')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('monitor report', () => {
  test('without a format says what is missing, and writes nothing', async () => {
    const { code, out, err } = await run('report')
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(
      'monitor: say where the report goes: --html FILE, or --json\n  monitor report --html report.html · monitor stats shows the figures in the terminal\n',
    )
  })

  test('writes a file for its owner alone, in place of an older one; nothing is left beside it', async () => {
    writeFileSync(join(folder, 'report.html'), 'old', { mode: 0o644 })
    const { code, out, err } = await run('report', '--html', 'report.html')
    expect([code, out]).toEqual([0, ''])
    expect(err).toMatch(/^Written to report\.html: \d+ cases, \d+ % answered\.\n$/)
    expect(statSync(join(folder, 'report.html')).mode & 0o777).toBe(0o600)
    expect((await monitor([], { cwd: folder, shell: 'ls -A | grep -c part' })).out).toBe('0\n')
  })

  test('gives the same page on standard output', async () => {
    const { out } = await monitor(['report', '--html', '-', '--now', NOW], { cwd: folder })
    expect(out).toBe(readFileSync(join(folder, 'report.html'), 'utf8'))
  })

  test('into a folder that is not there fails, and says why', async () => {
    const { code, err } = await run('report', '--html', 'no/such/report.html')
    expect(code).toBe(1)
    expect(err).toMatch(/^monitor: cannot write no\/such\/report\.html: its folder does not exist\n/)
  })

  test('counts as stats does', async () => {
    const report = JSON.parse((await run('report', '--json')).out)
    const stats = JSON.parse((await run('stats', '--since', '90d', '--by', 'brand', '--json')).out)
    expect([report.total, report.by_brand]).toEqual([stats.total, stats.groups])
  })
})

// Without a browser it cannot be seen; the run says so.
describe.skipIf(chromiumPath === null)('the page in a browser', () => {
  let browser: Browser
  let page: Page
  const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

  beforeAll(async () => {
    await run('report', '--html', 'report.html')
    await run('report', '--html', 'bericht.html', '--lang', 'de')
    browser = await startChromium()
    page = await browser.newPage()
  })
  afterAll(() => browser?.close())

  interface Look {
    readonly file?: string
    readonly scheme?: 'light' | 'dark'
    readonly width?: number
  }

  /** Opens the report as a reader does, and remembers what it complains of and whom it asks. One page for all: each costs a process. */
  async function open({ file = 'report.html', scheme = 'light', width = 1100 }: Look = {}) {
    page.removeAllListeners()
    await page.emulateMedia({ colorScheme: scheme, media: null })
    await page.setViewportSize({ width, height: 900 })
    const told: string[] = []
    const address = pathToFileURL(join(folder, file)).href
    page.on('console', (message) => told.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => told.push(String(error)))
    page.on('dialog', (dialog) => told.push(`dialog: ${dialog.message()}`))
    page.on('request', (request) => {
      if (request.url() !== address) told.push(`request: ${request.url()}`)
    })
    await page.goto(address)
    return told
  }

  const rowsOf = (caption: string): Promise<string[][]> =>
    page
      .locator(`table:has(caption#${caption}) tbody tr`)
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...(row as unknown as { cells: Iterable<{ textContent: string }> }).cells].map((cell) => cell.textContent),
        ),
      )

  test.each([
    ['in English', 'report.html'],
    ['in German', 'bericht.html'],
  ])('%s: no error, no violation of its policy, no request but itself', async (_name, file) => {
    const told = await open({ file })
    expect(told).toEqual([])
    expect(await page.locator('svg:visible').count()).toBeGreaterThan(8)
  })

  test('its tables say what the document says', async () => {
    const report = JSON.parse((await run('report', '--json')).out)
    await open()
    const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`
    const range = ({ low, high }: { low: number; high: number }): string =>
      `${Math.round(low * 100)}–${Math.round(high * 100)}\u00a0%`
    const total = report.total
    expect(await rowsOf('within-table')).toEqual(
      [
        ['1\u00a0h', total.within_1h, '30\u00a0%', 'missed, perhaps by chance'],
        ['4\u00a0h', total.within_4h, '–', '–'],
        ['24\u00a0h', total.within_24h, '90\u00a0%', 'missed'],
        ['7\u00a0days', total.within_7d, '–', '–'],
      ].map(([name, share, ...aimed]) => [name, percent(share.share), range(share), ...aimed]),
    )
    const [theirs] = report.beside
    expect(theirs.total.cases).toBe(60)
    expect((await rowsOf('beside-table')).map((cells) => cells.slice(0, 4))).toEqual(
      [
        ['Beispiel AG (us)', total],
        ['Nordfunk <b>GmbH</b>', theirs.total],
      ].map(([name, { cases, answer_rate: rate }]) => [name, String(cases), percent(rate.share), range(rate)]),
    )
    const brands = (await rowsOf('by-brand-table')).map((cells) => cells.slice(0, 4))
    expect(brands).toEqual(
      report.by_brand.map(
        (group: { group: string; cases: number; answer_rate: { share: number; low: number; high: number } }) => [
          group.group,
          String(group.cases),
          percent(group.answer_rate.share),
          range(group.answer_rate),
        ],
      ),
    )
    const weeks = (await rowsOf('weeks-table')).map(([week = '', cases]) => [week.replace(' *', ''), Number(cases)])
    expect(weeks).toEqual(report.by_week.map(({ group, cases }: { group: string; cases: number }) => [group, cases]))
    const hours = (await rowsOf('hours-table')).flatMap((cells) =>
      cells.slice(1).map((cell) => (cell === '·' ? 0 : Number(cell))),
    )
    expect(hours.reduce((sum, count) => sum + count, 0)).toBe(total.cases)
    expect((await rowsOf('oldest-table')).map(([name]) => name)).toEqual(report.oldest.map((each: { case: string }) => each.case))
  })

  test('what a stranger wrote stands there as text, and a link gives away nothing', async () => {
    const told = await open()
    const row = page.locator('#oldest tr', { hasText: 'Frechheit! </script>' })
    expect(await row.locator('td').last().textContent()).toContain(HOSTILE.title)
    expect(await row.locator('a').getAttribute('rel')).toBe('noopener noreferrer')
    expect([await page.locator('script, img').count(), told]).toEqual([0, []])
    expect(await page.content()).not.toMatch(/Eva|\u202e/)
  })

  test.each([
    ['light', 1100],
    ['dark', 1100],
    ['light', 390],
    ['dark', 390],
  ] as const)('%s, %i pixels wide: axe finds no fault', async (scheme, width) => {
    await open({ scheme, width, file: 'bericht.html' })
    // What is folded away is looked at too.
    await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
    await page.evaluate(readFileSync(AXE, 'utf8'))
    const found = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')
    const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] }
    expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html)])).toEqual([])
  })

  test.each([320, 390, 768])('%i pixels are enough: only tables scroll, by themselves', async (width) => {
    await open({ width, file: 'bericht.html' })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  })

  test('is printed on several pages, what is folded away as well', async () => {
    await open()
    const pdf = await page.pdf({ format: 'A4' })
    expect((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length).toBeGreaterThan(3)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#weeks-table').isVisible()).toBe(true)
    expect(await page.locator('nav').isVisible()).toBe(false)
  })

  test('dark is dark', async () => {
    await open({ scheme: 'dark' })
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(19, 23, 26)')
  })
})
