import { describe, expect, test } from 'vitest'
import { noticeOf } from '../../src/alerts/message/notice.js'
import { mattermost } from '../../src/notifiers/mattermost.js'
import { mattermostBot } from '../../src/notifiers/mattermost-bot.js'
import { escapeMattermost } from '../../src/notifiers/mattermost-kit/markup.js'
import { mattermostMessage } from '../../src/notifiers/mattermost-kit/mattermost-message.js'
import { httpNotifierContract, notifierContract } from '../contracts/notifier.js'
import { openMattermost, openMattermostBot } from '../support/channels/mattermost-channel.js'
import { complaint, resolved } from './messages.js'

const PROMISE = noticeOf(complaint()).items[0]?.promise ?? ''

// After what the hooks make of Slack's calls.
const never = /@(?:channel|all|here|everyone|U123)|<|(?<!\\)\[/
notifierContract('mattermost', { notifier: mattermost, open: () => openMattermost(), maxBytes: 40_000, never })
httpNotifierContract('mattermost', { notifier: mattermost, open: openMattermost })
notifierContract('mattermost-bot', {
  notifier: mattermostBot,
  open: () => openMattermostBot(),
  maxBytes: 40_000,
  never,
  keeps: true,
})
httpNotifierContract('mattermost-bot', { notifier: mattermostBot, open: openMattermostBot })

describe('mattermost: what a case looks like', () => {
  test('the title, and a card with a link', async () => {
    const { context, taken } = await openMattermost()
    expect(await mattermost.send(complaint(), context)).toEqual({ ok: true })
    const field = (title: string, value: string) => ({ short: true, title, value })
    expect(taken).toEqual([
      {
        text: '**C-12 unbeantwortet, 1 Stunde überfällig (Beispiel, blog-comments): Neuer Tarif**',
        attachments: [
          {
            color: '#f79009',
            fallback: 'C-12 unbeantwortet, 1 Stunde überfällig',
            title: 'C-12 unbeantwortet, 1 Stunde überfällig',
            title_link: 'https://blog.example.ch/tarif#comment-7',
            text: '> Seit Tagen warte ich auf eine Antwort.\n\nBearbeiten: `monitor show C-12` · `monitor ack C-12 --for 2h`',
            fields: [
              field('Art', 'Beschwerde, mittel'),
              field('Marke', 'Beispiel'),
              field('Quelle', 'blog-comments'),
              field('Von', 'Anna M.'),
              field('Wartet', '1 Tag'),
              field('Zusage', PROMISE),
            ],
          },
        ],
      },
    ])
  })

  test("the operator's own words are one card", () => {
    const template = { title: null, text: '[{{case}}]({{url}}) **{{author}}**' }
    expect(mattermostMessage(complaint(), template).attachments).toEqual([
      { color: '#f79009', fallback: '', text: '[C-12](https://blog.example.ch/tarif#comment-7) **Anna M.**' },
    ])
  })
})

describe('mattermost: what strangers write does nothing', () => {
  const rows: readonly [string, string, string][] = [
    ['calls', '@channel @anna a@b.example', '@\u200bchannel @\u200banna a@\u200bb.example'],
    ["Slack's calls, which its hooks understand", '<!channel> <@u1>', '&lt;!channel&gt; &lt;@\u200bu1&gt;'],
    ["Slack's links", '<https://a.example|bank>', '&lt;https:\u200b//a.example\\|bank&gt;'],
    ['links and pictures', '![x](https://a.example/b)', '!\\[x\\](https:\u200b//a.example/b)'],
    ['addresses without a scheme', 'www.a.example a.com/b', 'www\\.a.example a\\.com/b'],
    ['pictures by name; times stay', ':smile: :+1: :100: um 12:30 :)', ':\u200bsmile: :\u200b+1: :\u200b100: um 12:30 :\u200b)'],
    ['emphasis, code, channels, hashtags', '*a* _b_ ~~c~~ `d` ~e #f', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` \\~e \\#f'],
    ['lines', '# a\n> b\n- c\n1. d\n    e\n===\n---', '\\# a\n&gt; b\n\\- c\n1\\. d\ne\n\u200b===\n\\---'],
    ['tables', 'a | b\n--- | ---', 'a \\| b\n\\--- \\| ---'],
    ['formulas; prices stay', '$x$ 5$', '&#36;x&#36; 5$'],
    ['backslashes, whatever comes after', '\\* \\_ \\n', '&#92;\\* &#92;\\_ &#92;n'],
    ['entities; an ampersand stays', '&lt; &#42; H&M', '&amp;lt; &amp;\\#42; H&M'],
    ['fences', '```sh\nrm\n```', '\\`\\`\\`sh\nrm\n\\`\\`\\`'],
  ]
  test.each(rows)('%s', (_, raw, escaped) => expect(escapeMattermost(raw)).toBe(escaped))
})

describe('mattermost: what it says of itself', () => {
  const said = (id: string) => JSON.stringify({ id: `web.incoming_webhook.${id}.app_error`, message: 'no', status_code: 400 })
  const rows: readonly [string, number, string, object][] = [
    [
      'a hook that was removed',
      400,
      said('invalid'),
      { retry: false, disable: true, error: 'Mattermost: the hook was removed; make a new one (HTTP 400)' },
    ],
    ['the same of an old server', 500, said('invalid'), { retry: false, disable: true }],
    ['hooks that are turned off', 501, said('disabled'), { retry: false, disable: true }],
    ['a channel that is gone', 404, said('channel'), { retry: false, disable: true }],
    ['a message that is too long', 400, said('split_props_length'), { retry: false }],
    ['a page before it', 200, '<html>Bitte anmelden</html>', { retry: false, disable: true }],
  ]
  test.each(rows)('%s', async (_, status, body, expected) => {
    const { context } = await openMattermost({ status, body })
    const result = await mattermost.send(complaint(), context)
    expect(result).toEqual({ ok: false, retryAfterMs: null, error: expect.any(String), ...expected })
  })
})

describe('mattermost-bot: a message is brought up to date', () => {
  const posted = async () => {
    const channel = await openMattermostBot()
    expect(await mattermostBot.send(complaint(), channel.context)).toEqual({ ok: true, handle: { post: 'post0' } })
    return channel
  }

  test('that the case is over stands in the message that told it', async () => {
    const { context, taken } = await posted()
    const edited = { post: 'post0' }
    expect(await mattermostBot.send(resolved(), { ...context, edited })).toEqual({ ok: true, handle: edited })
    expect(taken[1]).toMatchObject({
      method: 'PUT',
      url: '/api/v4/posts/post0/patch',
      json: { props: { attachments: [{ color: '#12b76a' }] } },
    })
  })

  test('news is a post of its own', async () => {
    const { context, taken } = await posted()
    await mattermostBot.send(complaint({ step: 'escalated' }), { ...context, conversation: { post: 'post0' } })
    expect(taken.map(({ method, json }) => [method, json['root_id']])).toEqual([
      ['POST', undefined],
      ['POST', undefined],
    ])
  })

  test('a message that somebody deleted is told anew', async () => {
    const { context } = await posted()
    expect(await mattermostBot.send(resolved(), { ...context, edited: { post: 'post9' } })).toEqual({
      ok: true,
      handle: { post: 'post1' },
    })
  })

  test('as is one that may not be edited any more', async () => {
    const late = JSON.stringify({ id: 'api.post.update_post.permissions_time_limit.app_error', status_code: 400 })
    const { context } = await openMattermostBot(({ method }) =>
      method === 'PUT' ? { status: 400, body: late } : { status: 201, body: '{"id":"post7"}' },
    )
    expect(await mattermostBot.send(resolved(), { ...context, edited: { post: 'post0' } })).toEqual({
      ok: true,
      handle: { post: 'post7' },
    })
  })
})
