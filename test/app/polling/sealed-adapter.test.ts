import { expect, it } from 'vitest'
import { sealedAdapter } from '../../../src/app/polling/sealed-adapter.js'
import type { IncomingMention } from '../../../src/model/mention.js'
import type { PollContext, SourceAdapter, ThreadRef } from '../../../src/sources/source.js'
import { PolledSource, sourceConfig } from '../../support/polled-source.js'

const URL = 'https://forum.example/feed?token=geheim-4711'
const MASKED = 'https://forum.example/feed?token=***'

const mention: IncomingMention = {
  nativeId: `${URL}#1`,
  role: 'post',
  url: `${URL}#1`,
  title: 'Beispiel',
  text: `Siehe ${URL}`,
  author: { id: null, handle: null, name: 'Jana', url: null, followers: null, flags: [] },
  language: null,
  publishedAt: 1,
  editedAt: null,
  parentRef: null,
  rootRef: `page:${URL}`,
  official: null,
  deleted: false,
}
const maskedMention = {
  ...mention,
  nativeId: `${MASKED}#1`,
  url: `${MASKED}#1`,
  text: `Siehe ${MASKED}`,
  rootRef: `page:${MASKED}`,
}

/** Tells what it is given, and gives what holds the secret in every place. */
function telling() {
  const given: unknown[] = []
  const adapter: SourceAdapter = {
    platform: 'feed',
    poll: async ({ memory }) => {
      given.push(memory)
      const coverage = { from: null, to: 1, contiguous: true }
      return { mentions: [mention], memory: memory ?? { at: URL }, coverage, unchanged: false, warnings: [`${URL} is odd`] }
    },
    refetch: async ({ memory }, thread) => {
      given.push(memory, thread)
      return [mention]
    },
  }
  return { given, adapter }
}

const contextOf = (memory: unknown): PollContext => ({ ...new PolledSource(sourceConfig('feed', URL)).context(), memory })

it('what an adapter gives holds no secret of the address, and what it is given holds it again', async () => {
  const { given, adapter } = telling()
  const sealed = sealedAdapter(adapter, sourceConfig('feed', URL))
  const first = await sealed.poll(contextOf(null))
  expect(first).toMatchObject({ mentions: [maskedMention], warnings: [`${MASKED} is odd`] })
  expect(JSON.stringify(first)).not.toContain('geheim')
  // The very object, so that it is not written again.
  expect((await sealed.poll(contextOf(first.memory))).memory).toBe(first.memory)

  const thread: ThreadRef = { thread: `${MASKED}#1`, url: `${MASKED}#1`, waiting: [`${MASKED}#1`] }
  expect(await sealed.refetch!(contextOf(first.memory), thread)).toEqual([maskedMention])
  expect(given).toEqual([null, { at: URL }, { at: URL }, { thread: `${URL}#1`, url: `${URL}#1`, waiting: [`${URL}#1`] }])
})

it('the adapter of an address without secrets is left as it is', () => {
  const { adapter } = telling()
  expect(sealedAdapter(adapter, sourceConfig('feed', 'https://forum.example/feed'))).toBe(adapter)
})
