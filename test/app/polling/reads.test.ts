import { describe, expect, it } from 'vitest'
import { windowOf } from '../../../src/app/polling/budget.js'
import { openReads } from '../../../src/app/polling/reads.js'
import type { BudgetConfig } from '../../../src/model/config.js'
import { BudgetSpent } from '../../../src/sources/asking/refusals.js'
import { hintOf, messageOf } from '../../../src/util/errors.js'
import { DAY, HOUR, sourceOf, type TestApp, testApp } from '../support.js'

const MIDNIGHT = Date.UTC(2026, 10, 17)

const budgetOf = (values: Partial<BudgetConfig>): BudgetConfig => ({ reads: null, money: null, per: 'day', ...values })

const opened = (app: TestApp, budget: BudgetConfig | null) => openReads(app, { ...sourceOf(app, 'forum'), budget })
const spent = (app: TestApp, per: BudgetConfig['per'] = 'day') => app.store.readsSpent('forum', windowOf(per, app.now))

/** How many of so many requests were allowed. */
async function allowed(take: () => Promise<void>, requests: number): Promise<number> {
  let count = 0
  for (let request = 0; request < requests; request += 1) {
    try {
      await take()
      count += 1
    } catch {
      break
    }
  }
  return count
}

describe('windows are those of UTC', () => {
  it.each([
    ['hour', '2026-11-16T23:59:59Z', '2026-11-16T23:00:00Z', '2026-11-17T00:00:00Z'],
    ['day', '2026-11-16T00:00:00Z', '2026-11-16T00:00:00Z', '2026-11-17T00:00:00Z'],
    ['month', '2026-12-31T23:59:59Z', '2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z'],
  ] as const)('%s of %s', (per, at, from, to) => {
    expect(windowOf(per, Date.parse(at))).toEqual({ from: Date.parse(from), to: Date.parse(to) })
  })
})

describe('what a source may ask', () => {
  it('is without end where it has no budget, and nothing is counted', async () => {
    const app = await testApp()
    const { reads, close } = await opened(app, null)
    await reads.take(1_000_000)
    await close()
    expect([reads.left, await spent(app)]).toEqual([Number.POSITIVE_INFINITY, { reads: 0, micros: 0 }])
  })

  it('ends with the budget, with figures and the way out', async () => {
    const app = await testApp()
    const { reads, close } = await opened(app, budgetOf({ reads: 50 }))
    expect(await allowed(() => reads.take(1), 60)).toBe(50)
    await expect(reads.take(1)).rejects.toMatchObject({
      message:
        'the budget of 50 reads per day is used up until 2026-11-17T00:00:00Z; spent: 50 reads; the next request may take 1 read',
      hint: 'raise `budget` of this source, or poll it less often',
      retryAt: MIDNIGHT,
    })
    await close()
    expect(await spent(app)).toEqual({ reads: 50, micros: 0 })
  })

  it('ends with the money where that is limited', async () => {
    const app = await testApp()
    const { reads, close } = await opened(app, budgetOf({ money: 1, per: 'month' }))
    expect([await allowed(() => reads.take(10, 150_000), 10), reads.left]).toEqual([6, Number.POSITIVE_INFINITY])
    await expect(reads.take(10, 150_000)).rejects.toThrow(
      'the budget of 1 in money per month is used up until 2026-12-01T00:00:00Z; spent: 0.9 in money; the next request may take 0.15 in money',
    )
    await close()
    expect(await spent(app, 'month')).toMatchObject({ micros: 900_000 })
  })

  it('says so where one request alone may take more than the budget', async () => {
    const { reads } = await opened(await testApp(), budgetOf({ reads: 50 }))
    const never = await reads.take(100).catch((thrown: unknown) => thrown)
    expect([never instanceof BudgetSpent, messageOf(never), hintOf(never)]).toEqual([
      false,
      'the budget of 50 reads per day is less than one request may take: 100 reads',
      'raise `budget` of this source to 100 reads or more',
    ])
  })

  it('is what is left, for whoever chooses the size of a page', async () => {
    const { reads } = await opened(await testApp(), budgetOf({ reads: 200 }))
    await reads.take(100)
    reads.giveBack(70)
    expect(reads.left).toBe(170)
    await expect(reads.take(180)).rejects.toThrow('spent: 30 reads')
    await reads.take(170)
    expect(reads.left).toBe(0)
  })

  it('what was taken and given back, or reserved and not used, is not spent', async () => {
    const app = await testApp()
    const { reads, close } = await opened(app, budgetOf({ reads: 500 }))
    await reads.take(10)
    reads.giveBack(7)
    await close()
    expect(await spent(app)).toEqual({ reads: 3, micros: 0 })
  })

  it('is reserved ahead: not every request writes', async () => {
    const app = await testApp()
    let writes = 0
    const { store } = app
    const ledger = {
      readsSpent: store.readsSpent,
      returnReads: store.returnReads,
      reserveReads: (...asked: Parameters<typeof store.reserveReads>) => {
        writes += 1
        return store.reserveReads(...asked)
      },
    }
    const { reads, close } = await opened({ ...app, ledger: async () => ledger }, budgetOf({ reads: 500 }))
    await allowed(() => reads.take(1), 100)
    await close()
    expect([writes, (await spent(app)).reads]).toEqual([10, 100])
  })

  it('a process that dies has never asked more than is counted', async () => {
    const app = await testApp()
    const died = await opened(app, budgetOf({ reads: 100 }))
    const before = await allowed(() => died.reads.take(1), 7)
    const next = await opened(app, budgetOf({ reads: 100 }))
    const after = await allowed(() => next.reads.take(1), 200)
    expect([before, after]).toEqual([7, 90])
  })

  it('many at once never get more than there is', async () => {
    const app = await testApp()
    const runs = await Promise.all(Array.from({ length: 8 }, () => opened(app, budgetOf({ reads: 60 }))))
    const asked = runs.flatMap(({ reads }) => Array.from({ length: 20 }, () => reads.take(1)))
    const granted = (await Promise.allSettled(asked)).filter(({ status }) => status === 'fulfilled').length
    expect(granted).toBeLessThanOrEqual(60)
    await Promise.all(runs.map(({ close }) => close()))
    expect((await spent(app)).reads).toBe(granted)
  })

  it('begins anew with the next window; what is left of the last one does not come with it', async () => {
    const app = await testApp()
    app.now = MIDNIGHT - HOUR
    const { reads, close } = await opened(app, budgetOf({ reads: 40 }))
    expect(await allowed(() => reads.take(1), 15)).toBe(15)
    app.now = MIDNIGHT + HOUR
    expect(await allowed(() => reads.take(1), 60)).toBe(40)
    reads.giveBack(5)
    await expect(reads.take(1)).rejects.toThrow('used up until 2026-11-18T00:00:00Z; spent: 40 reads')
    await close()
    app.now = MIDNIGHT - 1
    expect((await spent(app)).reads).toBe(15)
  })

  it('is counted by the hour: another window of the same budget forgets nothing', async () => {
    const app = await testApp()
    const daily = await opened(app, budgetOf({ reads: 100 }))
    await allowed(() => daily.reads.take(1), 30)
    await daily.close()
    app.now += DAY
    const monthly = await opened(app, budgetOf({ reads: 100, per: 'month' }))
    expect(monthly.reads.left).toBe(70)
  })
})
