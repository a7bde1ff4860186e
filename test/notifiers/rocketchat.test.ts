import { describe, expect, test } from 'vitest'
import { noticeOf } from '../../src/alerts/message/notice.js'
import { lookalike } from '../../src/notifiers/markup/lookalike.js'
import { rocketChatMessage } from '../../src/notifiers/rocketchat/rocketchat-message.js'
import { rocketchat } from '../../src/notifiers/rocketchat.js'
import { httpNotifierContract, notifierContract } from '../contracts/notifier.js'
import { openRocketChat } from '../support/channels/rocketchat-channel.js'
import { complaint } from './messages.js'

notifierContract('rocketchat', {
  notifier: rocketchat,
  open: () => openRocketChat(),
  maxBytes: 60_000,
  never: /@(?:all|here|channel|everyone|U123)|\]\(|<[!@a-z]/,
})
httpNotifierContract('rocketchat', { notifier: rocketchat, open: openRocketChat })

test('rocketchat: a case in parts of plain text, which would lose its lines, without previews', async () => {
  const { context, taken } = await openRocketChat()
  expect(await rocketchat.send(complaint(), context)).toEqual({ ok: true })
  const promise = noticeOf(complaint()).items[0]?.promise
  expect(taken).toEqual([
    {
      text: 'C-12 unbeantwortet, 1 Stunde überfällig (Beispiel, blog-comments): Neuer Tarif',
      parseUrls: false,
      attachments: [
        {
          color: '#f79009',
          title: 'C-12 unbeantwortet, 1 Stunde überfällig',
          title_link: 'https://blog.example.ch/tarif#comment-7',
          text: `Art: Beschwerde, mittel · Marke: Beispiel · Quelle: blog-comments · Von: Anna M. · Wartet: 1 Tag · Zusage: ${promise}`,
          mrkdwn_in: [],
        },
        { color: '#f79009', text: '"Seit Tagen warte ich auf eine Antwort."', mrkdwn_in: [] },
        { color: '#f79009', text: 'Bearbeiten: monitor show C-12 · monitor ack C-12 --for 2h', mrkdwn_in: [] },
      ],
    },
  ])
})

test("rocketchat: the operator's own words are a part for each line, with addresses that can be followed", () => {
  const template = { title: 'Neu: {{author}}', text: '{{text}}\n{{url}}' }
  const made = rocketChatMessage(complaint({ record: { text: '@all https://a.example' } }), template)
  expect(made).toEqual({
    text: 'Neu: Anna M.',
    parseUrls: false,
    attachments: [
      { color: '#f79009', text: '@\u200ball https:\u200b//a.example', mrkdwn_in: [] },
      { color: '#f79009', text: 'https://blog.example.ch/tarif#comment-7', mrkdwn_in: [] },
    ],
  })
})

describe('rocketchat: what strangers write does nothing in the apps that read it as Markdown all the same', () => {
  const rows: readonly [string, string, string][] = [
    ['calls', '@all #general', '@\u200ball #\u200bgeneral'],
    ['links with a mask', '[bank](https://a.example)', '[bank]\u200b(https:\u200b//a.example)'],
    ["Slack's, without a scheme too", '<a.example|bank> <b>', '‹a.example|bank> <\u200bb>'],
    ['pictures by name; times stay', ':smile: um 12:30', ':\u200bsmile: um 12:30'],
  ]
  test.each(rows)('%s', (_, text, written) => {
    const made = rocketChatMessage(complaint({ record: { text } }), { title: null, text: '{{text}}' })
    expect(made.attachments).toEqual([{ color: '#f79009', text: written, mrkdwn_in: [] }])
  })
})

describe('rocketchat: what strangers write into a title does nothing', () => {
  const rows: readonly [string, string, string][] = [
    ['calls', '@all @here #general', '@\u200ball @\u200bhere #\u200bgeneral'],
    [
      'links with a mask',
      '[bank](https://a.example) <https://a.example|bank>',
      '［bank］(https:\u200b//a.example) ‹https:\u200b//a.example∣bank›',
    ],
    ['pictures by name; times stay', ':smile: um 12:30', ':\u200bsmile: um 12:30'],
    ['emphasis and code', '*a* _b_ ~c~ `d`', '∗a∗ ˍbˍ ∼c∼ ˋdˋ'],
    ['lines', '- a', '\u200b- a'],
    ['numbers of lists', '1. a', '\u200b1. a'],
    ['formulas and escapes', '$x$ \\(y\\)', '$\u200bx$\u200b ∖(y∖)'],
  ]
  test.each(rows)('%s', (_, raw, written) => expect(lookalike(raw)).toBe(written))
})

describe('rocketchat: what it says of itself', () => {
  const rows: readonly [string, number, string, object][] = [
    ['a hook that was removed', 404, 'Invalid integration id or token provided.', { retry: false, disable: true }],
    ['the same of another version', 400, 'Invalid integration id or token provided.', { retry: false, disable: true }],
    ['the same inside of a 200', 200, 'Invalid integration id or token provided.', { retry: false, disable: true }],
    ['a channel that is gone', 400, 'invalid-channel', { retry: false, disable: true }],
    ['something that it does not like', 400, 'error-message-size-exceeded', { retry: false }],
    ['the same inside of a 200', 200, 'unknown-error', { retry: false, error: 'Rocket.Chat: unknown-error' }],
    [
      'too many messages, with another status',
      400,
      'Error, too many requests. Please slow down. You must wait 55 seconds before trying this endpoint again. [error-too-many-requests]',
      { retry: true, retryAfterMs: 55_000 },
    ],
  ]
  test.each(rows)('%s', async (_, status, error, expected) => {
    const { context } = await openRocketChat({ status, body: JSON.stringify({ success: false, error }) })
    const result = await rocketchat.send(complaint(), context)
    expect(result).toEqual({ ok: false, retryAfterMs: null, error: expect.any(String), ...expected })
  })

  test('a page before it took nothing', async () => {
    const { context } = await openRocketChat({ body: '<html>Bitte anmelden</html>' })
    expect(await rocketchat.send(complaint(), context)).toMatchObject({ ok: false, retry: false, disable: true })
  })
})
