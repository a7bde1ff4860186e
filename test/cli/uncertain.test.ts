import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { monitor as run, words } from './run-monitor.js'

// What is neither German nor English is always uncertain, whatever was learned last.
const SAID = [
  { id: 'fr1', text: 'Beispiel ne répond jamais, la carte est perdue depuis trois semaines', language: 'fr' },
  { id: 'fr2', text: 'Chez Beispiel les bureaux ouvrent demain matin à huit heures', language: 'fr' },
  { id: 'de', text: 'Ich warte seit drei Wochen auf meine Karte von Beispiel, niemand antwortet. Unverschämt!', language: 'de' },
  { id: 'else', text: 'La banque de la ville ouvre demain matin', language: 'fr' },
].map((one, minute) => ({ ...one, published_at: `2026-11-16T08:0${minute}:00Z`, author: { name: 'Aline' } }))

const CONFIG = `
company: { name: Beispiel AG, brands: [{ name: Beispiel }] }
sources: [{ id: blog, type: feed, url: https://blog.example/feed, match: brands }]
database: ./monitor.db
`

let folder = ''
const monitor = async (line: string, columns?: number, hour = 15) => {
  const env = { XDG_CACHE_HOME: folder, MONITOR_USER: 'rosa' }
  const ran = await run([...words(line), '--now', `2026-11-16T${hour}:00:00Z`], { cwd: folder, env, ...(columns && { columns }) })
  return { ...ran, err: ran.err.replaceAll(/^unknown: .*\n(?: {9}.*\n)*/gm, '') }
}
const listed = async (line: string): Promise<{ readonly mention: string; readonly native_id: string }[]> =>
  JSON.parse((await monitor(`${line} --json mention,native_id`)).out).mentions

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'monitor-uncertain-'))
  writeFileSync(join(folder, 'monitor.yaml'), CONFIG)
  writeFileSync(join(folder, 'said.ndjson'), SAID.map((one) => `${JSON.stringify(one)}\n`).join(''))
  await monitor('import said.ndjson --source blog --no-baseline')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('monitor mentions --uncertain', () => {
  it('lists what was close and about us, with the probability in the last column', async () => {
    const { out } = await monitor('mentions --uncertain')
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'))
    expect(rows.map((cells) => cells.length)).toEqual([11, 11])
    expect(rows.map(([, ofCase]) => ofCase)).toEqual(['', ''])
    for (const cells of rows) expect(cells.at(-1)).toMatch(/^[01](?:\.\d+)?$/)
  })

  it('goes together with the other filters, and with other orders', async () => {
    expect((await listed('mentions --uncertain --sort oldest')).map((one) => one.native_id)).toEqual(['fr1', 'fr2'])
    expect((await listed('mentions --uncertain --search carte')).map((one) => one.native_id)).toEqual(['fr1'])
    expect(await listed('mentions --uncertain --limit 1')).toEqual((await listed('mentions --uncertain')).slice(0, 1))
    expect(await listed('mentions --uncertain --language de')).toEqual([])
  })

  it('on a terminal: whether a case stands, and how it is settled', async () => {
    const { out } = await monitor('mentions --uncertain --search carte', 100)
    expect(out).toMatch(/^M-1 {2}.+ {2}no case {2}a complaint with (?:under )?\d+ %$/m)
    expect(out).toMatch(/^monitor label M-1 complaint .+ says what it is/m)
    expect((await monitor('mentions --uncertain --language de', 100)).out).toBe('No uncertain mentions in what could be seen.\n')
  })

  it('tells the doubt in every document of a mention', async () => {
    const { mentions } = JSON.parse((await monitor('mentions --sort oldest --json native_id,uncertain,complaint')).out)
    expect(mentions.map(({ native_id, uncertain }: Record<string, unknown>) => [native_id, uncertain])).toEqual([
      ['fr1', true],
      ['fr2', true],
      ['de', false],
    ])
  })

  it('the order of doubt is only for what is uncertain', async () => {
    expect(await monitor('mentions --sort doubt')).toEqual({
      code: 2,
      out: '',
      err: 'monitor: --sort doubt orders only what is uncertain\n  monitor mentions --uncertain --sort doubt\n',
    })
  })
})

describe('a word about it', () => {
  const WORD = '2 mentions of the last 7 days are uncertain: monitor mentions --uncertain --since 7d\n'

  it('stands below the cases at a terminal, and nowhere else', async () => {
    expect((await monitor('unanswered', 80)).err).toBe(WORD)
    expect((await monitor('unanswered --source blog', 80)).err).toBe(WORD)
    expect((await monitor('unanswered')).err).toBe('')
    expect((await monitor('unanswered --json', 80)).err).toBe('')
    expect((await monitor('unanswered --brand Beispiel', 80)).err).toBe(WORD)
  })

  it('is no more once a person said what they are, with a case or without', async () => {
    const [complaint, other] = await listed('mentions --uncertain --sort oldest')
    expect((await monitor(`label ${complaint?.mention} complaint`)).code).toBe(0)
    expect((await monitor('unanswered', 80)).err).toContain('1 mention of the last 7 days is uncertain')
    expect((await monitor(`label ${other?.mention} neutral`)).code).toBe(0)
    expect((await monitor('unanswered', 80)).err).toBe('')
    expect(await listed('mentions --uncertain')).toEqual([])
    expect((await monitor('mentions --kind complaint --json mention')).out).toContain('"M-1"')
  })
})

describe('a poll', () => {
  const said = (...numbers: readonly number[]): string =>
    numbers
      .map((n) => `${JSON.stringify({ ...SAID[0], id: `new${n}`, text: `Beispiel ne répond pas, carte ${n} perdue` })}\n`)
      .join('')

  it('says at a terminal what it brought that is uncertain, once; in cron it says nothing', async () => {
    const brought = join(folder, 'out.ndjson')
    writeFileSync(
      join(folder, 'poll.yaml'),
      CONFIG.replace('sources: [', `sources: [{ id: skript, type: command, command: [cat, "${brought}"] }, `),
    )
    const poll = async (
      numbers: readonly number[],
      hour: number,
      { columns, more = '' }: { columns?: number; more?: string },
    ) => {
      writeFileSync(brought, said(...numbers))
      const { err } = await monitor(`poll --config poll.yaml --source skript --force${more}`, columns, hour)
      return err.split('\n').filter((line) => line.includes('uncertain'))
    }
    expect(await poll([1], 16, { columns: 80 })).toEqual([])
    expect(await poll([1, 2, 3], 17, { columns: 80 })).toEqual(['2 new mentions are uncertain: monitor mentions --uncertain'])
    expect(await poll([1, 2, 3, 4], 18, { columns: 80 })).toEqual(['1 new mention is uncertain: monitor mentions --uncertain'])
    expect(await poll([1, 2, 3, 4], 19, { columns: 80 })).toEqual([])
    expect(await poll([5], 20, {})).toEqual([])
    expect(await poll([6], 21, { columns: 80, more: ' --json' })).toEqual([])
    expect(await poll([7], 22, { columns: 80, more: ' --dry-run' })).toEqual([])
  })
})
