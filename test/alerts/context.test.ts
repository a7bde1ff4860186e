import { describe, expect, test } from 'vitest'
import { withContext } from '../../src/alerts/context.js'
import { buildMessage } from '../../src/alerts/message/message.js'
import type { NewDelivery } from '../../src/model/alert.js'
import type { ThreadPost } from '../../src/model/thread-post.js'
import { alert, HOUR, NOW } from './support.js'

const full = { isMinimal: false }

function deliveryOf(...ids: readonly number[]): NewDelivery {
  const alerts = ids.map((id) => alert(id))
  const message = buildMessage({
    ...{ key: 'k', reason: 'first', group: 'all', alerts, resolved: [], folded: 0, openInAll: 1, now: NOW },
  })
  return { key: 'k', receiver: 'care', group: 'all', reason: 'first', cases: [], message, now: NOW }
}

const post = (values: Partial<ThreadPost> = {}): ThreadPost => ({
  author: 'Beat K.',
  official: false,
  publishedAt: NOW - HOUR,
  text: 'Bei mir ist es genauso.',
  ...values,
})

const casesOf = (...args: Parameters<typeof withContext>) => withContext(...args).message.cases

describe('what stands around a case', () => {
  test('is told with it: the posts of its thread, ours marked, and how many are like it', () => {
    const ours = post({ author: 'Beispiel Hilfe', official: true, publishedAt: null, text: 'Wir schauen es an.' })
    const [one] = casesOf(deliveryOf(12), new Map([['C-12', { thread: [post(), ours], similar: 4 }]]), full)
    expect([one?.similar, one?.thread]).toEqual([
      4,
      [
        { author: 'Beat K.', official: false, at: '2026-11-20T08:00:00Z', text: 'Bei mir ist es genauso.' },
        { author: 'Beispiel Hilfe', official: true, at: null, text: 'Wir schauen es an.' },
      ],
    ])
  })

  test('leaves cases as they are of which nothing is known', () => {
    const delivery = deliveryOf(12)
    expect(withContext(delivery, new Map(), full)).toEqual(delivery)
  })

  test('is harmless and short', () => {
    const hostile = post({ author: 'Eva\r\nBcc: alle', text: `a\u202eb ${'x'.repeat(5_000)}` })
    const [one] = casesOf(deliveryOf(12), new Map([['C-12', { thread: [hostile], similar: 0 }]]), full)
    expect(one?.thread[0]).toMatchObject({ author: 'Eva Bcc: alle', text: expect.stringMatching(/^ab x+…$/) })
    expect(one?.thread[0]?.text).toHaveLength(240)
  })

  test('is left out where so many cases are told that nothing worth reading would be left of it', () => {
    const ids = Array.from({ length: 60 }, (_, index) => index + 1)
    const around = { thread: [post(), post()], similar: 3 }
    const cases = casesOf(deliveryOf(...ids), new Map(ids.map((id) => [`C-${id}`, around])), full)
    expect(new Set(cases.map(({ thread, similar }) => `${thread.length} ${similar}`))).toEqual(new Set(['0 3']))
  })

  test('payload: minimal tells how many are like it, and no word of anybody', () => {
    const [one] = casesOf(deliveryOf(12), new Map([['C-12', { thread: [post()], similar: 4 }]]), { isMinimal: true })
    expect([one?.similar, one?.thread]).toEqual([4, []])
  })
})
