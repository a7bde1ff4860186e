import { describe, expect, test } from 'vitest'
import { pushover } from '../../src/notifiers/pushover.js'
import { httpNotifierContract, notifierContract } from '../contracts/notifier.js'
import { openPushover } from '../support/channels/pushover-channel.js'
import { complaint, resolved } from './messages.js'

notifierContract('pushover', { notifier: pushover, open: () => openPushover(), maxBytes: 6_000 })
httpNotifierContract('pushover', {
  notifier: pushover,
  open: openPushover,
  // Nothing with 4xx is sent again, and 429 is the quota of the month.
  statuses: { 408: 'final', 425: 'final', 429: 'disable' },
})

describe('pushover: what it is told', () => {
  test('a case, with the post beside it', async () => {
    const { context, taken } = await openPushover()
    expect(await pushover.send(complaint(), context)).toEqual({ ok: true })
    expect(taken).toEqual([
      {
        token: 'aXyZ12abcSecretPath',
        user: 'uh3aderToken99',
        title: 'C-12 unbeantwortet, 1 Stunde überfällig (Beispiel, blog-comments): Neuer Tarif',
        message: expect.stringContaining('> Seit Tagen warte ich auf eine Antwort.'),
        priority: 0,
        url: 'https://blog.example.ch/tarif#comment-7',
        url_title: 'Zum Beitrag',
      },
    ])
  })

  test('an address longer than the service takes is left out', async () => {
    const { context, taken } = await openPushover()
    await pushover.send(complaint({ record: { url: `https://blog.example.ch/${'x'.repeat(600)}` } }), context)
    expect(taken[0]).not.toHaveProperty('url')
  })
})

describe('pushover: what rings until somebody confirms it', () => {
  const emergency = { retryMs: 60_000, expireMs: 3_600_000 }
  const asked = async () => {
    const channel = await openPushover()
    const config = { ...channel.context.config, options: { emergency } }
    return { ...channel, context: { ...channel.context, config } }
  }
  const receipt = 'rLqVuqTRh62UzxtmqiaLzQmVcPgiCy'

  test('an alarm, where it is asked for; its receipt is kept', async () => {
    const { context, taken } = await asked()
    expect(await pushover.send(complaint({ step: 'escalated' }), context)).toEqual({ ok: true, handle: { receipt } })
    expect(taken).toMatchObject([{ priority: 2, retry: 60, expire: 3_600 }])
  })
  test('an alarm rings once where it is not', async () => {
    const { context, taken } = await openPushover()
    await pushover.send(complaint({ step: 'escalated' }), context)
    expect(taken).toMatchObject([{ priority: 1 }])
  })
  test('a warning rings once all the same', async () => {
    const { context, taken } = await asked()
    await pushover.send(complaint(), context)
    expect(taken).toMatchObject([{ priority: 0 }])
  })
  test('it is called off when the case is over', async () => {
    const { context, called } = await asked()
    expect(await pushover.send(resolved(), { ...context, conversation: { receipt } })).toEqual({ ok: true })
    expect(called()).toEqual([`/1/receipts/${receipt}/cancel.json`, '/1/messages.json'])
  })
  test('one that has ended by itself is told over as well', async () => {
    const { context, taken } = await asked()
    expect(await pushover.send(resolved(), { ...context, conversation: { receipt: 'gone' } })).toEqual({ ok: true })
    expect(taken).toMatchObject([{ priority: -1 }])
  })
})

describe('pushover: what it says of itself', () => {
  const rows: readonly [string, number, object, object][] = [
    [
      'a token that is none',
      400,
      { token: 'invalid', errors: ['application token is invalid'] },
      { retry: false, disable: true },
    ],
    ['a user that is none', 400, { user: 'invalid', errors: ['user identifier is not valid'] }, { retry: false, disable: true }],
    ['a message that it refuses', 400, { message: 'cannot be blank', errors: ['…'] }, { retry: false, disable: undefined }],
    [
      'the quota of the month',
      429,
      { errors: ['over quota'] },
      { retry: false, disable: true, error: expect.stringContaining('are spent') },
    ],
  ]
  test.each(rows)('%s', async (_, status, body, expected) => {
    const { context } = await openPushover({ status, body: JSON.stringify({ ...body, status: 0 }) })
    const result = await pushover.send(complaint(), context)
    expect({ disable: undefined, ...result }).toMatchObject(expected)
  })
})
