import { expect, it } from 'vitest'
import { loopback } from '../../support/loopback.js'
import { PolledSource, sourceConfig } from '../../support/polled-source.js'

const FEED = '<rss version="2.0"><channel><title>Blog</title><item><guid>1</guid><title>Eins</title></item></channel></rss>'

/** What is sent back of the ETag that came with a feed. */
it.each([
  ['a file of Apache, which knows its own without the suffix alone', '"a6c-660e608825124-gzip"', '"a6c-660e608825124"'],
  ['the same in brotli, with the inode', '"2f-a6c-660e608825124-br"', '"2f-a6c-660e608825124"'],
  ['a file of Apache that is not compressed', '"a6c-660e608825124"', '"a6c-660e608825124"'],
  ['a file of lighttpd, which knows it as it is', '"1864907941-br"', '"1864907941-br"'],
  ['a file of nginx', 'W/"6b037df0-129e"', 'W/"6b037df0-129e"'],
  ['a page of Rails, which knows it as it is', 'W/"0983c20b8e45553dacb93e3d054bf160"', 'W/"0983c20b8e45553dacb93e3d054bf160"'],
  ['the same, compressed by Apache', 'W/"0983c20b8e45553dacb93e3d054bf160-gzip"', 'W/"0983c20b8e45553dacb93e3d054bf160"'],
  ['anything else', '"blog-7-gzip"', '"blog-7-gzip"'],
])('%s', async (_, etag, sent) => {
  const server = await loopback({
    '/f': [
      { headers: { 'content-type': 'application/rss+xml', etag }, body: FEED },
      { status: 304, headers: { etag: sent } },
    ],
  })
  const source = new PolledSource(sourceConfig('feed', `${server.origin}/f`))
  await source.poll()
  expect([(await source.poll()).unchanged, server.received[1]?.headers['if-none-match']]).toEqual([true, sent])
})
