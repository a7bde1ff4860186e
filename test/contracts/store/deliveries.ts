import { describe, expect, it } from 'vitest'
import type { DeliveryState } from '../../../src/model/alert.js'
import type { Store } from '../../../src/store/store.js'
import { DAY, delivery, HOUR, MINUTE, T0 } from './data.js'

/** What was told to whom: twice with the same key rather than never. */
export function deliveryRules(store: () => Store): void {
  const only = async () => (await store().deliveries({}))[0]
  const idOf = async (key: string) => (await store().deliveries({})).find((each) => each.key === key)?.id ?? 0
  const send = async (key: string, values: Parameters<typeof delivery>[1] = {}, at = T0) => {
    await store().enqueue([delivery(key, values)])
    await store().markSent(await idOf(key), { now: at, handle: null })
  }

  it('enters a delivery as pending and due at once', async () => {
    const { message, cases } = delivery('k1')
    await store().enqueue([delivery('k1')])
    expect(await store().deliveries({})).toEqual([
      {
        id: await idOf('k1'),
        key: 'k1',
        receiver: 'care',
        group: 'Beispiel/blog',
        state: 'pending',
        reason: 'first',
        createdAt: T0,
        sentAt: null,
        attempts: 0,
        nextAt: T0,
        lastError: null,
        cases,
        message,
        edits: null,
        handle: null,
      },
    ])
  })

  it('finds what was entered of one group', async () => {
    await store().enqueue([delivery('k1'), delivery('k2', { group: 'fairness', cases: [] })])
    await send('k3', { group: 'fairness', cases: [] })
    const keys = async (states?: readonly DeliveryState[]) =>
      (await store().deliveries({ group: 'fairness', ...(states && { states }) })).map(({ key }) => key)
    expect([await keys(), await keys(['sent'])]).toEqual([['k2', 'k3'], ['k3']])
  })

  it('leaves a key that exists as it is, whatever became of it', async () => {
    await send('k1')
    await store().enqueue([delivery('k1', { reason: 'repeat', now: T0 + HOUR })])
    expect(await store().deliveries({})).toMatchObject([{ state: 'sent', reason: 'first', createdAt: T0 }])
  })

  it('tries again at the given time after a failure that may pass', async () => {
    await store().enqueue([delivery('k1')])
    await store().markFailed(await idOf('k1'), { now: T0, nextAt: T0 + MINUTE, error: 'HTTP 503' })
    expect(await only()).toMatchObject({
      state: 'pending',
      attempts: 1,
      nextAt: T0 + MINUTE,
      lastError: 'HTTP 503',
      sentAt: null,
    })
    await store().markSent(await idOf('k1'), { now: T0 + HOUR, handle: null })
    expect(await only()).toMatchObject({ state: 'sent', attempts: 2, lastError: null, sentAt: T0 + HOUR })
  })

  it('never records a refusal as delivered', async () => {
    await store().enqueue([delivery('k1')])
    await store().markFailed(await idOf('k1'), { now: T0, nextAt: null, error: 'HTTP 404' })
    expect(await only()).toMatchObject({ state: 'failed', attempts: 1, lastError: 'HTTP 404', sentAt: null })
    expect(await store().groupMemories()).toEqual([])
    expect(await store().sentSince(0)).toBe(0)
  })

  it('believes no failure after success, and counts a success once', async () => {
    await send('k1')
    await store().markSent(await idOf('k1'), { now: T0 + HOUR, handle: null })
    await store().markFailed(await idOf('k1'), { now: T0, nextAt: null, error: 'late' })
    expect(await only()).toMatchObject({ state: 'sent', sentAt: T0, attempts: 1, lastError: null })
  })

  it('drops what is pending, with the reason, and nothing else', async () => {
    await store().enqueue([delivery('k1')])
    await send('k2')
    const dropped = [await idOf('k1'), await idOf('k2')].map((id) => ({ id, reason: 'answered meanwhile' }))
    await store().dropDeliveries(dropped, T0)
    expect((await store().deliveries({})).map(({ state, lastError }) => [state, lastError])).toEqual([
      ['dropped', 'answered meanwhile'],
      ['sent', null],
    ])
  })

  it('finds deliveries by state and by case', async () => {
    await send('k1', {
      cases: [
        { caseId: 1, step: 'breached' },
        { caseId: 2, step: 'breached' },
      ],
    })
    await store().enqueue([delivery('k2', { cases: [{ caseId: 2, step: 'resolved' }] })])
    const keys = async (filter: Parameters<Store['deliveries']>[0]) => (await store().deliveries(filter)).map((each) => each.key)
    expect(await keys({ states: ['pending'] })).toEqual(['k2'])
    expect(await keys({ states: ['sent', 'pending'] })).toEqual(['k1', 'k2'])
    expect(await keys({ caseId: 1 })).toEqual(['k1'])
    expect(await keys({ caseId: 2, states: ['sent'] })).toEqual(['k1'])
  })

  it('remembers of each group and receiver what was told, each case at its last step', async () => {
    await send('k1', {
      cases: [
        { caseId: 1, step: 'due-soon', at: T0 },
        { caseId: 2, step: 'breached', at: T0 },
      ],
    })
    await send('k2', { reason: 'step', cases: [{ caseId: 1, step: 'breached', at: T0 + HOUR }] }, T0 + HOUR)
    await send('k3', { receiver: 'boss', cases: [{ caseId: 1, step: 'escalated' }] }, T0 + HOUR)
    expect(await store().groupMemories()).toEqual([
      {
        receiver: 'boss',
        group: 'Beispiel/blog',
        lastSentAt: T0 + HOUR,
        repeats: 0,
        announced: [{ caseId: 1, step: 'escalated', at: T0 + HOUR }],
      },
      {
        receiver: 'care',
        group: 'Beispiel/blog',
        lastSentAt: T0 + HOUR,
        repeats: 0,
        announced: [
          { caseId: 1, step: 'breached', at: T0 + HOUR },
          { caseId: 2, step: 'breached', at: T0 },
        ],
      },
    ])
  })

  it('counts repetitions in a row, and starts anew with any news', async () => {
    const repeats: (number | undefined)[] = []
    for (const [key, reason] of Object.entries({ k1: 'first', k2: 'repeat', k3: 'repeat', k4: 'new', k5: 'repeat' })) {
      await send(key, { reason })
      repeats.push((await store().groupMemories())[0]?.repeats)
    }
    expect(repeats).toEqual([0, 1, 2, 0, 1])
  })

  it('remembers that the number of cases over the budget was told, also by a message that names others', async () => {
    const counted = async () => (await store().groupMemories()).find(({ group }) => group === 'over budget')?.lastSentAt
    await send('k1', { cases: [{ caseId: 1, step: 'breached' }] })
    expect(await counted()).toBeUndefined()
    await send('k2', { message: { ...delivery('k2').message, folded: 3 } }, T0 + HOUR)
    expect(await counted()).toBe(T0 + HOUR)
    await send('k3', { message: { ...delivery('k3').message, folded: 3 }, edits: await idOf('k2') }, T0 + DAY)
    expect(await counted()).toBe(T0 + HOUR)
  })

  it('remembers for a month that a case was told as resolved', async () => {
    const steps = async () =>
      (await store().groupMemories()).flatMap((memory) => memory.announced.map(({ caseId, step }) => [caseId, step]))
    await send('k1', { cases: [{ caseId: 1, step: 'resolved', at: T0 }] })
    await send('k2', { cases: [{ caseId: 2, step: 'breached', at: T0 + 30 * DAY }] }, T0 + 30 * DAY)
    expect(await steps()).toEqual([
      [1, 'resolved'],
      [2, 'breached'],
    ])
    await send('k3', { cases: [] }, T0 + 30 * DAY + 1)
    expect(await steps()).toEqual([[2, 'breached']])
  })

  it('counts the cases that were announced, not their end, for the day’s budget', async () => {
    await send('k1', {
      cases: [
        { caseId: 1, step: 'breached' },
        { caseId: 2, step: 'resolved' },
      ],
    })
    await send(
      'k2',
      {
        cases: [
          { caseId: 1, step: 'escalated' },
          { caseId: 3, step: 'breached' },
        ],
      },
      T0 + HOUR,
    )
    await store().enqueue([delivery('k3')])
    expect(await store().sentSince(T0)).toBe(3)
    expect(await store().sentSince(T0 + 1)).toBe(2)
  })

  it('counts a message that was brought up to date for no budget', async () => {
    await send('k1')
    await send('k2', { reason: 'repeat', edits: await idOf('k1') })
    expect(await store().sentSince(T0)).toBe(1)
  })

  it('leaves the count of repetitions as it is where further messages are brought up to date', async () => {
    const repeats: (number | undefined)[] = []
    for (const [key, reason] of Object.entries({ k1: 'first', k2: 'repeat', k3: 'update', k4: 'update', k5: 'repeat' })) {
      await send(key, { reason })
      repeats.push((await store().groupMemories())[0]?.repeats)
    }
    expect(repeats).toEqual([0, 1, 1, 1, 2])
  })

  describe('messages that can be brought up to date', () => {
    const kept = async (since = T0) =>
      (await store().keptPosts({ receivers: ['care', 'boss'], since })).map(({ key, handle }) => [key, handle])
    const keep = async (key: string, values: Parameters<typeof delivery>[1] = {}, at = T0) => {
      await store().enqueue([delivery(key, values)])
      await store().markSent(await idOf(key), { now: at, handle: { message: key } })
    }

    it('are those that got through and that the channel keeps, of these receivers, oldest first', async () => {
      await keep('k2', { receiver: 'boss' })
      await keep('k1')
      await keep('k3', { receiver: 'other' })
      await send('k4')
      await store().enqueue([delivery('k5')])
      expect(await kept()).toEqual([
        ['k2', { message: 'k2' }],
        ['k1', { message: 'k1' }],
      ])
    })

    it('are not those that bring another up to date', async () => {
      await keep('k1')
      await keep('k2', { reason: 'repeat', edits: await idOf('k1') })
      expect(await kept()).toEqual([['k1', { message: 'k1' }]])
    })

    it('are those of groups in which something is not told as over', async () => {
      await keep('k1', { cases: [{ caseId: 1, step: 'breached' }] })
      await send('k2', { cases: [{ caseId: 1, step: 'resolved' }] })
      expect(await kept()).toEqual([])
      await send('k3', { cases: [{ caseId: 2, step: 'breached' }] })
      expect(await kept()).toEqual([['k1', { message: 'k1' }]])
    })

    it('are those since an instant', async () => {
      await keep('k1')
      await keep('k2', {}, T0 + DAY)
      expect(await kept(T0 + 1)).toEqual([['k2', { message: 'k2' }]])
    })
  })
}
