import { expect, test } from 'vitest'
import { type Handler, loopback } from '../support/loopback.js'
import { failure, testClient } from './test-client.js'

const allowPrivate = true

/** Answers never, and tells when somebody has begun to wait, and when he has gone. */
function hanging(): { handler: Handler; begun: Promise<void>; gone: Promise<void> } {
  let begin = () => {}
  let go = () => {}
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const gone = new Promise<void>((resolve) => (go = resolve))
  const handler: Handler = (_request, response) => {
    response.on('close', go)
    begin()
    return undefined
  }
  return { handler, begun, gone }
}

test('an abort ends a request that waits for its answer, and its connection', async () => {
  const { handler, begun, gone } = hanging()
  const server = await loopback({ '/': [handler] })
  const controller = new AbortController()
  const call = failure(testClient().request({ url: server.origin, signal: controller.signal, allowPrivate }))
  await begun
  controller.abort()
  const error = await call
  expect([error.kind, error.retryable, error.message]).toEqual(['aborted', false, `the request was cancelled: ${server.origin}/`])
  await gone
})

test('an abort ends a request in the middle of its body', async () => {
  const controller = new AbortController()
  const server = await loopback({
    '/': (_request, response) => {
      response.writeHead(200).write('<rss>', () => controller.abort())
      return undefined
    },
  })
  const error = await failure(testClient().request({ url: server.origin, signal: controller.signal, allowPrivate }))
  expect(error.kind).toBe('aborted')
})

test('an abort ends a request that waits for its turn, before anything is sent', async () => {
  const { handler, begun } = hanging()
  const server = await loopback({ '/first': [handler] })
  const client = testClient({ concurrency: 1 })
  const controller = new AbortController()
  const first = failure(client.request({ url: `${server.origin}/first`, allowPrivate }))
  await begun
  const second = failure(client.request({ url: `${server.origin}/second`, signal: controller.signal, allowPrivate }))
  controller.abort()
  expect((await second).kind).toBe('aborted')
  await client.close()
  expect((await first).kind).toBe('aborted')
})

test('an abort ends the wait before another try', async () => {
  const controller = new AbortController()
  const server = await loopback({ '/': [{ status: 503 }] })
  const client = testClient({
    sleep: () => {
      controller.abort()
      return new Promise(() => {})
    },
  })
  const error = await failure(client.request({ url: server.origin, signal: controller.signal, allowPrivate }))
  expect([error.kind, server.received.length]).toEqual(['aborted', 1])
})

test('an abort ends a request whose name is still being looked up', async () => {
  const controller = new AbortController()
  const resolve = () => {
    controller.abort()
    return new Promise<never>(() => {})
  }
  for (const permitted of [true, false]) {
    const call = testClient({ resolve }).request({
      url: 'http://slow.example/',
      signal: controller.signal,
      allowPrivate: permitted,
    })
    expect((await failure(call)).kind).toBe('aborted')
  }
})

test('a signal that is aborted already sends nothing', async () => {
  const server = await loopback({})
  const error = await failure(testClient().request({ url: server.origin, signal: AbortSignal.abort(), allowPrivate }))
  expect(error.kind).toBe('aborted')
})

test('one signal for a hundred requests is no leak', async () => {
  const warnings: Error[] = []
  const listen = (warning: Error) => void warnings.push(warning)
  process.on('warning', listen)
  const server = await loopback({ '/': {} })
  const client = testClient({ concurrency: 32, timeoutMs: 20_000, idleTimeoutMs: 20_000 })
  const { signal } = new AbortController()
  await Promise.all(Array.from({ length: 100 }, () => client.request({ url: server.origin, signal, allowPrivate })))
  await new Promise((resolve) => setImmediate(resolve))
  process.off('warning', listen)
  expect(warnings).toEqual([])
})

test('closing ends what is under way, quickly, and nothing is sent after it', async () => {
  const { handler, begun, gone } = hanging()
  const server = await loopback({ '/': [handler] })
  const client = testClient()
  const call = failure(client.request({ url: server.origin, allowPrivate }))
  await begun
  await client.close()
  expect((await call).kind).toBe('aborted')
  await gone
  expect((await failure(client.request({ url: server.origin, allowPrivate }))).kind).toBe('aborted')
})

test('fifty requests that hang do not keep four hundred and fifty others from their sixteen places', async () => {
  const server = await loopback({ '/dead': () => undefined, '/': {} })
  const client = testClient({ concurrency: 16, parkAfterMs: 20, idleTimeoutMs: 15_000, timeoutMs: 15_000 })
  const ask = (path: string) => client.request({ url: server.origin + path, allowPrivate })
  const dead: Promise<unknown>[] = []
  const alive: Promise<unknown>[] = []
  for (let index = 0; index < 500; index += 1) {
    if (index % 10 === 0) dead.push(failure(ask('/dead')))
    else alive.push(ask('/'))
  }
  await Promise.all(alive)
  await client.close()
  await Promise.all(dead)
})
