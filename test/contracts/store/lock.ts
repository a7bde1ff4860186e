import { expect, it } from 'vitest'
import type { Store } from '../../../src/store/store.js'
import { T0 } from './data.js'

const HOLDER = { pid: 4711, host: 'wache', since: T0 }

/** One poll at a time. */
export function lockRules(store: () => Store): void {
  it('is had by one alone, and a second is told by whom', async () => {
    const lock = await store().lockPoll(HOLDER)
    await expect(store().lockPoll({ pid: 1, host: 'andere', since: T0 + 1 })).rejects.toMatchObject({
      name: 'MonitorError',
      exit: 11,
      message: 'Another poll is running: process 4711 on wache, since 2026-11-18T07:00:00Z.',
    })
    await lock.release()
  })

  it('can be given back twice without harm', async () => {
    const lock = await store().lockPoll(HOLDER)
    await lock.release()
    const next = await store().lockPoll(HOLDER)
    await lock.release()
    await expect(store().lockPoll(HOLDER)).rejects.toMatchObject({ exit: 11, message: expect.stringContaining('4711') })
    await next.release()
  })

  it('can be taken again once it is given back', async () => {
    await (await store().lockPoll(HOLDER)).release()
    await (await store().lockPoll(HOLDER)).release()
  })
}
