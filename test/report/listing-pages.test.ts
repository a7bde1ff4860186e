import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { colours } from '../../src/cli/terminal/colour.js'
import { link } from '../../src/cli/terminal/links.js'
import { columnsOf } from '../../src/report/shapes/layout.js'
import { PLAIN, type Style } from '../../src/report/shapes/style.js'
import { english, type Say } from '../../src/util/say.js'
import { cards, LONG_URL, on, PAGES } from './listing-sample.js'
import { inGerman } from './sample.js'

describe('a page of a listing', () => {
  const texts: readonly (readonly [keyof typeof PAGES, number, Say, string])[] = [
    [
      'unknown',
      60,
      english,
      `unknown: nachrichten since Wed 18 Nov 10:00: HTTP 403 from
         https://forum.example/thema/sehr-lang-sehr-lang-seh
         r-lang-sehr-lang-sehr-lang-sehr-lang-sehr-lang-sehr
         -lang-sehr-lang-sehr-lang-sehr-lang-sehr-lang-ende
`,
    ],
    [
      'unknown',
      60,
      inGerman,
      `unbekannt: nachrichten seit Mi 18. Nov 10:00: HTTP 403 from
           https://forum.example/thema/sehr-lang-sehr-lang-s
           ehr-lang-sehr-lang-sehr-lang-sehr-lang-sehr-lang-
           sehr-lang-sehr-lang-sehr-lang-sehr-lang-sehr-lang
           -ende
`,
    ],
  ]
  it.each(texts)('%s at %i columns', (page, width, say, text) => expect(PAGES[page](on(width, { say }))).toBe(text))

  it('exactly: instants with date, seconds and zone, in place of how long ago or ahead they are', () => {
    const exact = on(120, { exact: true })
    expect(PAGES.table(exact).split('\n').slice(0, 3)).toEqual([
      'case    due                                       state     kind             text',
      'C-12    overdue since 2026-11-20 06:55:00 +01:00            high complaint   Ich warte seit drei Wochen auf meine Karte…',
      'C-7     due 2026-11-20 10:40:00 +01:00                      low question     Café zu? 👨‍👩‍👧‍👦🇨🇭'.replace('é', 'e\u0301'),
    ])
    expect(cards(exact)).toContain('first answer due 2026-11-20 10:40:00 +01:00 · waiting since 2026-11-18 10:00:00 +01:00')
    const isRelative = /\b(?:overdue|waiting|due in|überfällig seit|wartet|fällig in) \d+[dhm]\b/
    for (const say of [english, inGerman])
      for (const page of Object.values(PAGES)) expect(page(on(120, { say, exact: true }))).not.toMatch(isRelative)
  })

  const STYLES: readonly (readonly [string, Style])[] = [
    ['plain', PLAIN],
    ['with links', { ...PLAIN, link, links: true }],
  ]
  it.each(STYLES)('%s, no line is longer than the terminal, but an address that has to be written out', (_, style) => {
    const widths = fc.record({
      width: fc.integer({ min: 40, max: 200 }),
      say: fc.constantFrom(english, inGerman),
      exact: fc.boolean(),
      page: fc.constantFrom(...Object.values(PAGES)),
    })
    fc.assert(
      fc.property(widths, ({ width, say, exact, page }) => {
        const lines = page(on(width, { say, exact, style }))
          .replace(/\u001b\]8;;[^\u001b]*\u001b\\/g, '')
          .split('\n')
        const isAddress = (line: string): boolean => !style.links && /^ +https:\/\/\S+$/.test(line)
        expect(lines.filter((line) => columnsOf(line) > width && !isAddress(line))).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  it('with links, the number of a case leads where it was written, and its address is cut', () => {
    const text = cards(on(60, { style: { ...PLAIN, link, links: true } }))
    expect(text).toContain(`\u001b]8;;${LONG_URL}\u001b\\C-1042\u001b]8;;\u001b\\  due in 1d 2h`)
    expect(text).toContain(`\u001b]8;;${LONG_URL}\u001b\\https://forum.example/thema/sehr-lang-sehr-lang-seh…\u001b]8;;\u001b\\`)
  })

  it('coloured, it says the same', async () => {
    const style = await colours()
    for (const page of Object.values(PAGES))
      for (const width of [60, 120]) {
        const coloured = page(on(width, { style }))
        expect(coloured).not.toBe(page(on(width)))
        expect(stripVTControlCharacters(coloured)).toBe(page(on(width)))
      }
  })
})
