import { expect, it } from 'vitest'
import type { ReceiverState } from '../../../src/model/receiver-state.js'
import type { Store } from '../../../src/store/store.js'
import { DAY, delivery, HOUR, MINUTE, T0 } from './data.js'

const state = (values: Partial<ReceiverState> = {}): ReceiverState => ({
  receiver: 'care',
  settings: 'settings 1',
  lastSentAt: null,
  failingSince: null,
  notBefore: null,
  refuses: false,
  error: null,
  ...values,
})

const FAILING = { failingSince: T0, notBefore: T0 + DAY, refuses: true, error: 'HTTP 401' }

/** Whether receivers work, what their channels gave us to go on with, and the log of all messages. */
export function receiverRules(store: () => Store): void {
  const idOf = async (key: string) => (await store().deliveries({})).find((each) => each.key === key)?.id ?? 0
  const enter = async (key: string, values: Parameters<typeof delivery>[1] = {}) => {
    await store().enqueue([delivery(key, values)])
    return idOf(key)
  }
  const of = async (key: string) => (await store().deliveries({})).find((each) => each.key === key)
  const states = () => store().receiverStates()

  it('knows nothing of a receiver that was never tried', async () => {
    expect(await states()).toEqual([])
  })

  it('keeps the last state of each receiver', async () => {
    await store().saveReceiverState(state({ ...FAILING }))
    await store().saveReceiverState(state({ receiver: 'boss', settings: 'settings 2' }))
    await store().saveReceiverState(state({ ...FAILING, error: 'HTTP 403' }))
    expect(await states()).toEqual([
      state({ receiver: 'boss', settings: 'settings 2' }),
      state({ ...FAILING, error: 'HTTP 403' }),
    ])
  })

  it('writes the state of the receiver with what became of the delivery', async () => {
    await store().markFailed(await enter('k1'), {
      now: T0,
      nextAt: T0 + MINUTE,
      error: 'HTTP 503',
      state: state({ failingSince: T0, error: 'HTTP 503' }),
    })
    expect(await states()).toEqual([state({ failingSince: T0, error: 'HTTP 503' })])
    await store().markSent(await idOf('k1'), { now: T0 + HOUR, handle: null, state: state({ lastSentAt: T0 + HOUR }) })
    expect(await states()).toEqual([state({ lastSentAt: T0 + HOUR })])
  })

  it('believes no state that comes with a failure after success', async () => {
    const id = await enter('k1')
    await store().markSent(id, { now: T0, handle: null, state: state({ lastSentAt: T0 }) })
    await store().markFailed(id, { now: T0, nextAt: null, error: 'late', state: state({ ...FAILING }) })
    expect(await states()).toEqual([state({ lastSentAt: T0 })])
  })

  it('counts no try and leaves a delivery as due as it was when the receiver refuses everything', async () => {
    await store().markRefused(await enter('k1'), { error: 'HTTP 401', state: state({ ...FAILING }) })
    expect(await of('k1')).toMatchObject({ state: 'pending', attempts: 0, nextAt: T0, lastError: 'HTTP 401' })
    expect(await states()).toEqual([state({ ...FAILING })])
  })

  it('frees a receiver: nothing is held against it, and what waits for it is due', async () => {
    await store().markFailed(await enter('k1'), { now: T0, nextAt: T0 + DAY, error: 'HTTP 503', state: state({ ...FAILING }) })
    await store().markFailed(await enter('k2', { receiver: 'boss' }), { now: T0, nextAt: T0 + DAY, error: 'HTTP 503' })
    await store().freeReceivers(['care'], T0 + HOUR)
    expect(await states()).toEqual([state()])
    expect([(await of('k1'))?.nextAt, (await of('k2'))?.nextAt]).toEqual([T0 + HOUR, T0 + DAY])
  })

  it('keeps the last handle of a group, and that of a message as it was last changed', async () => {
    const send = async (key: string, handle: Record<string, string> | null, values: Parameters<typeof delivery>[1] = {}) => {
      await store().markSent(await enter(key, values), { now: T0, handle, state: state() })
      return idOf(key)
    }
    const first = await send('k1', { id: '1' })
    await send('k2', { id: '2' })
    await send('k3', null)
    await send('k4', { id: '4' }, { group: 'other' })
    await send('k5', { id: '5' }, { receiver: 'boss' })
    const asked = { receiver: 'care', group: 'Beispiel/blog', settings: 'settings 1' }
    const kept = (values: Partial<Parameters<Store['keptHandles']>[0]> = {}) =>
      store().keptHandles({ ...asked, edits: null, ...values })
    expect(await kept()).toEqual({ latest: { id: '2' }, edited: null })
    expect(await kept({ edits: first })).toEqual({ latest: { id: '2' }, edited: { id: '1' } })
    await send('k6', { id: '6' }, { edits: first })
    expect(await kept({ edits: first })).toEqual({ latest: { id: '6' }, edited: { id: '6' } })
    expect(await kept({ group: 'nobody told it' })).toEqual({ latest: null, edited: null })
  })

  it('gives no handle of another system: the receiver was configured anew since', async () => {
    const id = await enter('k1')
    await store().markSent(id, { now: T0, handle: { id: '1' }, state: state() })
    const asked = { receiver: 'care', group: 'Beispiel/blog', settings: 'settings 2', edits: id }
    expect(await store().keptHandles(asked)).toEqual({ latest: null, edited: null })
  })

  it('remembers who gave a delivery up, and when', async () => {
    await store().dropDeliveries([{ id: await enter('k1'), reason: 'am Telefon erledigt', by: 'rosa' }], T0 + HOUR)
    const given = { state: 'dropped', lastError: 'am Telefon erledigt', droppedBy: 'rosa', nextAt: T0 + HOUR }
    expect(await of('k1')).toMatchObject(given)
  })

  it('tries again what failed for good, with its tries counted anew, and nothing else', async () => {
    const [failed, waiting, sent, dropped] = [await enter('k1'), await enter('k2'), await enter('k3'), await enter('k4')]
    await store().markFailed(failed, { now: T0, nextAt: null, error: 'HTTP 400' })
    await store().markFailed(waiting, { now: T0, nextAt: T0 + DAY, error: 'HTTP 503' })
    await store().markSent(sent, { now: T0, handle: null })
    await store().dropDeliveries([{ id: dropped, reason: 'over' }], T0)
    await store().retryDeliveries([failed, waiting, sent, dropped], T0 + HOUR)
    expect((await store().deliveries({})).map((each) => [each.state, each.attempts, each.nextAt, each.lastError])).toEqual([
      ['pending', 0, T0 + HOUR, 'HTTP 400'],
      ['pending', 1, T0 + HOUR, 'HTTP 503'],
      ['sent', 1, T0, null],
      ['dropped', 0, T0, 'over'],
    ])
  })

  it('lists the log newest first, by all that is asked for', async () => {
    const [first, second, third] = [
      await enter('k1', { cases: [{ caseId: 1, step: 'breached' }] }),
      await enter('k2', { receiver: 'boss', cases: [{ caseId: 2, step: 'breached' }], now: T0 + HOUR }),
      await enter('k3', { cases: [{ caseId: 2, step: 'breached' }] }),
    ]
    await store().markSent(third, { now: T0 + DAY, handle: null })
    const found = async (filter: Parameters<Store['deliveryLog']>[0]) => (await store().deliveryLog(filter)).map(({ id }) => id)
    expect(await found({})).toEqual([third, second, first])
    expect(await found({ limit: 1 })).toEqual([third])
    expect(await found({ states: ['pending'] })).toEqual([second, first])
    expect(await found({ receivers: ['boss', 'nobody'] })).toEqual([second])
    expect(await found({ caseIds: [2], receivers: ['care'] })).toEqual([third])
    expect(await found({ ids: [first] })).toEqual([first])
    expect(await found({ since: T0 + HOUR })).toEqual([third, second])
    expect(await found({ before: third, limit: 1 })).toEqual([second])
  })

  it('gives the log without the messages themselves', async () => {
    const id = await enter('k1')
    const { message: _, handle: __, ...rest } = (await of('k1'))!
    expect(await store().deliveryLog({ ids: [id] })).toEqual([rest])
  })

  it('counts deliveries by receiver and state', async () => {
    await store().markSent(await enter('k1'), { now: T0, handle: null })
    await enter('k2')
    await enter('k3')
    await enter('k4', { receiver: 'boss' })
    expect(await store().deliveryCounts()).toEqual([
      { receiver: 'boss', state: 'pending', count: 1 },
      { receiver: 'care', state: 'pending', count: 2 },
      { receiver: 'care', state: 'sent', count: 1 },
    ])
  })

  it('finds what each receiver was told last of each group whose key begins so', async () => {
    const send = async (key: string, values: Parameters<typeof delivery>[1]) =>
      store().markSent(await enter(key, values), { now: T0, handle: null })
    await send('k1', { group: 'operator: disk-full', cases: [] })
    await send('k2', { group: 'operator: disk-full', cases: [], receiver: 'boss' })
    await send('k3', { group: 'operator: disk-full', cases: [] })
    await send('k4', { group: 'operator: secret:blog', cases: [] })
    await send('k5', { group: 'operators', cases: [] })
    await enter('k6', { group: 'operator: disk-full', cases: [] })
    expect((await store().lastTold('operator: ')).map(({ key }) => key)).toEqual(['k2', 'k3', 'k4'])
  })

  it('counts what was told within a span; its end is no alert, and an update no message', async () => {
    const send = async (key: string, at: number, values: Parameters<typeof delivery>[1]) =>
      store().markSent(await enter(key, values), { now: at, handle: null })
    const cases = [
      { caseId: 1, step: 'breached' },
      { caseId: 2, step: 'resolved' },
    ] as const
    await send('k1', T0, { cases })
    await send('k2', T0 + HOUR, { cases, receiver: 'boss' })
    await send('k3', T0 + DAY, { cases: [], edits: await idOf('k1') })
    await enter('k4')
    expect(await store().tellings({ since: T0, until: T0 + DAY + 1 })).toEqual([
      { receiver: 'care', at: T0, cases: 1, isUpdate: false },
      { receiver: 'boss', at: T0 + HOUR, cases: 1, isUpdate: false },
      { receiver: 'care', at: T0 + DAY, cases: 0, isUpdate: true },
    ])
    expect(await store().tellings({ since: T0 + HOUR, until: T0 + DAY })).toHaveLength(1)
  })
}
