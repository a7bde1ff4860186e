import { describe, expect, test } from 'vitest'
import type { Handle } from '../../src/model/alert.js'
import { slackBot } from '../../src/notifiers/slack-bot.js'
import { httpNotifierContract, notifierContract } from '../contracts/notifier.js'
import { openSlackBot } from '../support/channels/slack-channel.js'
import { complaint, resolved } from './messages.js'

notifierContract('slack-bot', {
  notifier: slackBot,
  open: () => openSlackBot(),
  maxBytes: 40_000,
  never: /<[!@#]|<https?:|<img/,
  keeps: true,
})
httpNotifierContract('slack-bot', { notifier: slackBot, open: openSlackBot })

const CHANNEL = 'C0123456789'
const FIRST: Handle = { to: CHANNEL, channel: CHANNEL, ts: '1785741611.000100', thread: '1785741611.000100' }

const told = async () => {
  const channel = await openSlackBot()
  expect(await slackBot.send(complaint(), channel.context)).toEqual({ ok: true, handle: FIRST })
  return channel
}
const methods = (taken: readonly { method: string; json: Readonly<Record<string, unknown>> }[]) =>
  taken.map(({ method, json }) => [method, json['thread_ts'] ?? null, json['reply_broadcast'] ?? null])

describe('slack-bot: one case is one thread', () => {
  test('news goes on in it and shows in the channel; without stripes, which do not show there', async () => {
    const { context, taken } = await told()
    const result = await slackBot.send(complaint({ step: 'escalated' }), { ...context, conversation: FIRST })
    expect(result).toEqual({ ok: true, handle: { ...FIRST, ts: '1785741611.000101' } })
    expect(methods(taken)).toEqual([
      ['chat.postMessage', null, null],
      ['chat.postMessage', FIRST['ts'], true],
    ])
    expect(taken[1]?.json).toMatchObject({ attachments: [], blocks: expect.arrayContaining([expect.any(Object)]) })
  })

  test('that it is over need not show in the channel', async () => {
    const { context, taken } = await told()
    await slackBot.send(resolved(), { ...context, conversation: { ...FIRST, ts: '1785741611.000109' } })
    expect(methods(taken)[1]).toEqual(['chat.postMessage', FIRST['ts'], false])
  })

  test('where its first message is gone, it is told anew', async () => {
    const { context, taken } = await openSlackBot()
    expect(await slackBot.send(complaint(), { ...context, conversation: FIRST })).toEqual({ ok: true, handle: FIRST })
    expect(methods(taken)).toEqual([['chat.postMessage', null, null]])
  })

  test('of another channel, which was configured before, nothing is gone on with', async () => {
    const { context, taken } = await told()
    const before = { ...FIRST, to: '#frueher' }
    await slackBot.send(complaint(), { ...context, conversation: before })
    await slackBot.send(resolved(), { ...context, edited: before })
    expect(methods(taken)).toEqual(Array.from({ length: 3 }, () => ['chat.postMessage', null, null]))
  })
})

describe('slack-bot: a message is brought up to date', () => {
  test('that the case is over stands in the message that told it; names are not looked for', async () => {
    const { context, taken } = await told()
    expect(await slackBot.send(resolved(), { ...context, edited: FIRST })).toEqual({ ok: true, handle: FIRST })
    expect(taken[1]).toMatchObject({
      method: 'chat.update',
      json: { channel: CHANNEL, ts: FIRST['ts'], parse: 'none', link_names: false, attachments: [{ color: '#12b76a' }] },
    })
  })

  test('a reply stays without stripes', async () => {
    const { context, taken } = await told()
    const reply = await slackBot.send(complaint(), { ...context, conversation: FIRST })
    if (!reply.ok || reply.handle === undefined) throw new Error('was not sent')
    await slackBot.send(resolved(), { ...context, edited: reply.handle })
    expect(taken[2]).toMatchObject({ method: 'chat.update', json: { attachments: [] } })
  })

  test('a message that somebody deleted is told anew', async () => {
    const { context, taken } = await told()
    expect(await slackBot.send(resolved(), { ...context, edited: { ...FIRST, ts: '1.2' } })).toMatchObject({ ok: true })
    expect(taken.map(({ method }) => method)).toEqual(['chat.postMessage', 'chat.postMessage'])
  })
})

describe('slack-bot: an error inside of a 200 is no delivery', () => {
  test('nor is a yes without the number of a message', async () => {
    const { context } = await openSlackBot({ body: JSON.stringify({ ok: true }) })
    expect(await slackBot.send(complaint(), context)).toMatchObject({ ok: false, retry: true })
  })

  const rows: readonly [string, object][] = [
    ['ratelimited', { retry: true }],
    ['internal_error', { retry: true }],
    ['fatal_error', { retry: true }],
    ['msg_too_long', { retry: false }],
    ['invalid_blocks', { retry: false }],
    ['a_word_of_tomorrow', { retry: false }],
    ['invalid_auth', { retry: false, disable: true }],
    ['token_revoked', { retry: false, disable: true }],
    ['missing_scope', { retry: false, disable: true, error: 'Slack: missing_scope. The app needs the scope chat:write' }],
    ['not_in_channel', { retry: false, disable: true }],
    ['channel_not_found', { retry: false, disable: true }],
    ['is_archived', { retry: false, disable: true }],
  ]
  test.each(rows)('%s', async (error, expected) => {
    const { context } = await openSlackBot({ body: JSON.stringify({ ok: false, error }) })
    expect(await slackBot.send(complaint(), context)).toEqual({
      ok: false,
      retryAfterMs: null,
      error: expect.stringContaining(error),
      ...expected,
    })
  })

  const odd: readonly [string, string][] = [
    ['a page of a proxy', '<html>Bitte anmelden</html>'],
    ['nothing', ''],
    ['a list', '[]'],
    ['an error that is none', '{"ok":false,"error":{"a":1}}'],
  ]
  test.each(odd)('%s: tried again', async (_, body) => {
    const { context } = await openSlackBot({ body })
    expect(await slackBot.send(complaint(), context)).toMatchObject({ ok: false, retry: true })
  })
})
