import { readFileSync, statSync } from 'node:fs'
import Driver from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { compactingFailure, isUncompacted } from '../../../src/app/erasing/compact-later.js'
import { eraseAll } from '../../../src/app/erasing/erase-all.js'
import { eraseOld } from '../../../src/app/erasing/erase-old.js'
import { MonitorError } from '../../../src/util/errors.js'
import { delivery } from '../../contracts/store/data.js'
import { DAY, HOUR, incoming, NOON, store, type TestApp, testApp, YAML } from '../support.js'

const RETAINING = `${YAML}privacy: { retention: 30d }\n`
const nobody = { id: null, handle: null, name: null, url: null, followers: null, flags: [] }

const old = (index: number) =>
  incoming(`alt-${index}`, {
    text: `Beispiel dankt allen, sagt Quastenflosser${index}x`,
    author: { ...nobody, name: `Xaverine${index}x` },
    publishedAt: NOON - 40 * DAY,
  })

const young = (index: number) =>
  incoming(`neu-${index}`, { text: `Beispiel dankt wieder, sagt Nacktmull${index}x`, publishedAt: NOON - HOUR })

/** 120 posts, of which 6 are too old to be kept, stored twenty at a time. */
async function filled(): Promise<TestApp> {
  const app = await testApp({ yaml: RETAINING })
  app.now = NOON - 40 * DAY
  for (let at = 0; at < 6; at += 1)
    await store(app, [...Array.from({ length: 19 }, (_, index) => young(at * 19 + index)), old(at)])
  app.now = NOON
  return app
}

const bytesOf = (app: TestApp): string =>
  ['', '-wal']
    .map((suffix) => app.databaseFile + suffix)
    .filter((file) => statSync(file, { throwIfNoEntry: false }) !== undefined)
    .map((file) => readFileSync(file, 'latin1'))
    .join('\n')

const found = (app: TestApp) => {
  const bytes = bytesOf(app)
  const some = (word: string) => new Set(bytes.match(new RegExp(`${word}\\d+x`, 'g')) ?? []).size
  // The index of words has them in small letters, and of most only what differs from the one before.
  return { words: some('Quastenflosser'), names: some('Xaverine'), indexed: /quasten/.test(bytes), kept: some('Nacktmull') }
}

/** Fills a table of no matter with nothing: a file of more than a hundred megabytes. */
function growing(file: string): void {
  const driver = new Driver(file)
  driver.exec('CREATE TABLE ballast (bytes BLOB); INSERT INTO ballast VALUES (zeroblob(101000000))')
  driver.pragma('wal_checkpoint(TRUNCATE)')
  driver.close()
}

describe('what became too old', () => {
  it('is known to be taken off the disk yet where the run ended in the middle of it', async () => {
    const app = await testApp({ yaml: RETAINING })
    let batches = 0
    const eraseBefore = async () => {
      if (batches > 0) throw new Error('killed')
      batches += 1
      return { mentions: 5_000, deliveries: 0 }
    }
    await expect(eraseAll({ ...app, store: { ...app.store, eraseBefore } }, NOON)).rejects.toThrow('killed')
    expect(await isUncompacted(app)).toBe(true)
  })

  it('is gone at once: no name and no word of it stands in the file or its log; all else does', async () => {
    const app = await filled()
    expect(found(app)).toEqual({ words: 6, names: 6, indexed: true, kept: 114 })
    expect(await eraseOld(app)).toBe(6)
    expect(found(app)).toEqual({ words: 0, names: 0, indexed: false, kept: 114 })
    expect(await app.store.integrity()).toEqual([])
  })

  it('is gone also where it was a message alone', async () => {
    const app = await testApp({ yaml: RETAINING })
    const message = { ...delivery('sent').message, summary: 'Es schreibt Quastenflosser7x' }
    await app.store.enqueue([delivery('sent', { now: NOON - 40 * DAY, message })])
    const { id } = (await app.store.deliveries({}))[0]!
    await app.store.markSent(id, { now: NOON - 40 * DAY, handle: null })
    expect(found(app).words).toBe(1)
    expect(await eraseOld(app)).toBe(0)
    expect(found(app).words).toBe(0)
    expect(await isUncompacted(app)).toBe(false)
  })

  it('is not looked for again on the same day', async () => {
    const app = await filled()
    expect(await eraseOld(app)).toBe(6)
    app.now += DAY - 1
    await store(app, [old(99)])
    expect(await eraseOld(app)).toBe(0)
    app.now += 1
    expect(await eraseOld(app)).toBe(0)
    app.now += 30 * DAY
    expect(await eraseOld(app)).toBe(115)
  })

  it('is overwritten at once where the file is too large to be written anew each day, and all its traces are gone after a week', async () => {
    const app = await filled()
    growing(app.databaseFile)
    await eraseOld(app)
    expect(found(app)).toMatchObject({ words: 0, indexed: true, kept: 114 })
    for (let day = 1; day <= 6; day += 1) {
      app.now += DAY
      await eraseOld(app)
    }
    expect(found(app).indexed).toBe(true)
    app.now += DAY
    await eraseOld(app)
    expect(found(app)).toEqual({ words: 0, names: 0, indexed: false, kept: 114 })
  })

  it('waits for another day where it cannot be done, such as while somebody reads, and fails no poll', async () => {
    const app = await filled()
    const compact = () => Promise.reject(new MonitorError('in use'))
    expect(await eraseOld({ ...app, store: { ...app.store, compact } })).toBe(6)
    expect(found(app).indexed).toBe(true)
    app.now += DAY
    expect(await eraseOld(app)).toBe(0)
    expect(found(app)).toEqual({ words: 0, names: 0, indexed: false, kept: 114 })
  })

  it('fails a poll by what nobody foresaw', async () => {
    const app = await filled()
    const compact = () => Promise.reject(new Error('unforeseen'))
    await expect(eraseOld({ ...app, store: { ...app.store, compact } })).rejects.toThrow('unforeseen')
  })
})

it('an interrupted erasure has erased what it says, and the next one goes on', async () => {
  const app = await filled()
  const told: number[] = []
  const erase = () =>
    eraseAll(app, NOON - 30 * DAY, (erased) => {
      told.push(erased)
      app.interrupt.abort()
    })
  await erase()
  expect(told).toEqual([6])
  await expect(erase()).rejects.toMatchObject({ name: 'AbortError' })
})

describe('what was erased by other means', () => {
  /** Marked as erased, with nothing that says how. */
  async function marked(yaml: string) {
    const app = await testApp({ yaml })
    await app.store.setMeta('uncompacted_since', '1')
    let tried = 0
    let fault: MonitorError | null = null
    const compact = async () => {
      tried += 1
      if (fault !== null) throw fault
      return { before: 1, after: 1 }
    }
    const poll = async (after: number) => {
      app.now += after
      const before = tried
      await eraseOld({ ...app, store: { ...app.store, compact } })
      return tried > before
    }
    return {
      app,
      poll,
      failWith: (thrown: MonitorError | null) => {
        fault = thrown
      },
    }
  }

  it.each([
    ['where all is kept for ever', YAML],
    ['where something is kept for a time', RETAINING],
  ])('is taken off the disk by the next poll, once, %s', async (_name, yaml) => {
    const { poll } = await marked(yaml)
    expect([await poll(0), await poll(1), await poll(DAY)]).toEqual([true, false, false])
  })

  it('is tried once a day where that fails, and since when it fails, and why, is kept until it is done', async () => {
    const { app, poll, failWith } = await marked(YAML)
    failWith(new MonitorError('in use'))
    expect([await poll(0), await poll(DAY - 1)]).toEqual([true, false])
    failWith(new MonitorError('no room'))
    expect(await poll(1)).toBe(true)
    expect(await compactingFailure(app.store)).toEqual({ since: NOON, at: NOON + DAY, why: 'no room' })
    failWith(null)
    expect(await poll(DAY)).toBe(true)
    expect(await compactingFailure(app.store)).toBeNull()
  })

  it('is tried again where the clock was set back', async () => {
    const { poll, failWith } = await marked(YAML)
    failWith(new MonitorError('in use'))
    expect([await poll(0), await poll(-HOUR)]).toEqual([true, true])
  })
})
