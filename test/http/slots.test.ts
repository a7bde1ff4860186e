import { expect, test } from 'vitest'
import { abortedFault, Call } from '../../src/http/call.js'
import { type SlotOptions, Slots } from '../../src/http/slots.js'

const fresh = () => new Call(1_000, 0, Date.now)
const defaults: SlotOptions = {
  concurrency: 100,
  perHost: 100,
  paceMs: 0,
  parkAfterMs: 60_000,
  now: () => 0,
  sleep: async () => {},
}

/** Starts work that ends when told to, and tells what has started. */
function bench(options: Partial<SlotOptions>) {
  const slots = new Slots({ ...defaults, ...options })
  const started: string[] = []
  const ends = new Map<string, () => void>()
  const start = (host: string | null, name: string, call = fresh()) =>
    slots.run(host, { call }, async () => {
      started.push(name)
      await new Promise<void>((resolve) => ends.set(name, resolve))
      return name
    })
  const end = async (name: string) => {
    ends.get(name)?.()
    await settled()
  }
  return { start, end, started }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('a host gets no more requests at once than it is granted, and other hosts do not wait for it', async () => {
  const { start, end, started } = bench({ perHost: 2 })
  for (const name of ['a1', 'a2', 'a3']) start('a', name)
  start('b', 'b1')
  await settled()
  expect(started).toEqual(['a1', 'a2', 'b1'])
  await end('a1')
  expect(started).toEqual(['a1', 'a2', 'b1', 'a3'])
})

test('all together are no more than the whole is granted, own hosts included', async () => {
  const { start, end, started } = bench({ concurrency: 2, perHost: 1 })
  start('a', 'a')
  start(null, 'own')
  start('b', 'b')
  await settled()
  expect(started).toEqual(['own', 'a'])
  await end('a')
  expect(started).toEqual(['own', 'a', 'b'])
})

test("the operator's own hosts wait for nobody", async () => {
  const { start, started } = bench({ perHost: 1, paceMs: 1_000 })
  for (const name of ['1', '2', '3']) start(null, name)
  await settled()
  expect(started).toEqual(['1', '2', '3'])
})

test('starts at one host keep their pace; another host has its own', async () => {
  const waits: number[] = []
  const { start } = bench({ paceMs: 500, sleep: async (ms) => void waits.push(ms) })
  for (const name of ['1', '2', '3']) start('a', name)
  start('b', '4')
  await settled()
  expect(waits).toEqual([500, 1_000])
})

test('a request that takes long gives its place away and still ends with its result', async () => {
  const { start, end, started } = bench({ concurrency: 1, parkAfterMs: 20 })
  const slow = start('dead', 'slow')
  const next = start('alive', 'next')
  await expect.poll(() => started).toEqual(['slow', 'next'])
  await end('next')
  await end('slow')
  expect(await Promise.all([slow, next])).toEqual(['slow', 'next'])
})

test('a request that hangs keeps its place at its own host', async () => {
  const { start, started } = bench({ concurrency: 1, perHost: 1, parkAfterMs: 10 })
  start('dead', 'dead1')
  start('dead', 'dead2')
  start('alive', 'alive1')
  await expect.poll(() => started).toEqual(['dead1', 'alive1'])
  expect(started).not.toContain('dead2')
})

test('no more than eight are parked for each place', async () => {
  const { start, started } = bench({ concurrency: 4, parkAfterMs: 5 })
  for (let index = 0; index < 60; index += 1) start(null, `${index}`)
  await expect.poll(() => started.length, { timeout: 5_000 }).toBe(36)
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(started.length).toBe(36)
})

test('a failure frees the place and is told to its caller alone', async () => {
  const slots = new Slots({ ...defaults, concurrency: 1, perHost: 1 })
  const failing = slots.run('a', { call: fresh() }, async () => {
    throw new Error('broken')
  })
  const next = slots.run('a', { call: fresh() }, async () => 'fine')
  await expect(failing).rejects.toThrow('broken')
  expect(await next).toBe('fine')
})

test('a queue of work that shall not start any more ends at once, without keeping the pace', async () => {
  const waits: number[] = []
  const slots = new Slots({ ...defaults, perHost: 1, paceMs: 500, sleep: async (ms) => void waits.push(ms) })
  const check = () => {
    throw new Error('not any more')
  }
  const calls = Array.from({ length: 100 }, () => slots.run('a', { call: fresh(), check }, async () => 'ran'))
  const ends = await Promise.allSettled(calls)
  expect([new Set(ends.map(({ status }) => status)), waits]).toEqual([new Set(['rejected']), []])
})

test('what is aborted while it waits for its host or for a place never starts', async () => {
  const { start, end, started } = bench({ concurrency: 1, perHost: 1 })
  const call = fresh()
  start('a', 'first')
  const aborted = Promise.allSettled([start('a', 'second', call), start('b', 'third', call)])
  start('c', 'fourth')
  await settled()
  call.abort(abortedFault())
  await end('first')
  expect(await aborted).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }])
  expect(started).toEqual(['first', 'fourth'])
})
