import { describe, expect, test } from 'vitest'
import { telegram } from '../../src/notifiers/telegram.js'
import { httpNotifierContract, notifierContract } from '../contracts/notifier.js'
import { openTelegram } from '../support/channels/telegram-channel.js'
import { complaint, resolved } from './messages.js'

notifierContract('telegram', {
  notifier: telegram,
  open: () => openTelegram(),
  maxBytes: 40_000,
  // Markup of a stranger's, an address that Telegram would make a link of by itself is none of it.
  never: /<img|<script|onerror=alert\(1\)>/,
  keeps: true,
})
httpNotifierContract('telegram', { notifier: telegram, open: openTelegram })

describe('telegram: what it is told', () => {
  test('a case in HTML, without previews, and its number is kept', async () => {
    const { context, taken } = await openTelegram()
    expect(await telegram.send(complaint(), context)).toEqual({ ok: true, handle: { message: '77' } })
    expect(taken).toEqual([
      {
        method: 'sendMessage',
        json: {
          chat_id: '-1001234567890',
          text: [
            '<b>C-12 unbeantwortet, 1 Stunde überfällig (Beispiel, blog-comments): Neuer Tarif</b>',
            '',
            'Art: Beschwerde, mittel · Marke: Beispiel · Quelle: blog-comments · Von: Anna M. · Wartet: 1 Tag · Zusage: Erste Antwort bis Fr 20.11. 09:00 (Regel default)',
            '<blockquote>Seit Tagen warte ich auf eine Antwort.</blockquote>',
            '<a href="https://blog.example.ch/tarif#comment-7">Zum Beitrag</a>',
            'Bearbeiten: <code>monitor show C-12</code> · <code>monitor ack C-12 --for 2h</code>',
          ].join('\n'),
          parse_mode: 'HTML',
          link_preview_options: { is_disabled: true },
          disable_notification: false,
        },
      },
    ])
  })

  test('into a topic', async () => {
    const { context, taken } = await openTelegram()
    const config = { ...context.config, options: { chat: '@beispiel', topic: 12 } }
    await telegram.send(complaint(), { ...context, config })
    expect(taken[0]?.json).toMatchObject({ chat_id: '@beispiel', message_thread_id: 12 })
  })

  test('news of a case that was told before answers to that message', async () => {
    const { context, taken } = await openTelegram()
    await telegram.send(complaint(), { ...context, conversation: { message: '55' } })
    expect(taken[0]?.json).toMatchObject({ reply_parameters: { message_id: 55, allow_sending_without_reply: true } })
  })
})

describe('telegram: a message is brought up to date', () => {
  const posted = async () => {
    const channel = await openTelegram()
    const first = await telegram.send(complaint(), channel.context)
    if (!first.ok || first.handle === undefined) throw new Error('was not sent')
    return { ...channel, context: { ...channel.context, edited: first.handle } }
  }

  test('that the case is over stands in the message that told it', async () => {
    const { context, taken } = await posted()
    expect(await telegram.send(resolved(), context)).toEqual({ ok: true, handle: { message: '77' } })
    expect(taken[1]).toMatchObject({ method: 'editMessageText', json: { message_id: 77 } })
    expect(taken[1]?.json['text']).toContain('C-12 beantwortet')
  })

  test('the same edit twice, after a crash, is as good as once', async () => {
    const { context } = await posted()
    await telegram.send(resolved(), context)
    expect(await telegram.send(resolved(), context)).toEqual({ ok: true, handle: { message: '77' } })
  })

  test('a message that somebody deleted is told anew', async () => {
    const { context, taken } = await posted()
    expect(await telegram.send(resolved(), { ...context, edited: { message: '5' } })).toEqual({
      ok: true,
      handle: { message: '78' },
    })
    expect(taken.map(({ method }) => method)).toEqual(['sendMessage', 'sendMessage'])
  })
})

test("telegram: what an operator's template makes unreadable comes as plain text", async () => {
  const { context, taken } = await openTelegram()
  const template = { title: null, text: 'Wartezeit < 1 Tag: {{case}}, {{text}}' }
  const config = { ...context.config, template }
  expect(await telegram.send(complaint(), { ...context, config })).toMatchObject({ ok: true })
  expect(taken.map(({ json }) => [json['text'], json['parse_mode']])).toEqual([
    [
      [
        'C-12 unbeantwortet, 1 Stunde überfällig (Beispiel, blog-comments): Neuer Tarif',
        'Wartezeit < 1 Tag: C-12, Seit Tagen warte ich auf eine Antwort.',
      ].join('\n\n'),
      undefined,
    ],
  ])
})

describe('telegram: what it says of itself', () => {
  const bad = (description: string) => ({ ok: false, error_code: 400, description: `Bad Request: ${description}` })
  const rows: readonly [string, object, object][] = [
    [
      'too many messages, the pause in the answer alone',
      { ok: false, error_code: 429, description: 'Too Many Requests: retry after 23', parameters: { retry_after: 23 } },
      { retry: true, retryAfterMs: 23_000 },
    ],
    ['it may not write', bad('not enough rights to send text messages to the chat'), { retry: false, disable: true }],
    ['it may not write into the channel', bad('need administrator rights in the channel chat'), { retry: false, disable: true }],
    ['the topic is gone', bad('message thread not found'), { retry: false, disable: true }],
    ['the topic is closed', bad('TOPIC_CLOSED'), { retry: false, disable: true }],
    [
      'too many messages',
      { ok: false, error_code: 429, description: 'Too Many Requests' },
      { retry: true, retryAfterMs: 17_000 },
    ],
    ['no such chat', { ok: false, error_code: 400, description: 'Bad Request: chat not found' }, { retry: false, disable: true }],
    [
      'a group that has another number now',
      {
        ok: false,
        error_code: 400,
        description: 'Bad Request: group chat was upgraded',
        parameters: { migrate_to_chat_id: -100123 },
      },
      { retry: false, disable: true, error: 'the chat has a new number: write chat: "-100123"' },
    ],
  ]
  test.each(rows)('%s', async (_, body, expected) => {
    const status = (body as { error_code: number }).error_code
    const isNamed = status === 429 && !('parameters' in body)
    const headers: Readonly<Record<string, string>> = isNamed ? { 'retry-after': '17' } : {}
    const { context } = await openTelegram({ status, headers, body: JSON.stringify(body) })
    expect(await telegram.send(complaint(), context)).toMatchObject(expected)
  })
})
