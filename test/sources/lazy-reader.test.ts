import { expect, onTestFinished, test, vi } from 'vitest'
import { FeedSite } from '../support/feed-site.js'
import { HOUR, PolledSource, START, sourceConfig } from '../support/polled-source.js'
import { WordPressServer } from '../support/wordpress-server.js'

const READER = '../../src/feeds/index.js'

/** From here on, loading the feed reader fails. */
function forbidReader(): void {
  vi.resetModules()
  vi.doMock(READER, () => {
    throw new Error('the reader was loaded')
  })
  onTestFinished(() => vi.doUnmock(READER))
}

test.each(['feed', 'comments'])('%s: a poll in which nothing changed does not load the feed reader', async (type) => {
  const site = new FeedSite()
  const url = await site.start()
  onTestFinished(() => site.stop())
  site.entries = [{ id: '1', title: 'eins', link: 'https://x.test/1', text: 'Text.', at: START }]
  const source = new PolledSource(sourceConfig(type, url))
  await source.poll()
  forbidReader()
  expect((await source.poll()).unchanged).toBe(true)
  site.entries = []
  await expect(source.poll()).rejects.toThrow()
})

test('wordpress: a poll in which nothing changed does not load the feed reader', async () => {
  const site = new WordPressServer()
  const url = await site.start()
  onTestFinished(() => site.stop())
  const post = site.addPost({ at: START - HOUR })
  const source = new PolledSource(sourceConfig('wordpress', url))
  await source.poll()
  forbidReader()
  expect((await source.poll()).unchanged).toBe(true)
  site.addComment({ post: post.id, at: START })
  await expect(source.poll()).rejects.toThrow()
})
