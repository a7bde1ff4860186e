import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { world } from '../world.js'

const { monitor, folder } = world()
const linesOf = (text: string): readonly string[] => text.split('\n')

describe('a listing for a person', () => {
  it('--table: a line each, on a terminal and in a pipe', async () => {
    const text = `case  due            kind            author  text
C-2   overdue 6h 5m  high complaint  urs_b   Musterstrom hat meine Kreditkarte…

1 unanswered case · 1 overdue · times in Europe/Zurich
`
    expect((await monitor('unanswered --source forum --table', { columns: 80 })).out).toBe(text)
    expect((await monitor('unanswered --source forum --table')).out).toBe(text)
  })

  it('--cards in a pipe are those of the terminal', async () => {
    expect((await monitor('unanswered --cards')).out).toBe((await monitor('unanswered', { columns: 80 })).out)
  })

  it('--exact: instants with their zone', async () => {
    const { out } = await monitor('unanswered --source forum --exact', { columns: 100 })
    expect(linesOf(out)[0]).toBe('C-2  overdue since 2026-11-16 09:55:00 +01:00  high complaint  Musterstrom · forum')
    const mentions = await monitor('mentions --source forum --table --exact --limit 1', { columns: 100 })
    expect(linesOf(mentions.out)[0]).toMatch(/^mention +written +kind/)
    expect(linesOf(mentions.out)[1]).toMatch(/^M-\d+ +2026-11-\d\d \d\d:\d\d:\d\d \+01:00 /)
  })

  it('mentions --table: as they come, the case of each beside it', async () => {
    const { code, out } = await monitor('mentions --source forum --kind complaint --table', { columns: 120 })
    expect(code).toBe(0)
    expect(linesOf(out)[0]).toMatch(/^mention +age +kind +case +source +author +text$/)
    expect(linesOf(out).slice(1, -3).length).toBeGreaterThan(0)
    for (const line of linesOf(out).slice(1, -3)) expect(line).toMatch(/^M-\d+ .* Musterstrom · forum /)
    expect(linesOf(out).at(-2)).toMatch(/^\d+ mentions? · times in Europe\/Zurich$/)
  })

  it('none is said as ever', async () => {
    expect((await monitor('unanswered --source news --table', { columns: 80 })).out).toBe('No unanswered complaints.\n')
    expect((await monitor('mentions --author nobody --table', { columns: 80 })).out).toMatch(
      /^No mentions in what could be seen\.\n$/,
    )
  })

  it('is German where that is asked for, and machine formats are not', async () => {
    const { out } = await monitor('unanswered --source forum --lang de', { columns: 80 })
    expect(linesOf(out)[0]).toBe('C-2  überfällig seit 6h 5m  Beschwerde (hoch)  Musterstrom · forum')
    for (const format of ['--json', '--csv', '--ndjson', "--format '{{case}} {{due}}'", ''])
      expect(await monitor(`unanswered --source forum ${format} --lang de`)).toEqual(
        await monitor(`unanswered --source forum ${format}`),
      )
  })

  it.each(['--table --json', '--cards --csv', '--table --cards', "--table --format '{{case}}'"])(
    '%s is refused',
    async (flags) => {
      expect(await monitor(`unanswered ${flags}`)).toMatchObject({ code: 2, out: '' })
    },
  )
})

describe('listing.view: table', () => {
  const config = (): string => join(folder(), 'monitor.yaml')
  let before = ''
  afterEach(() => writeFileSync(config(), before))

  it('is the rule on a terminal, and --cards the exception; in a pipe nothing changes', async () => {
    before = readFileSync(config(), 'utf8')
    const cards = await monitor('unanswered', { columns: 80 })
    const table = await monitor('unanswered --table', { columns: 80 })
    const tsv = await monitor('unanswered')
    appendFileSync(config(), '\nlisting: { view: table }\n')
    expect(await monitor('unanswered', { columns: 80 })).toEqual(table)
    expect(await monitor('unanswered --cards', { columns: 80 })).toEqual(cards)
    expect(await monitor('unanswered')).toEqual(tsv)
    expect((await monitor('mentions', { columns: 80 })).out).toMatch(/^mention +/)
  })
})
