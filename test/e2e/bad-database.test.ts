import { closeSync, mkdirSync, openSync, readFileSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { atom, complaint, NOON } from './support/feed.js'
import { config, Place } from './support/place.js'
import { siteForFile } from './support/site.js'

const site = siteForFile()
const yaml = () => config([{ id: 'forum', url: `${site.origin}/forum` }])

/** A place whose database holds one poll. */
let filled: Place

beforeAll(async () => {
  site.put('/forum', atom(complaint('a', -30)))
  filled = new Place(yaml())
  expect((await filled.run('poll', { now: NOON })).code).toBe(0)
})

interface Case {
  readonly name: string
  readonly spoil: (place: Place) => void
  /** In place of the usual one. */
  readonly db?: (place: Place) => string
  readonly says: RegExp
  readonly hint: RegExp
}

/** Damages the file in its middle; the header stays. */
function scratch(place: Place): void {
  const file = openSync(place.db, 'r+')
  for (let page = 1; page < 40; page += 1) writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096)
  closeSync(file)
}

const CASES: readonly Case[] = [
  { name: 'a folder', spoil: (place) => mkdirSync(place.db), says: /monitor\.db is a folder/, hint: /--db/ },
  {
    name: 'a file of something else',
    spoil: (place) => writeFileSync(place.db, 'Liebe Kundin, das ist ein Brief und keine Datenbank. '.repeat(100)),
    says: /monitor\.db is not a database of monitor/,
    hint: /--db, or move this one away/,
  },
  {
    name: 'the database of another program',
    spoil: (place) => new Driver(place.db).exec('CREATE TABLE letters (text TEXT)').close(),
    says: /monitor\.db belongs to another program/,
    hint: /--db/,
  },
  {
    name: 'a damaged file',
    spoil: (place) => scratch(place.copyDatabase(filled)),
    says: /monitor\.db is damaged/,
    hint: /backup/,
  },
  {
    name: 'a file that was cut off',
    spoil: (place) => truncateSync(place.copyDatabase(filled).db, 5_000),
    says: /monitor\.db is damaged/,
    hint: /backup/,
  },
  {
    name: 'a database of a newer version',
    spoil: (place) => new Driver(place.copyDatabase(filled).db).exec('PRAGMA user_version = 4711').close(),
    says: /monitor\.db has version 4711; this monitor knows versions up to \d+/,
    hint: /Update monitor/,
  },
  {
    name: 'a path that leads through a file',
    spoil: (place) => writeFileSync(join(place.folder, 'file'), ''),
    db: (place) => join(place.folder, 'file', 'monitor.db'),
    says: /part of its path is no folder/,
    hint: /--db/,
  },
]

describe('a database that cannot be used is', () => {
  for (const command of ['poll', 'unanswered']) {
    it.concurrent.each(CASES)(`$name: ${command} says so, exit 1, and leaves it as it is`, async ({ spoil, db, says, hint }) => {
      const place = new Place()
      spoil(place)
      const file = db?.(place) ?? place.db
      const before = statSync(place.db, { throwIfNoEntry: false })?.isFile() ? readFileSync(place.db) : null
      const ran = await place.run(`${command} --config ${filled.config} --db ${file}`, { now: NOON })
      expect({ code: ran.code, out: ran.out }).toEqual({ code: 1, out: '' })
      expect(ran.err).toMatch(says)
      expect(ran.err).toMatch(hint)
      expect(ran.err).not.toMatch(/not expected/)
      if (before !== null) expect(readFileSync(place.db).equals(before)).toBe(true)
    })
  }

  it.concurrent('checked: `check` finds it and goes on', async () => {
    const place = new Place(yaml())
    writeFileSync(place.db, 'keine Datenbank'.repeat(1000))
    const ran = await place.run('check')
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(/error\s+database\s.*is not a database/)
    expect(ran.out).toMatch(/ok\s+receiver/)
  })

  it.concurrent('not there yet: a listing says what creates it', async () => {
    const ran = await new Place(yaml()).run('unanswered')
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/no database yet: .*monitor\.db/)
    expect(ran.err).toMatch(/monitor poll/)
  })
})

describe('a disk that is full', () => {
  const hook = join(import.meta.dirname, 'support/full-disk.mjs')

  it.concurrent('stops the poll with exit 1 and advice; all that was stored stays, and the next poll finds the rest once', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      complaint(`n${index}`, -30, { text: `Beispiel antwortet nicht! ${'Sehr ärgerlich. '.repeat(200)} ${index}` }),
    )
    site.put('/full', atom(complaint('a', -30)))
    const place = new Place(config([{ id: 'forum', url: `${site.origin}/full` }]))
    expect((await place.run('poll', { now: NOON })).code).toBe(0)
    site.put('/full', atom(...many, complaint('a', -30)))
    const ran = await place.spawn('poll --force', { now: NOON, env: { NODE_OPTIONS: `--import ${hook}` } })
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 1, out: '' })
    expect(ran.err).toMatch(/The database .*monitor\.db cannot be written: the disk is full\./)
    expect(ran.err).toMatch(/Free some space and run the same command again\. What was stored before is safe\./)
    expect(place.mentions()).toEqual(['a'])
    const check = await place.run('check')
    expect(check.out).toMatch(/ok\s+database\s.*sound/)
    expect((await place.run('poll --force', { now: NOON })).code).toBe(0)
    expect(place.mentions()).toEqual(['a', ...many.map(({ id }) => id)].sort())
  })

  it.concurrent('with a limit on the size of files: the same without any of our own means', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      complaint(`n${index}`, -30, { text: `Beispiel antwortet nicht! ${'Sehr ärgerlich. '.repeat(200)} ${index}` }),
    )
    site.put('/limited', atom(complaint('a', -30)))
    const place = new Place(config([{ id: 'forum', url: `${site.origin}/limited` }]))
    expect((await place.run('poll', { now: NOON })).code).toBe(0)
    site.put('/limited', atom(...many, complaint('a', -30)))
    // Blocks of 1,024 bytes; the signal is ignored, so that the write itself fails.
    const ran = await place.shell(`trap '' XFSZ; ulimit -f 200; exec $MONITOR poll --force --now ${NOON}`)
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 1, out: '' })
    expect(ran.err).toMatch(/The database .*monitor\.db /)
    expect(place.mentions()).toEqual(['a'])
    expect((await place.run('poll --force', { now: NOON })).code).toBe(0)
    expect(place.mentions().length).toBe(61)
  })
})

it('keeps its database readable by its owner alone', () => {
  expect(statSync(filled.db).mode & 0o077).toBe(0)
})
