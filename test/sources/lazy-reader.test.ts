import { expect, onTestFinished, test, vi } from 'vitest'
import { FeedSite } from '../support/feed-site.js'
import { HOUR, PolledSource, START, sourceConfig } from '../support/polled-source.js'
import { WordPressServer } from '../support/wordpress-server.js'

const READER = '../../src/feeds/index.js'

/** The source in the next run of the program, in which loading the feed reader fails. */
async function nextRun(source: PolledSource): Promise<PolledSource> {
  vi.resetModules()
  vi.doMock(READER, () => {
    throw new Error('the reader was loaded')
  })
  onTestFinished(() => {
    vi.doUnmock(READER)
    vi.resetModules()
  })
  const { PolledSource: Fresh } = await import('../support/polled-source.js')
  return Object.assign(new Fresh(source.config), { memory: source.memory, now: source.now })
}

test.each(['feed', 'comments'])('%s: a poll in which nothing changed does not load the feed reader', async (type) => {
  const site = new FeedSite()
  const url = await site.start()
  onTestFinished(() => site.stop())
  site.entries = [{ id: '1', title: 'eins', link: 'https://x.test/1', text: 'Text.', at: START }]
  const source = new PolledSource(sourceConfig(type, url))
  await source.poll()
  const next = await nextRun(source)
  expect((await next.poll()).unchanged).toBe(true)
  site.entries = []
  await expect(next.poll()).rejects.toThrow()
})

test('wordpress: a poll in which nothing changed does not load the feed reader', async () => {
  const site = new WordPressServer()
  const url = await site.start()
  onTestFinished(() => site.stop())
  const post = site.addPost({ at: START - HOUR })
  const source = new PolledSource(sourceConfig('wordpress', url))
  await source.poll()
  const next = await nextRun(source)
  expect((await next.poll()).unchanged).toBe(true)
  site.addComment({ post: post.id, at: START })
  await expect(next.poll()).rejects.toThrow()
})
