import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type Handler, loopback } from '../support/loopback.js'
import { failure, testClient } from './test-client.js'

const allowPrivate = true
const FEED = `<?xml version="1.0"?><rss><channel><title>Grüezi</title>${'<item/>'.repeat(500)}</channel></rss>`

/** As small as of the best quality, which takes two seconds. */
const quickBrotli = (body: Buffer): Buffer => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })

test.each([
  ['gzip', 'gzip', gzipSync(FEED)],
  ['x-gzip, as old servers say', 'x-gzip', gzipSync(FEED)],
  ['capitals', 'GZIP', gzipSync(FEED)],
  ['brotli', 'br', brotliCompressSync(FEED)],
  ['deflate with zlib header', 'deflate', deflateSync(FEED)],
  ['raw deflate', 'deflate', deflateRawSync(FEED)],
  ['two codings', 'br, gzip', gzipSync(brotliCompressSync(FEED))],
  ['identity', 'identity', FEED],
  ['gzip that says nothing', undefined, gzipSync(FEED)],
  ['plain text that says gzip', 'gzip', FEED],
  ['plain text that says br', 'br', FEED],
  ['plain text after a byte order mark that says deflate', 'deflate', `\ufeff${FEED}`],
])('a body is read: %s', async (_name, encoding, body) => {
  const server = await loopback({ '/': { headers: encoding === undefined ? {} : { 'Content-Encoding': encoding }, body } })
  const response = await testClient().request({ url: server.origin, allowPrivate })
  expect(response.body.toString().replace('\ufeff', '')).toBe(FEED)
})

test('an empty body is empty, whatever its encoding says', async () => {
  const server = await loopback({ '/': { headers: { 'Content-Encoding': 'gzip' } } })
  expect((await testClient().request({ url: server.origin, allowPrivate })).body.length).toBe(0)
})

test('HEAD has no body to decode', async () => {
  const server = await loopback({ 'HEAD /': { headers: { 'Content-Encoding': 'br', 'Content-Length': '9' } } })
  expect((await testClient().request({ url: server.origin, method: 'HEAD', allowPrivate })).body.length).toBe(0)
})

const half = (body: Buffer): Buffer => body.subarray(0, body.length / 2)
const damaged = (body: Buffer): Buffer => Buffer.concat([body.subarray(0, 12), Buffer.alloc(40, 0xff), body.subarray(20)])
test.each([
  ['truncated gzip', 'gzip', half(gzipSync(FEED)), 'the compressed body ends too early'],
  ['truncated brotli', 'br', half(brotliCompressSync(FEED)), 'the compressed body ends too early'],
  ['truncated deflate', 'deflate', half(deflateSync(FEED)), 'the compressed body ends too early'],
  ['damaged gzip', 'gzip', damaged(gzipSync(FEED)), 'the compressed body is damaged'],
  ['damaged brotli', 'br', Buffer.alloc(60, 0xff), 'the compressed body is damaged'],
  ['bytes that are no gzip', 'gzip', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'the compressed body is damaged'],
  [
    'an encoding nobody asked for',
    'zstd',
    Buffer.from([0x28, 0xb5, 0x2f, 0xfd]),
    'the body has the encoding "zstd", which was not asked for',
  ],
  ['four codings', 'gzip, gzip, gzip, gzip', gzipSync(FEED), 'the body is encoded 4 times over'],
])('%s is told as such', async (_name, encoding, body, what) => {
  const server = await loopback({ '/': { headers: { 'Content-Encoding': encoding }, body } })
  const error = await failure(testClient().request({ url: server.origin, allowPrivate }))
  expect([error.kind, error.retryable, error.message]).toEqual(['encoding', false, `${what}: ${server.origin}/`])
})

/** Writes as long as anyone reads, and counts. */
function endless(chunk: Buffer, headers: Record<string, string>, sent: { bytes: number }): Handler {
  return (_request, response) => {
    response.writeHead(200, headers)
    const more = () => {
      while (!response.destroyed) {
        sent.bytes += chunk.length
        if (!response.write(chunk)) return
      }
    }
    response.on('drain', more)
    more()
    return undefined
  }
}

test.each([
  ['an endless plain body', Buffer.alloc(65_536, 'x'), {}],
  ['a body that announces 2 GB', Buffer.alloc(65_536, 'x'), { 'Content-Length': '2147483648' }],
  [
    'endless empty gzip members, which decompress to nothing',
    Buffer.concat(Array(500).fill(gzipSync(''))),
    { 'Content-Encoding': 'gzip' },
  ],
])('%s ends at the limit', async (_name, chunk, headers) => {
  const sent = { bytes: 0 }
  const server = await loopback({ '/': endless(chunk, headers, sent) })
  const error = await failure(testClient({ maxBytes: 100_000 }).request({ url: server.origin, allowPrivate }))
  expect([error.kind, error.retryable, error.message]).toEqual([
    'too-large',
    false,
    `the body is larger than the limit of 98 KB: ${server.origin}/`,
  ])
  expect(sent.bytes).toBeLessThan(20_000_000) // what the sockets on both sides had room for
})

test.each([
  ['gzip', gzipSync(Buffer.alloc(50_000_000))],
  ['br', quickBrotli(Buffer.alloc(50_000_000))],
  ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(50_000_000)))],
])('a bomb in %s stops early, even when the server stalls after it', async (encoding, bomb) => {
  const server = await loopback({
    '/': (_request, response) => {
      response.writeHead(200, { 'Content-Encoding': encoding }).write(bomb.subarray(0, 60_000))
      return undefined
    },
  })
  const error = await failure(
    testClient({ maxBytes: 20_000, idleTimeoutMs: 10_000, timeoutMs: 10_000 }).request({ url: server.origin, allowPrivate }),
  )
  expect(error.kind).toBe('too-large')
})

test('a body of exactly the limit is let in, and the limit can be set for each request', async () => {
  const server = await loopback({ '/': { body: 'x'.repeat(1_000) } })
  const client = testClient({ maxBytes: 10 })
  expect((await client.request({ url: server.origin, maxBytes: 1_000, allowPrivate })).body.length).toBe(1_000)
  expect((await failure(client.request({ url: server.origin, maxBytes: 999, allowPrivate }))).kind).toBe('too-large')
})

test('a body that breaks off is a broken connection, not a short body', async () => {
  const server = await loopback({
    '/': [
      (_request, response) => {
        response.writeHead(200, { 'Content-Length': '1000' }).write('half')
        setTimeout(() => response.socket?.destroy(), 10)
        return undefined
      },
    ],
  })
  const error = await failure(testClient().request({ url: server.origin, retries: 0, allowPrivate }))
  expect([error.kind, error.retryable]).toEqual(['reset', true])
})
