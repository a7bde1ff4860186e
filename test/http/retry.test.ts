import { expect, test } from 'vitest'
import { retryAfter } from '../../src/http/retry-after.js'
import { retryWait } from '../../src/http/retry-wait.js'
import { loopback } from '../support/loopback.js'
import { failure, testClient } from './test-client.js'

const NOW = Date.UTC(2026, 10, 20, 9, 0, 0)
const allowPrivate = true

test.each([
  ['seconds', '120', NOW + 120_000],
  ['fractions of seconds, as some gateways send them', '1.5', NOW + 1_500],
  ['a date', 'Fri, 20 Nov 2026 09:10:00 GMT', NOW + 600_000],
  ['a date in the old form, which is GMT as well', 'Fri Nov 20 09:10:00 2026', NOW + 600_000],
  ['a date that is past means now', 'Fri, 20 Nov 2026 08:00:00 GMT', NOW],
  ['weeks are cut to a day', '1814400', NOW + 86_400_000],
  ['zero means now', '0', NOW],
  ['nonsense is nothing', 'soon', null],
  ['a negative number is nothing', '-5', null],
  ['an absent header is nothing', undefined, null],
])('Retry-After: %s', (_rule, header, at) => {
  expect(retryAfter(header, NOW)).toBe(at)
})

const question = { failed: 1, retryAt: null, now: NOW, budgetMs: 30_000, random: 0.5 }
test.each([
  ['full jitter over half a second at first', question, 250],
  ['over a whole one at the second', { ...question, failed: 2 }, 500],
  ['never longer than patience', { ...question, failed: 9, random: 0.99 }, 5_000],
  ['what the server asked for, and a little', { ...question, retryAt: NOW + 2_000 }, 2_125],
  ['not at all when the server asks for long', { ...question, retryAt: NOW + 60_000 }, null],
  ['not at all when the time of the call is used up', { ...question, budgetMs: 200 }, null],
])('the wait before another try: %s', (_rule, asked, wait) => {
  expect(retryWait(asked)).toBe(wait)
})

test.each([408, 425, 429, 500, 502, 503, 504])('a GET that got %i is tried again', async (status) => {
  const server = await loopback({ '/': [{ status }, { body: 'ok' }] })
  const response = await testClient().request({ url: server.origin, allowPrivate })
  expect(response.body.toString()).toBe('ok')
})

test.each([400, 401, 403, 404, 410, 418, 501])('a GET that got %i is not', async (status) => {
  const server = await loopback({ '/': [{ status }] })
  const error = await failure(testClient().request({ url: server.origin, allowPrivate }))
  expect(error).toMatchObject({ kind: 'status', status, retryable: false, retryAt: null })
})

test('one retry is all there is, and then it is for later', async () => {
  const server = await loopback({ '/': [{ status: 503 }, { status: 503 }] })
  const error = await failure(testClient().request({ url: server.origin, allowPrivate }))
  expect(error).toMatchObject({ kind: 'status', status: 503, retryable: true, retryAt: null })
})

test('a broken connection is tried again', async () => {
  const server = await loopback({
    '/': [
      (_request, response) => {
        response.socket?.destroy()
        return undefined
      },
      { body: 'ok' },
    ],
  })
  expect((await testClient().request({ url: server.origin, allowPrivate })).status).toBe(200)
})

test('a POST is sent once: what it did the first time is not known', async () => {
  const server = await loopback({ 'POST /': [{ status: 503, headers: { 'Retry-After': '7' } }] })
  const error = await failure(
    testClient({ now: () => NOW }).request({ url: server.origin, method: 'POST', body: 'x', allowPrivate }),
  )
  expect(error).toMatchObject({ status: 503, retryable: true, retryAt: NOW + 7_000 })
})

test('a POST whose caller allows it is tried again, with its body', async () => {
  const server = await loopback({ 'POST /': [{ status: 500 }, { status: 500 }, { status: 200 }] })
  await testClient().request({ url: server.origin, method: 'POST', body: '{"a":1}', retries: 2, allowPrivate })
  expect(server.received.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}', '{"a":1}'])
})

test('a short Retry-After is waited for', async () => {
  const waits: number[] = []
  const server = await loopback({ '/': [{ status: 429, headers: { 'Retry-After': '2' } }, {}] })
  const client = testClient({ now: () => NOW, timeoutMs: 10_000, sleep: async (ms) => void waits.push(ms) })
  await client.request({ url: server.origin, allowPrivate })
  expect(waits).toEqual([2_000])
})

test('a long Retry-After is told, not waited for', async () => {
  const server = await loopback({ '/': [{ status: 429, headers: { 'Retry-After': '3600' } }] })
  const error = await failure(testClient({ now: () => NOW }).request({ url: server.origin, allowPrivate }))
  expect(error).toMatchObject({ status: 429, retryable: true, retryAt: NOW + 3_600_000 })
})
