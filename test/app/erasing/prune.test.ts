import { expect, it } from 'vitest'
import { compactLater } from '../../../src/app/erasing/compact-later.js'
import { prune } from '../../../src/app/erasing/prune.js'
import { MonitorError } from '../../../src/util/errors.js'
import { DAY, HOUR, incoming, NOON, store, testApp } from '../support.js'

const quiet = { onErased: () => undefined, onCompact: () => undefined }
const kept = { mentions: 0, cases: 0 }

/** 12 posts of forty days, and one of now. */
async function filled() {
  const app = await testApp()
  app.now = NOON - 40 * DAY
  const old = Array.from({ length: 12 }, (_, index) => incoming(`alt-${index}`, { publishedAt: app.now - index * HOUR }))
  await store(app, [...old, incoming('neu', { publishedAt: NOON })])
  app.now = NOON
  return app
}

const done = { mentions: 12, deliveries: 0, oldest: NOON - 40 * DAY - 11 * HOUR, kept, interrupted: false }

it('erases, tells how far it is, and writes the file anew', async () => {
  const app = await filled()
  const told: unknown[] = []
  const pruned = await prune(app, NOON - 30 * DAY, {
    onErased: (erased, total) => told.push([erased, total]),
    onCompact: () => told.push('compact'),
  })
  expect(told).toEqual([[12, 12], 'compact'])
  expect(pruned).toEqual({ ...done, fault: null, file: { before: expect.any(Number), after: expect.any(Number) } })
})

it('has erased what it erased where the file cannot be written anew; the next poll after a week sees to it', async () => {
  const app = await filled()
  let compacted = 0
  const fault = new MonitorError('in use')
  const refusing = { ...app, store: { ...app.store, compact: () => Promise.reject(fault) } }
  expect(await prune(refusing, NOON - 30 * DAY, quiet)).toEqual({ ...done, fault, file: null })
  const counting = { ...app.store, compact: async () => ({ before: ++compacted, after: 0 }) }
  const later = { ...app, store: counting, runtime: { ...app.runtime, now: () => NOON + 7 * DAY } }
  await compactLater(later)
  await compactLater(later)
  expect(compacted).toBe(1)
})

it('leaves nothing for later once it was done', async () => {
  const app = await filled()
  await prune(app, NOON - 30 * DAY, quiet)
  const compact = () => Promise.reject(new Error('not again'))
  await compactLater({ ...app, store: { ...app.store, compact }, runtime: { ...app.runtime, now: () => NOON + 9 * DAY } })
})

it('frees the lock when it fails', async () => {
  const app = await filled()
  const eraseBefore = () => Promise.reject(new Error('broken'))
  await expect(prune({ ...app, store: { ...app.store, eraseBefore } }, NOON, quiet)).rejects.toThrow('broken')
  expect(await prune(app, NOON - 30 * DAY, quiet)).toMatchObject({ mentions: 12 })
})

it('interrupted between two parts, it has erased the first', async () => {
  const app = await filled()
  const parts = {
    ...app,
    store: {
      ...app.store,
      eraseBefore: (before: number) => app.store.eraseBefore(before, 5).then((erased) => ({ ...erased, mentions: 5_000 })),
    },
  }
  const pruned = await prune(parts, NOON - 30 * DAY, { ...quiet, onErased: () => app.interrupt.abort() })
  expect(pruned).toEqual({ ...done, mentions: 5_000, interrupted: true, file: null, fault: null })
  expect((await app.store.erasable(NOON - 30 * DAY)).mentions).toBe(7)
})
