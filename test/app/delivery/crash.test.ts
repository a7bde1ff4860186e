import { describe, expect, test } from 'vitest'
import type { Store } from '../../../src/store/store.js'
import { DAY, type TestApp, testApp } from '../support.js'
import { askedKeys, deliver, enter, refusal, webhooks } from './support.js'

const WRITES = ['markSent', 'markFailed', 'markRefused', 'saveReceiverState'] as const
type Where = 'before' | 'after'

/** The same store, in which the process dies around its `nth` write of what became of a message. */
function dying(store: Store, nth: number, where: Where): { readonly store: Store; readonly died: () => boolean } {
  let writes = 0
  const around = (name: (typeof WRITES)[number]) => ({
    [name]: async (...args: never[]) => {
      // Who is dead writes nothing more.
      if (writes > nth || (writes === nth && where === 'before')) {
        writes = nth + 1
        throw new Error('died')
      }
      await (store[name] as (...given: never[]) => Promise<void>).apply(store, args)
      writes += 1
      if (writes > nth) throw new Error('died')
    },
  })
  return { store: Object.assign({}, store, ...WRITES.map(around)) as Store, died: () => writes > nth }
}

/** Six messages: one that is too much for the service, one that comes through at the second try only. */
async function scene(): Promise<TestApp> {
  const tries = new Map<string, number>()
  const app = await testApp({
    yaml: webhooks('care', 'boss'),
    answer: ({ url, body }) => {
      const { key } = (JSON.parse(String(body)) as { data: { key: string } }).data
      tries.set(key, (tries.get(key) ?? 0) + 1)
      if (key === 'bad') throw refusal(url, 400)
      if (key === 'slow' && tries.get(key) === 1) throw refusal(url, 503)
    },
  })
  for (const key of ['k1', 'bad', 'slow']) await enter(app, key)
  await enter(app, 'k2', { group: 'source=slow' })
  for (const key of ['k3', 'k4']) await enter(app, key, { receiver: 'boss' })
  return app
}

async function outcome(app: TestApp) {
  const deliveries = await app.store.deliveries({})
  const states = await app.store.receiverStates()
  return {
    deliveries: deliveries.map(({ key, state }) => `${key} ${state}`),
    receivers: states.map(({ receiver, failingSince, notBefore }) => [receiver, failingSince, notBefore]),
    told: [...new Set(askedKeys(app))].sort(),
    memories: (await app.store.groupMemories()).map(({ receiver, group, repeats }) => [receiver, group, repeats]),
  }
}

async function untilDone(app: TestApp): Promise<void> {
  for (let runs = 0; runs < 3; runs += 1) {
    app.now += DAY
    await deliver(app)
  }
}

/** Every write of a run that is not disturbed, and around it. */
const POINTS = Array.from({ length: 5 }, (_, nth) => (['before', 'after'] as const).map((where) => [where, nth] as const)).flat()

describe('a process that dies in the middle', () => {
  test.each(POINTS)('%s write %i leads to the same end', async (where, nth) => {
    const undisturbed = await scene()
    await untilDone(undisturbed)
    const app = await scene()
    const { store, died } = dying(app.store, nth, where)
    await expect(deliver({ ...app, store } as TestApp)).rejects.toThrow('died')
    expect(died()).toBe(true)
    await untilDone(app)
    expect(await outcome(app)).toEqual(await outcome(undisturbed))
    // Once more than it got through at most: what was sent and not yet recorded goes out twice, with the same key.
    const asked = askedKeys(app)
    const twice = asked.filter((key, at) => asked.indexOf(key) !== at && key !== 'slow' && key !== 'bad')
    expect(twice.length).toBeLessThanOrEqual(2)
  })
})
