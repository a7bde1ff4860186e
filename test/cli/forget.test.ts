import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Asker, CalledOff, defaultAsker } from '../../src/cli/first-run/asker.js'
import { monitor, type Surroundings, words } from './run-monitor.js'

const root = mkdtempSync(join(tmpdir(), 'monitor-forget-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const NOW = '2026-11-16T11:00:00Z'
const beat = { id: 'b1', handle: 'beat', name: 'Beat Suter' }
const LINES = [
  {
    id: '1',
    text: 'Beispiel antwortet mir seit Wochen nicht, das ist eine Frechheit!',
    author: beat,
    published_at: '2026-11-16T09:00:00Z',
  },
  {
    id: '2',
    text: 'Beispiel ist super, danke!',
    author: { ...beat, name: 'B.\u001b[31m S.' },
    published_at: '2026-11-15T09:00:00Z',
  },
  { id: '3', parent_id: '1', text: 'Guten Tag Beat Suter, wir melden uns.', author: { id: 'h', name: 'Hilfe' }, official: true },
  { id: '4', text: 'Beispiel, hallo?', author: { id: 'p', name: 'Petra' }, published_at: '2026-11-14T09:00:00Z' },
  { id: '5', text: 'Wann kommt Beispiel?', author: { id: 'q', name: 'beat suter' }, published_at: '2026-11-14T10:00:00Z' },
]

/** A folder with a configuration, and the posts above in its database. */
async function place(): Promise<(line: string, more?: Surroundings) => ReturnType<typeof monitor>> {
  const cwd = mkdtempSync(join(root, 'place-'))
  writeFileSync(
    join(cwd, 'monitor.yaml'),
    'company: { name: Beispiel, brands: [{ name: Beispiel }] }\nsources: []\nsla: { timezone: UTC }\n',
  )
  writeFileSync(join(cwd, 'old.ndjson'), LINES.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const env = { MONITOR_CONFIG: join(cwd, 'monitor.yaml'), MONITOR_DB: join(cwd, 'monitor.db'), MONITOR_USER: 'rosa' }
  const run = (line: string, more: Surroundings = {}) => monitor([...words(line), '--now', NOW], { cwd, env, ...more })
  await run('import old.ndjson')
  return run
}

const answering = (answer: boolean | null) => {
  const asked: string[] = []
  const confirm: Asker['confirm'] = async ({ message }) => {
    asked.push(message)
    if (answer === null) throw new CalledOff()
    return answer
  }
  return { asked, io: { stdinIsTerminal: true, asker: async () => ({ ...defaultAsker, isSilent: false, confirm }) } }
}

describe('monitor forget at a terminal', () => {
  it('shows who is found, and asks', async () => {
    const run = await place()
    const { asked, io } = answering(false)
    const { code, out, err } = await run('forget @BEAT', { columns: 80, io })
    expect({ code, asked, err }).toEqual({ code: 0, asked: ['Erase 2 mentions for good?'], err: 'Nothing was erased.\n' })
    expect(out).toBe(
      `Beat Suter · @beat · id b1
  import (import) · 2 mentions · Sun 15 Nov 09:00 to Mon 16 Nov 09:00
cases  C-1 (open)
times in UTC
`,
    )
    expect((await run('mentions --author b1 --count')).out).toBe('2\n')
  })

  it('erases after a yes, and says what it does not reach', async () => {
    const run = await place()
    const { io } = answering(true)
    const { code, err } = await run('forget M-1 -m Gesuch', { columns: 80, io })
    expect({ code, err }).toEqual({
      code: 0,
      err: `Under this display name alone: 1 mention. A name proves nobody, for two people may share it; --name takes them too
Erased: 2 mentions · 1 case · 0 messages
May still name this person, by others or by you in the same threads: M-3
Words of the name stand in 1 mention: monitor mentions --search '"beat" OR "suter"'
Not reached: backups, messages sent already, and what this person writes from now on.
`,
    })
    const shown = await run('show C-1', { columns: 80 })
    expect(shown.out).toContain('M-1  unknown author  complaint  Mon 16 Nov 09:00  deleted\n      (erased)\n')
    expect(shown.out).toContain('forget by rosa: Gesuch')
  })

  it('speaks German', async () => {
    const run = await place()
    const { asked, io } = answering(true)
    const { out, err } = await run('forget M-1 --lang de', { columns: 80, io })
    expect([asked, out.split('\n')[2], err.split('\n')[1]]).toEqual([
      ['2 Erwähnungen endgültig löschen?'],
      'Fälle  C-1 (offen)',
      'Gelöscht: 2 Erwähnungen · 1 Fall · 0 Meldungen',
    ])
    const shown = await run('show C-1 --lang de', { columns: 80 })
    expect(shown.out).toContain('(gelöscht)')
    expect(shown.out).toContain('vergessen auf Wunsch, durch rosa')
  })

  it('ends with 130 when it is called off', async () => {
    const run = await place()
    const { io } = answering(null)
    expect(await run('forget beat', { columns: 80, io })).toMatchObject({ code: 130, err: 'Nothing was erased.\n' })
  })
})

describe('monitor forget in a script', () => {
  it('--dry-run lists and writes nothing, an author a line', async () => {
    const run = await place()
    const line = 'import\timport\tb1\tbeat\tBeat Suter\t2\t2026-11-15T09:00:00Z\t2026-11-16T09:00:00Z\n'
    const { code, out, err } = await run('forget b1 --dry-run')
    expect({ code, out, err }).toEqual({ code: 0, out: line, err: 'Nothing was erased: a dry run.\n' })
    expect((await run('mentions --author b1 --count')).out).toBe('2\n')
  })

  it('--json says what was erased', async () => {
    const run = await place()
    const { code, out, err } = await run('forget b1 --yes --by ab --why Gesuch --json')
    expect({ code, err, told: JSON.parse(out) }).toEqual({
      code: 0,
      err: '',
      told: {
        schema: 1,
        generated_at: NOW,
        asked: 'b1',
        erased: true,
        authors: [
          {
            source: 'import',
            source_type: 'import',
            id: 'b1',
            handle: 'beat',
            name: 'Beat Suter',
            url: null,
            mentions: 2,
            first_at: '2026-11-15T09:00:00Z',
            last_at: '2026-11-16T09:00:00Z',
          },
        ],
        mentions: 2,
        cases: [{ case: 'C-1', state: 'removed-unanswered' }],
        deliveries: 0,
        silences: 0,
        compacted: true,
        official: 0,
        same_name: 0,
        named_in: ['M-3'],
        search: '"beat" OR "suter"',
        found_by_search: 1,
      },
    })
    const shown = JSON.parse((await run('show C-1 --json')).out)
    expect(shown.history.filter(({ act }: { act: string }) => act === 'forget')).toMatchObject([{ who: 'ab', why: 'Gesuch' }])
    expect(shown.author).toEqual({ id: null, handle: null, name: null, url: null, followers: null })
  })

  const nobody: readonly (readonly [string, string, string])[] = [
    ['nobody', 'forget nobody --yes', 'Nobody known as nobody is stored: nothing to erase.\n'],
    [
      'a name alone',
      "forget 'BEAT SUTER' --yes",
      'No author has BEAT SUTER as id, handle or address: nothing to erase.\nUnder this display name alone: 2 mentions. A name proves nobody, for two people may share it; --name takes them too\n',
    ],
    [
      'ourselves',
      'forget h --yes',
      'No author has h as id, handle or address: nothing to erase.\nLeft as they are, for your own company wrote them: 1 mention\n',
    ],
    ['a person in another source', 'forget b1 --source import --name --yes --dry-run', 'Nothing was erased: a dry run.\n'],
  ]
  it.each(nobody)('finds no failure in %s', async (_name, line, told) => {
    const run = await place()
    expect(await run(line)).toMatchObject({ code: 0, err: told })
    expect((await run('mentions --all --count')).out).toBe('5\n')
  })

  it('takes a name where that is asked for, whoever bears it', async () => {
    const run = await place()
    const { out } = await run("forget 'beat suter' --name --dry-run")
    expect(out.split('\n').map((line) => line.split('\t').slice(2, 6).join(' '))).toEqual([
      'b1 beat Beat Suter 2',
      'q  beat suter 1',
      '',
    ])
  })

  const bad: readonly (readonly [string, string, number, string])[] = [
    ['no word', 'forget', 2, "missing required argument 'author'"],
    ['an empty word', "forget '' --yes", 2, 'the author is missing'],
    ['two words', 'forget a b --yes', 2, 'too many arguments'],
    ['nobody to ask', 'forget b1', 2, 'nobody can be asked here whether all of it shall be erased'],
    ['nobody to ask, as data', 'forget b1 --json', 2, 'nobody can be asked here whether all of it shall be erased'],
    ['an unknown source', 'forget b1 --source nowhere --yes', 2, "no source 'nowhere'"],
    ['an unknown mention', 'forget M-77 --yes', 1, 'no M-77 in the database'],
    ['an unknown case', 'forget C-77 --yes', 1, 'no C-77 in the database'],
    ['an unknown option', 'forget b1 --all', 2, "unknown option '--all'"],
  ]
  it.each(bad)('refuses %s', async (_name, line, code, message) => {
    const run = await place()
    const ran = await run(line)
    expect([ran.code, ran.out, ran.err.includes(message) || ran.err]).toEqual([code, '', true])
    expect((await run('mentions --all --count')).out).toBe('5\n')
  })

  it('is not taken back by undo, which says so', async () => {
    const run = await place()
    await run('ack C-1 --for 2h')
    await run('forget b1 --yes')
    const refused = `monitor: C-1: its author was forgotten by rosa at ${NOW}, and nothing brings that back\n`
    expect([await run('undo C-1'), await run('undo')].map(({ code, err }) => [code, err])).toEqual([
      [1, refused],
      [1, refused],
    ])
  })

  it('is left alone by what is imported again', async () => {
    const run = await place()
    await run('forget b1 --yes')
    expect((await run('import old.ndjson')).out).toBe('0 new · 0 edited · 0 deleted · 5 unchanged\n')
    expect((await run('mentions --all --format {{author.name}}')).out.split('\n').sort()).toEqual([
      '',
      '',
      '',
      'Hilfe',
      'Petra',
      'beat suter',
    ])
  })
})
