import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Asker, CalledOff, defaultAsker } from '../../src/cli/first-run/asker.js'
import { openStore } from '../../src/store/sqlite/file/open-store.js'
import { delivery, judged, nobody, openCase, poll } from '../contracts/store/data.js'
import { monitor, type Ran, type Surroundings, words } from './run-monitor.js'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 10, 21, 9)

interface Place {
  readonly file: string
  readonly say: (line: string, surroundings?: Surroundings) => Promise<Ran>
  /** Words that still stand somewhere in the files of the database. */
  readonly left: () => readonly string[]
  /** The database as it is, to the byte. */
  readonly bytes: () => Buffer
}

const post = (id: string, days: number) =>
  judged(id, {
    text: `Beispiel: ${id}wort und noch mehr`,
    author: { ...nobody, id: `17-${id}`, name: `${id}name` },
    publishedAt: NOW - days * DAY,
  })

const WRITTEN = ['ururalt', 'uralt', 'offen', 'mittel', 'neu']

/** Posts of 800, 500, 100 and 1 day, an open case of 600 days, a message that was sent long ago and one that still waits. */
async function place(retention: string | null): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'monitor-prune-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'monitor.db')
  writeFileSync(
    join(folder, 'monitor.yaml'),
    `company: { name: Beispiel AG, brands: [{ name: Beispiel }] }
sources: [{ id: blog, type: feed, url: "https://blog.example/a.atom" }]
sla: { timezone: Europe/Zurich }
${retention === null ? '' : `privacy: { retention: ${retention} }\n`}database: ./monitor.db
`,
  )
  const store = await openStore(file)
  const early = { now: NOW - 900 * DAY }
  await store.savePoll(poll([post('ururalt', 800), post('uralt', 500)], early))
  await openCase(store, 'offen', post('offen', 600))
  await store.savePoll(poll([post('mittel', 100), post('neu', 1)], early))
  await store.close()
  const driver = new Driver(file)
  driver.exec(`UPDATE mentions SET first_seen_at = published_at`)
  driver.close()
  const log = await openStore(file)
  await log.enqueue([delivery('told', { now: NOW - 700 * DAY }), delivery('waits', { now: NOW - 700 * DAY })])
  const [told] = await log.deliveries({})
  await log.markSent(told!.id, { now: NOW - 700 * DAY, handle: null })
  await log.close()
  const env = { XDG_CACHE_HOME: folder }
  const bytes = (): Buffer => readFileSync(file)
  return {
    file,
    bytes,
    left: () => {
      const wal = statSync(`${file}-wal`, { throwIfNoEntry: false }) === undefined ? '' : readFileSync(`${file}-wal`, 'latin1')
      const all = bytes().toString('latin1') + wal
      return WRITTEN.filter((word) => all.includes(`${word}name`) || all.includes(`${word}wort`))
    },
    say: async (line, surroundings = {}) => {
      const { code, out, err } = await monitor(words(line), { cwd: folder, env, now: NOW, ...surroundings })
      const same = (text: string): string => text.replaceAll(folder, '/place').replace(/\d+(?:[.,]\d)? (?:kB|MB)/g, 'SIZE')
      return { code, out: same(out), err: same(err) }
    },
  }
}

/** Somebody at a terminal who says yes, no, or has enough. */
function person(answer: boolean | null) {
  const asked: string[] = []
  const asker: Asker = {
    ...defaultAsker,
    isSilent: false,
    confirm: async ({ message, fallback }) => {
      asked.push(`${message} (${fallback ? 'Y' : 'N'})`)
      if (answer === null) throw new CalledOff()
      return answer
    },
  }
  return { asked, columns: 80, io: { stdinIsTerminal: true, asker: async () => asker } }
}

const PLAN = `older than 365d, from before 2025-11-21 10:00:00 +01:00:
  to erase: 2 mentions, the oldest of 2024-09-12
  to erase: 1 message of the log
  stays while cases are open: 1 mention (1 case)
  stays: numbers, states and times of all cases, for the figures
`
const DONE = 'erased: 2 mentions, 1 message · the database takes SIZE, it took SIZE\n'
const NOTHING = 'erased: 0 mentions, 0 messages · the database takes SIZE, it took SIZE\n'

describe('monitor prune', () => {
  it('erases by the configured retention, and says so in a line; nothing of it is left in the file', async () => {
    const { say, left } = await place('365d')
    expect(left()).toEqual(WRITTEN)
    expect(await say('prune')).toEqual({ code: 0, out: DONE, err: '' })
    expect(left()).toEqual(['offen', 'mittel', 'neu'])
    expect(await say('prune')).toEqual({ code: 0, out: NOTHING, err: '' })
  })

  it('tells at a terminal what it will be; as the configuration says so, it asks nothing', async () => {
    const { say, left } = await place('365d')
    const rosa = person(true)
    const { code, out, err } = await say('prune', rosa)
    expect({ code, out, asked: rosa.asked }).toEqual({ code: 0, out: DONE, asked: [] })
    expect(err.startsWith(PLAN)).toBe(true)
    expect(err).toContain('writing the database anew; that may take a minute')
    expect(left()).toEqual(['offen', 'mittel', 'neu'])
  })

  it('writes nothing in a dry run', async () => {
    const { say, bytes } = await place('365d')
    const before = bytes()
    expect(await say('prune --dry-run')).toEqual({ code: 0, out: PLAN, err: '' })
    expect((await say('prune --older-than 90d --dry-run')).out).toContain('to erase: 3 mentions, the oldest of 2024-09-12\n')
    expect(bytes().equals(before)).toBe(true)
  })

  it.each([
    ['yes', true, 0, ['offen', 'neu'], 'erased: 3 mentions, 1 message · the database takes SIZE, it took SIZE\n', ''],
    ['no', false, 0, WRITTEN, '', 'Nothing was erased.\n'],
    ['Ctrl-C', null, 130, WRITTEN, '', 'Nothing was erased.\n'],
  ])('asks before it erases what the configuration would keep: %s', async (_name, answer, code, left, out, said) => {
    const here = await place('365d')
    const rosa = person(answer)
    const ran = await here.say('prune --older-than 90d', rosa)
    expect({ code: ran.code, out: ran.out, asked: rosa.asked, left: here.left() }).toEqual({
      code,
      out,
      asked: ['Erase it for good? (N)'],
      left,
    })
    expect(ran.err.endsWith(said)).toBe(true)
  })

  it.each([
    ['a retention that is longer', '365d', 'prune --older-than 90d', ['Erase it for good? (N)']],
    ['a retention that is shorter', '30d', 'prune --older-than 90d', []],
    ['no retention', null, 'prune --older-than 90d', ['Erase it for good? (N)']],
    ['--yes', '365d', 'prune --older-than 90d --yes', []],
    ['nothing that old', null, 'prune --older-than 9000d', []],
  ])('asks or not: %s', async (_name, retention, line, asked) => {
    const { say } = await place(retention)
    const rosa = person(true)
    expect((await say(line, rosa)).code).toBe(0)
    expect(rosa.asked).toEqual(asked)
  })

  it.each([
    [
      'no retention',
      null,
      'prune',
      `how old is too old? privacy.retention is not configured
  say it here, such as --older-than 365d, or in the configuration, such as privacy: { retention: 365d }`,
    ],
    [
      'nobody to ask, and a longer retention',
      '365d',
      'prune --older-than 90d',
      `--older-than 90d: privacy.retention keeps 365d, and what is erased is gone for good
  look first: monitor prune --older-than 90d --dry-run; then add --yes`,
    ],
    [
      'nobody to ask, and no retention',
      null,
      'prune --older-than 1d12h',
      `--older-than 1d12h: privacy.retention is not configured, and what is erased is gone for good
  look first: monitor prune --older-than 1d12h --dry-run; then add --yes`,
    ],
    [
      'no duration',
      '365d',
      'prune --older-than gestern',
      '--older-than gestern: not a duration (90s 15m 24h 3d 2w)\n  see: monitor help durations',
    ],
    ['no time at all', '365d', 'prune --older-than 0s', '--older-than 0s: must be longer than that\n  such as 4h or 2d'],
  ])('refuses with exit 2, and leaves all as it was: %s', async (_name, retention, line, err) => {
    const { say, left } = await place(retention)
    expect(await say(line)).toEqual({ code: 2, out: '', err: `monitor: ${err}\n` })
    expect(left()).toEqual(WRITTEN)
  })

  it('asks nobody for whom a document is written', async () => {
    const { say } = await place('365d')
    const rosa = person(true)
    const { code, err } = await say('prune --older-than 90d --json', rosa)
    expect({ code, asked: rosa.asked, error: JSON.parse(err).message }).toEqual({
      code: 2,
      asked: [],
      error: '--older-than 90d: privacy.retention keeps 365d, and what is erased is gone for good',
    })
  })

  it('is one document with --json', async () => {
    const { say, file } = await place('365d')
    const plan = {
      schema: 1,
      generated_at: '2026-11-21T09:00:00Z',
      dry_run: true,
      complete: true,
      interrupted: false,
      before: '2025-11-21T09:00:00Z',
      retention_seconds: 31_536_000,
      mentions: 2,
      deliveries: 1,
      oldest_at: '2024-09-12T09:00:00Z',
      kept: { mentions: 1, cases: 1 },
      bytes_before: null,
      bytes_after: null,
    }
    const dry = await say('prune --dry-run --json')
    expect({ ...dry, out: JSON.parse(dry.out) }).toEqual({ code: 0, out: plan, err: '' })
    const before = statSync(file).size
    const done = await say('prune --json')
    const document = JSON.parse(done.out)
    expect({ ...done, out: document }).toEqual({
      code: 0,
      out: { ...plan, dry_run: false, bytes_before: expect.any(Number), bytes_after: statSync(file).size },
      err: '',
    })
    expect(document.bytes_before).toBeGreaterThanOrEqual(before)
  })

  it('waits for no poll: exit 11 while one runs, and nothing is erased', async () => {
    const { say, file, left } = await place('365d')
    const store = await openStore(file)
    const lock = await store.lockPoll({ pid: 7, host: 'wache', since: NOW })
    expect(await say('prune')).toMatchObject({
      code: 11,
      out: '',
      err: expect.stringMatching(/^monitor: Another poll is running: process 7 on wache, since 2026-11-21T09:00:00Z\.\n/),
    })
    await lock.release()
    await store.close()
    expect(left()).toEqual(WRITTEN)
  })

  it('interrupted, says so with exit 130; what was erased is erased, and the next one takes it off the disk', async () => {
    const { say, left } = await place('365d')
    const interrupt = new AbortController()
    // The first thing that is shown of it: the mentions are erased, and the file is not written anew yet.
    const err = (text: string): void => void (text.includes('erasing:') && interrupt.abort())
    const io = { stderrIsTerminal: true, err, signal: interrupt.signal }
    expect(await say('prune', { io })).toMatchObject({ code: 130, out: 'erased: 2 mentions, 1 message\n' })
    expect(await say('prune')).toEqual({ code: 0, out: NOTHING, err: '' })
    expect(left()).toEqual(['offen', 'mittel', 'neu'])
  })

  it('that was interrupted before it began tells so as JSON too', async () => {
    const { say, left } = await place('365d')
    const ran = await say('prune --json', { io: { signal: AbortSignal.abort() } })
    expect(JSON.parse(ran.out)).toMatchObject({
      complete: false,
      interrupted: true,
      mentions: 0,
      deliveries: 0,
      bytes_after: null,
    })
    expect(JSON.parse(ran.err)).toEqual({
      type: 'error',
      code: 130,
      message: 'interrupted; what was erased until then is erased',
      hint: 'run it again: it goes on, and takes what was erased off the disk',
    })
    expect(left()).toEqual(WRITTEN)
  })

  it('that cannot write the file anew fails with the reason', async () => {
    const { say, file } = await place('3000d')
    const driver = new Driver(file)
    driver.exec('DROP TABLE mentions_text')
    driver.close()
    expect(await say('prune')).toEqual({
      code: 1,
      out: 'erased: 0 mentions, 0 messages\n',
      err: 'monitor: The database /place/monitor.db failed: no such table: mentions_text_data (SQLITE_ERROR).\n',
    })
    expect(JSON.parse((await say('prune --json')).out)).toMatchObject({ complete: false, interrupted: false, bytes_after: null })
  })

  it('speaks German', async () => {
    const { say } = await place('365d')
    const env = { LANG: 'de_CH.UTF-8' }
    const rosa = person(true)
    const { out, err } = await say('prune --older-than 90d', { ...rosa, env })
    expect(rosa.asked).toEqual(['Endgültig löschen? (N)'])
    expect(out).toBe('gelöscht: 3 Erwähnungen, 1 Meldung · die Datenbank braucht SIZE, vorher SIZE\n')
    expect(
      err.startsWith(`älter als 90d, also vor 2026-08-23 11:00:00 +02:00:
  zu löschen: 3 Erwähnungen, die älteste vom Do 12. Sep 2024
  zu löschen: 1 Meldung des Protokolls
  bleibt, solange Fälle offen sind: 1 Erwähnung (1 Fall)
  bleibt: Nummern, Zustände und Zeiten aller Fälle, für die Zahlen
`),
    ).toBe(true)
    expect((await say('prune --older-than 9d', { columns: undefined as never, env })).err).toBe(
      'monitor: --older-than 9d: privacy.retention behält 365d, und was gelöscht ist, kommt nie wieder\n  erst nachsehen: monitor prune --older-than 9d --dry-run; dann --yes dazu\n',
    )
  })
})
