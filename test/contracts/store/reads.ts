import { expect, it } from 'vitest'
import type { Reservation } from '../../../src/store/read-ledger.js'
import type { Store } from '../../../src/store/store.js'
import { DAY, HOUR, T0 } from './data.js'

const MIDNIGHT = T0 - (T0 % DAY)
const TODAY = { from: MIDNIGHT, to: MIDNIGHT + DAY }

const reservation = (values: Partial<Reservation> = {}): Reservation => ({
  source: 'forum',
  now: T0,
  window: TODAY,
  limit: { reads: 100, micros: null },
  need: { reads: 1, micros: 0 },
  want: { reads: 10, micros: 0 },
  ...values,
})

/** What sources with a budget have asked. */
export function readRules(store: () => Store): void {
  it('counts what is reserved, whether it is spent or not, by window', async () => {
    expect(await store().readsSpent('forum', TODAY)).toEqual({ reads: 0, micros: 0 })
    expect(await store().reserveReads(reservation())).toEqual({
      granted: { reads: 10, micros: 0 },
      spent: { reads: 10, micros: 0 },
    })
    await store().reserveReads(reservation({ now: T0 - HOUR, want: { reads: 5, micros: 7_000_000 } }))
    expect(await store().readsSpent('forum', TODAY)).toEqual({ reads: 15, micros: 7_000_000 })
    expect(await store().readsSpent('forum', { from: T0, to: T0 + HOUR })).toEqual({ reads: 10, micros: 0 })
    expect(await store().readsSpent('forum', { from: MIDNIGHT + DAY, to: MIDNIGHT + 2 * DAY })).toEqual({ reads: 0, micros: 0 })
    expect(await store().readsSpent('blog', TODAY)).toEqual({ reads: 0, micros: 0 })
  })

  it('gives what is left of what was wanted, and nothing where less is left than needed', async () => {
    await store().reserveReads(reservation({ want: { reads: 97, micros: 0 } }))
    expect(await store().reserveReads(reservation({ need: { reads: 4, micros: 0 } }))).toEqual({
      granted: null,
      spent: { reads: 97, micros: 0 },
    })
    expect(await store().reserveReads(reservation())).toEqual({
      granted: { reads: 3, micros: 0 },
      spent: { reads: 100, micros: 0 },
    })
    expect((await store().reserveReads(reservation())).granted).toBeNull()
  })

  it('limits money as it limits reads, and each for itself', async () => {
    const limit = { reads: null, micros: 20_000_000 }
    const dear = reservation({ limit, need: { reads: 1, micros: 15_000_000 }, want: { reads: 900, micros: 15_000_000 } })
    expect((await store().reserveReads(dear)).granted).toEqual({ reads: 900, micros: 15_000_000 })
    expect((await store().reserveReads(dear)).granted).toBeNull()
    expect((await store().reserveReads({ ...dear, need: { reads: 1, micros: 0 } })).granted).toEqual({
      reads: 900,
      micros: 5_000_000,
    })
  })

  it('two that ask at once never get more than there is', async () => {
    const asked = Array.from({ length: 30 }, () => store().reserveReads(reservation({ want: { reads: 7, micros: 0 } })))
    const granted = (await Promise.all(asked)).map((each) => each.granted?.reads ?? 0)
    expect(granted.reduce((sum, each) => sum + each, 0)).toBe(100)
  })

  it('takes back what was not used, from the hour in which it was reserved', async () => {
    await store().reserveReads(reservation({ want: { reads: 10, micros: 500 } }))
    await store().returnReads('forum', T0, { reads: 4, micros: 100 })
    expect(await store().readsSpent('forum', TODAY)).toEqual({ reads: 6, micros: 400 })
    await store().returnReads('forum', T0, { reads: 400, micros: 0 })
    expect(await store().readsSpent('forum', TODAY)).toEqual({ reads: 0, micros: 400 })
  })
}
