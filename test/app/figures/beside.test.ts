import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { besideOf } from '../../../src/app/figures/beside.js'
import { report } from '../../../src/app/figures/report.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import type { Beside } from '../../../src/model/report.js'
import { Database } from '../../../src/store/sqlite/file/database.js'
import { openDriver } from '../../../src/store/sqlite/file/driver.js'
import { newStore } from '../../support/new-store.js'
import { configOf, DAY, HOUR, incoming, NOON, ourReply, store, type TestApp, testApp, YAML } from '../support.js'

const SINCE = NOON - 90 * DAY
const THEIRS = YAML.replace('Beispiel AG', 'Nordfunk <b>GmbH</b>').replace(/ {2}- \{ id: blog.*\n/, '')
const QUERY = { since: SINCE, until: NOON }

let app: TestApp
let folder = ''

/** A configuration beside ours. */
function write(name: string, yaml: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), yaml)
}

/** The rival's database as its own polls would make it: four customers, of whom one is answered. */
async function pollTheirs(name: string): Promise<void> {
  const config = await configOf(THEIRS)
  const theirs = { ...app, config, store: await newStore(join(folder, name)), now: NOON }
  await store(theirs, [
    ...['a', 'b', 'c', 'd'].map((id) => incoming(id, { publishedAt: NOON - 5 * HOUR })),
    ourReply('r', 'a', { publishedAt: NOON - 2 * HOUR }),
  ])
  await joinThreads(theirs)
  await theirs.store.close()
}

/** Ours: two customers, of whom one is answered. */
beforeEach(async () => {
  const base = await testApp()
  folder = dirname(base.databaseFile)
  const env = { XDG_CACHE_HOME: folder, XDG_DATA_HOME: join(folder, 'data'), MONITOR_DB: base.databaseFile }
  const config = { ...base.config, file: join(folder, 'monitor.yaml') }
  app = Object.assign(base, { config, runtime: { ...base.runtime, env, cwd: folder, home: folder } })
  await store(app, [
    incoming('old', { publishedAt: NOON - 5 * DAY }),
    incoming('done', { publishedAt: NOON - 3 * HOUR }),
    ourReply('r', 'done', { publishedAt: NOON - HOUR }),
  ])
  await store(app, [], 'blog')
  await joinThreads(app)
  write('rivals/nordfunk.yaml', `${THEIRS}database: ./nordfunk.db\n`)
  await pollTheirs('rivals/nordfunk.db')
})

const faultOf = (other: Beside | undefined): string | null =>
  other !== undefined && 'fault' in other ? other.fault.replaceAll(folder, '/world') : null

describe('a rival beside us', () => {
  test('is counted by its own configuration and database, over the same time', async () => {
    const [other] = await besideOf(app, QUERY, ['rivals/nordfunk.yaml'])
    if (other === undefined || 'fault' in other) throw new Error(faultOf(other) ?? 'none')
    const { total, ...rest } = other
    expect(rest).toEqual({
      file: 'rivals/nordfunk.yaml',
      company: 'Nordfunk <b>GmbH</b>',
      timezone: 'Europe/Berlin',
      watched: { since: NOON, until: NOON },
      unknown: [],
    })
    expect([total.cases, total.fates.answered, total.fates.waiting, total.answered?.share]).toEqual([4, 1, 3, 0.25])
  })

  test('stands in the configuration relative to its folder; what is typed is relative to where it is typed, and wins', async () => {
    const written = { ...app, config: { ...app.config, report: { beside: ['rivals/nordfunk.yaml'], targets: { '24h': 0.9 } } } }
    const found = await report({ ...written, runtime: { ...app.runtime, cwd: '/' } }, { since: SINCE })
    expect([found.total.cases, found.beside.map(({ file }) => file), found.targets]).toEqual([
      2,
      ['rivals/nordfunk.yaml'],
      { '24h': 0.9 },
    ])
    expect(found.beside.map(faultOf)).toEqual([null])
    const typed = await report(
      { ...written, runtime: { ...app.runtime, cwd: join(folder, 'rivals') } },
      {
        ...{ since: SINCE, beside: ['nordfunk.yaml'] },
      },
    )
    expect(typed.beside.map((each) => [each.file, faultOf(each)])).toEqual([['nordfunk.yaml', null]])
    expect(typed.selection).toEqual({})
  })

  test.each<[string, object, number]>([
    ['its time', { ...QUERY, since: NOON - HOUR }, 0],
    ['its kinds', { ...QUERY, kinds: ['question'] }, 0],
    ['our sources are none of its', { ...QUERY, sources: ['blog'] }, 4],
    ['our brands neither', { ...QUERY, brands: ['Beispiel'] }, 4],
  ])('%s', async (_name, query, cases) => {
    const [other] = await besideOf(app, query, ['rivals/nordfunk.yaml'])
    expect(other).toMatchObject({ total: { cases } })
  })

  test('that nobody polls any more is not known since its last poll', async () => {
    app.now = NOON + 3 * DAY
    const [other] = await besideOf(app, { since: SINCE }, ['rivals/nordfunk.yaml'])
    expect(other).toMatchObject({
      total: { unseen: 3 },
      unknown: [{ source: 'forum', since: NOON, reason: 'not polled since then' }],
    })
  })
})

describe('what cannot be set beside says why, and the report of ours is there all the same', () => {
  test.each<[string, () => void, string]>([
    ['no configuration', () => {}, 'no configuration at /world/rivals/x.yaml (given by --beside)'],
    [
      'a configuration with faults',
      () => write('rivals/x.yaml', `${THEIRS}databse: ./x.db\n`),
      '/world/rivals/x.yaml:12:1: databse: unknown key; did you mean "database"?',
    ],
    [
      'no database',
      () => write('rivals/x.yaml', `${THEIRS}database: ./x.db\n`),
      'There is no database yet: /world/rivals/x.db does not exist.',
    ],
    [
      'a file that is no database',
      () => {
        write('rivals/x.yaml', `${THEIRS}database: ./x.db\n`)
        write('rivals/x.db', 'x'.repeat(5_000))
      },
      'The database /world/rivals/x.db is not a database of monitor.',
    ],
    [
      'our own database, by another name too',
      () => {
        write('rivals/x.yaml', `${THEIRS}database: ./x.db\n`)
        symlinkSync(app.databaseFile, join(folder, 'rivals/x.db'))
      },
      'its database /world/rivals/x.db is our own',
    ],
    [
      'that of another rival',
      () => write('rivals/x.yaml', `${THEIRS}database: ./nordfunk.db\n`),
      'its database /world/rivals/nordfunk.db is that of rivals/nordfunk.yaml too',
    ],
  ])('%s', async (_name, arrange, fault) => {
    arrange()
    const { total, beside } = await report(app, { since: SINCE, beside: ['rivals/nordfunk.yaml', 'rivals/x.yaml'] })
    expect([total.cases, beside.map(faultOf)]).toEqual([2, [null, fault]])
  })

  test('a database of an older version', async () => {
    const file = join(folder, 'rivals/nordfunk.db')
    const db = new Database(openDriver(file, { readonly: false, timeoutMs: 1_000 }), file)
    db.pragma('user_version = 1')
    db.close()
    const [other] = await besideOf(app, QUERY, ['rivals/nordfunk.yaml'])
    expect(faultOf(other)).toMatch(
      /^The database \/world\/rivals\/nordfunk\.db has version 1, and this monitor needs version \d+\.$/,
    )
  })
})
