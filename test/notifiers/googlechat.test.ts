import { describe, expect, test } from 'vitest'
import { noticeOf } from '../../src/alerts/message/notice.js'
import { googleChatMessage } from '../../src/notifiers/googlechat/googlechat-message.js'
import { googlechat } from '../../src/notifiers/googlechat.js'
import { httpNotifierContract, notifierContract } from '../contracts/notifier.js'
import { openGoogleChat } from '../support/channels/googlechat-channel.js'
import { complaint, resolved } from './messages.js'

notifierContract('googlechat', {
  notifier: googlechat,
  open: () => openGoogleChat(),
  maxBytes: 32_000,
  never: /<(?:users|img|https?|!|@)/,
  keeps: true,
})
httpNotifierContract('googlechat', { notifier: googlechat, open: openGoogleChat })

const OF_CASE = { group: 'case=C-12' }
const key = (sign: string) => sign.repeat(64)

describe('googlechat: what a case looks like', () => {
  test('the title as text, and a card with a button', async () => {
    const { context, taken } = await openGoogleChat()
    const handle = { message: 'spaces/AAAA/messages/M0', thread: 'spaces/AAAA/threads/T0' }
    expect(await googlechat.send(complaint(), context)).toEqual({ ok: true, handle })
    const lines = [
      '<font color="#f79009"><b>C-12 unbeantwortet, 1 Stunde überfällig</b></font>',
      'Art: Beschwerde, mittel',
      'Marke: Beispiel',
      'Quelle: blog-comments',
      'Von: Anna M.',
      'Wartet: 1 Tag',
      `Zusage: ${noticeOf(complaint()).items[0]?.promise}`,
      '<i>Seit Tagen warte ich auf eine Antwort.</i>',
      'Bearbeiten: monitor show C-12 · monitor ack C-12 --for 2h',
    ]
    const button = { text: 'Zum Beitrag', onClick: { openLink: { url: 'https://blog.example.ch/tarif#comment-7' } } }
    const widgets = [{ textParagraph: { text: lines.join('<br>') } }, { buttonList: { buttons: [button] } }]
    expect(taken).toEqual([
      {
        query: { requestId: key('a') },
        json: {
          text: 'C-12 unbeantwortet, 1 Stunde überfällig (Beispiel, blog-comments): Neuer Tarif',
          cardsV2: [{ cardId: 'cases', card: { sections: [{ widgets }] } }],
        },
      },
    ])
  })

  test('calls, links, emphasis and tags of strangers are text, in the title and in the card', () => {
    const text = '<users/all> <https://evil.example|https://bank.at> *x* <a href="https://evil.example">y</a>'
    const made = googleChatMessage({ ...complaint({ record: { text } }), summary: text }, { title: null, text: '{{text}}' })
    expect(made.text).toBe(
      '‹users/all› ‹https:\u200b//evil.example∣https:\u200b//bank.at› ∗x∗ ‹a href="https:\u200b//evil.example"›y‹/a›',
    )
    expect(made.cardsV2?.[0].card.sections).toEqual([
      {
        widgets: [
          {
            textParagraph: {
              text: '&lt;users/all&gt; &lt;https://evil.example|https://bank.at&gt; *x* &lt;a href="https://evil.example"&gt;y&lt;/a&gt;',
            },
          },
        ],
      },
    ])
  })
})

describe('googlechat: one case is one thread', () => {
  test('the first message opens it, the next ones go on in it', async () => {
    const { context, taken } = await openGoogleChat()
    const first = await googlechat.send(complaint(OF_CASE), context)
    if (!first.ok || first.handle === undefined) throw new Error('was not sent')
    const next = await googlechat.send(resolved(OF_CASE), { ...context, conversation: first.handle })
    expect(next).toEqual({ ok: true, handle: { message: 'spaces/AAAA/messages/M1', thread: first.handle['thread'] } })
    const option = 'REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD'
    expect(taken.map(({ query, json }) => [query['messageReplyOption'], json['thread']])).toEqual([
      [option, { threadKey: key('a') }],
      [option, { name: first.handle['thread'] }],
    ])
  })

  test('of another space, where the hook was before, nothing is gone on with', async () => {
    const { context, taken } = await openGoogleChat()
    const conversation = { message: 'spaces/B/messages/1', thread: 'spaces/B/threads/1' }
    await googlechat.send(complaint(OF_CASE), { ...context, conversation })
    expect(taken[0]?.json['thread']).toEqual({ threadKey: key('a') })
  })

  test('what tells of a group has none', async () => {
    const { context, taken } = await openGoogleChat()
    await googlechat.send(complaint(), context)
    expect(taken[0]?.json['thread']).toBeUndefined()
  })
})

describe('googlechat: a message that was sent already', () => {
  test('is known by its key, and comes once', async () => {
    const { context, taken } = await openGoogleChat()
    const first = await googlechat.send(complaint(), context)
    expect(await googlechat.send(complaint(), context)).toEqual(first)
    expect(taken).toHaveLength(1)
  })

  test('where hooks take no such key, it goes without', async () => {
    const { context, arrived } = await openGoogleChat(({ url }) =>
      url.includes('requestId')
        ? { status: 400, body: '{"error":{"code":400,"message":"Invalid value at \'request_id\'"}}' }
        : { body: '{"name":"spaces/AAAA/messages/1","thread":{"name":"spaces/AAAA/threads/1"}}' },
    )
    expect(await googlechat.send(complaint(), context)).toMatchObject({ ok: true })
    expect(await arrived()).toHaveLength(2)
  })
})

describe('googlechat: what it says of itself', () => {
  const said = (code: number, message: string) => JSON.stringify({ error: { code, message } })
  const rows: readonly [string, number, string, object][] = [
    [
      'a key that was taken back',
      400,
      said(400, 'API key not valid. Please pass a valid API key.'),
      { retry: false, disable: true },
    ],
    ['a form that it does not like', 400, said(400, 'Invalid JSON payload received.'), { retry: false }],
    ['a space that is gone', 404, said(404, 'space not found'), { retry: false, disable: true }],
    ['too many messages', 429, said(429, 'Resource has been exhausted'), { retry: true }],
    ['a page before it', 200, '<html>Bitte anmelden</html>', { retry: false, disable: true }],
  ]
  test.each(rows)('%s', async (_, status, body, expected) => {
    const { context } = await openGoogleChat({ status, body })
    const result = await googlechat.send(complaint(), context)
    expect(result).toEqual({ ok: false, retryAfterMs: null, error: expect.any(String), ...expected })
  })
})
