import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/sqlite/file/open-store.js'
import type { Store } from '../../src/store/store.js'
import { caseDecision, DAY, decision, deed, delivery, event, HOUR, judged, openCase, poll, T0 } from '../contracts/store/data.js'
import { tempFolder } from './temp-folder.js'

const folder = tempFolder()
// Below node_modules, so that the child finds the driver from there.
const cache = join(import.meta.dirname, '../../node_modules/.cache')
let outDir = ''
let bundle = ''

beforeAll(async () => {
  mkdirSync(cache, { recursive: true })
  outDir = mkdtempSync(join(cache, 'store-crash-'))
  const entry = join(import.meta.dirname, 'crash-child.ts')
  await build({
    configFile: false,
    logLevel: 'warn',
    build: { ssr: entry, target: 'node20', outDir, rollupOptions: { output: { entryFileNames: 'child.mjs' } } },
  })
  bundle = join(outDir, 'child.mjs')
})
// Only ever the folder that was made above, by its own path.
afterAll(() => {
  if (outDir !== '') rmSync(outDir, { recursive: true, force: true })
})

const start = (step: string, path: string): ChildProcess =>
  spawn(process.execPath, [bundle, step, path], { stdio: ['ignore', 'pipe', 'inherit'] })

async function killedDuring(step: string, path: string): Promise<void> {
  const [, signal] = await once(start(step, path), 'exit')
  expect(signal).toBe('SIGKILL')
}

async function prepared(name: string): Promise<string> {
  const path = join(folder, name)
  const store = await openStore(path)
  await store.savePoll(poll([judged('old')], { memory: 'first' }))
  await store.close()
  return path
}

/** Everything that can be asked of a store. */
async function allOf(store: Store): Promise<unknown> {
  const works = await store.threadsToJoin(100)
  return {
    works,
    sources: await store.sources(),
    memory: await store.sourceMemory('blog'),
    cases: await store.cases({}),
    deliveries: await store.deliveries({}),
    integrity: await store.integrity(),
  }
}

/** The run that the child was killed in, done once more to its end. */
async function run(path: string): Promise<unknown> {
  const store = await openStore(path)
  await store.savePoll(poll([judged('new1'), judged('new2'), judged('new3')], { memory: 'second' }))
  const [work] = await store.threadsToJoin(1)
  const mentionIds = work?.mentions.map((mention) => mention.id) ?? []
  await store.saveThreads(decision(work?.thread ?? '', [caseDecision({ mentionIds })]))
  await store.enqueue([delivery('k1'), delivery('k2')])
  const all = await allOf(store)
  await store.close()
  return all
}

describe('a process killed in the middle', () => {
  let undisturbed: unknown
  beforeAll(async () => {
    undisturbed = await run(await prepared('undisturbed.db'))
  })

  for (const step of ['poll', 'thread', 'enqueue']) {
    it(`of "${step}" leaves nothing of that step, and the same run then ends as if nothing had been`, async () => {
      const path = await prepared(`${step}.db`)
      const before = await openStore(path)
      const stateBefore = await allOf(before)
      await before.close()
      await killedDuring(step, path)
      const after = await openStore(path)
      expect(await allOf(after)).toEqual(stateBefore)
      await after.close()
      expect(await run(path)).toEqual(undisturbed)
    })
  }

  for (const step of ['act', 'merge', 'split', 'undo']) {
    it(`of "${step}", which a person asked for, leaves nothing of it`, async () => {
      const path = join(folder, `person-${step}.db`)
      const store = await openStore(path)
      await openCase(store, 'a')
      await openCase(store, 'b')
      await store.act(1, deed({ event: event('assign'), assignee: 'urs' }))
      const before = [await allOf(store), await store.caseDetail(1), await store.caseDetail(2)]
      await store.close()
      await killedDuring(step, path)
      const after = await openStore(path)
      expect([await allOf(after), await after.caseDetail(1), await after.caseDetail(2)]).toEqual(before)
      await after.close()
    })
  }

  it('frees the poll lock, which until then names it', async () => {
    const path = await prepared('lock.db')
    const child = start('lock', path)
    if (child.stdout !== null) await once(child.stdout, 'data')
    const store = await openStore(path)
    await expect(store.lockPoll({ pid: 1, host: 'andere', since: T0 })).rejects.toMatchObject({
      exit: 11,
      message: `Another poll is running: process ${child.pid} on wache, since 2026-11-18T07:00:00Z.`,
    })
    child.kill('SIGKILL')
    await once(child, 'exit')
    await (await store.lockPoll({ pid: 1, host: 'andere', since: T0 })).release()
    await store.close()
  })
})

describe('a process killed in the middle of compacting', () => {
  const original = join(folder, 'erased.db')
  let before: unknown
  beforeAll(async () => {
    const store = await openStore(original)
    const long = 'seit drei Wochen nichts '.repeat(250)
    const posts = Array.from({ length: 2_400 }, (_, index) =>
      judged(`c${index}`, { text: `Fach${index} ${long}`, publishedAt: index % 3 === 0 ? T0 - DAY : T0 + DAY }),
    )
    await store.savePoll(poll(posts))
    expect((await store.eraseBefore(T0 + HOUR, 10_000)).mentions).toBe(800)
    before = await allOf(store)
    await store.close()
  })

  // SQLite writes the new file into the log, and from there over the old one.
  const moments: readonly (readonly [string, (before: number, log: number) => boolean])[] = [
    ['when it begins', (_, log) => log > 0],
    ['half way', (before, log) => log > before / 3],
    ['near its end', (before, log) => log > before / 2],
  ]
  it.each(moments)('%s, leaves all that was there, and the next one ends it', async (name, isThen) => {
    const path = join(folder, `compact ${name}.db`)
    copyFileSync(original, path)
    const size = statSync(path).size
    const child = start('compact', path)
    const ended = once(child, 'exit')
    const log = () => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0
    while (child.exitCode === null && !isThen(size, log())) await new Promise(setImmediate)
    child.kill('SIGKILL')
    expect(await ended).toEqual([null, 'SIGKILL'])
    const after = await openStore(path)
    expect(await allOf(after)).toEqual(before)
    await after.compact()
    expect(await allOf(after)).toEqual(before)
    await after.close()
    expect(statSync(path).size).toBeLessThan(0.8 * size)
  })
})
