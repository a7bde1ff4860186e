import { describe, expect, test } from 'vitest'
import { buildMessage } from '../../src/alerts/message/message.js'
import { slack } from '../../src/notifiers/slack.js'
import { slackMessage } from '../../src/notifiers/slack-kit/slack-message.js'
import { alert, NOW } from '../alerts/support.js'
import { httpNotifierContract, notifierContract } from '../contracts/notifier.js'
import { seenInSlack, slackFaultIn } from '../support/channels/slack-blocks.js'
import { openSlack } from '../support/channels/slack-channel.js'
import { complaint, resolved } from './messages.js'

const OURS = { title: null, text: null }
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false })
const ours = (text: string) => ({ type: 'mrkdwn', text, verbatim: true })

notifierContract('slack', {
  notifier: slack,
  open: () => openSlack(),
  maxBytes: 40_000,
  // In the text of the notification, the one place where markup is read whatever it says.
  never: /<[!@#]|<https?:|<img/,
})
httpNotifierContract('slack', { notifier: slack, open: openSlack })

describe('slack: what a case looks like', () => {
  test('a head, the case with a stripe in its colour and a button, and what to do', async () => {
    const { context, taken } = await openSlack()
    expect(await slack.send(complaint(), context)).toEqual({ ok: true })
    expect(taken).toEqual([
      {
        text: 'C-12 unbeantwortet, 1 Stunde überfällig (Beispiel, blog-comments): Neuer Tarif',
        mrkdwn: false,
        unfurl_links: false,
        unfurl_media: false,
        blocks: [
          { type: 'header', text: plain('C-12 unbeantwortet, 1 Stunde überfällig (Beispiel, blog-comments): Neuer Tarif') },
        ],
        attachments: [
          {
            color: '#f79009',
            blocks: [
              {
                type: 'section',
                text: ours('*C-12 unbeantwortet, 1 Stunde überfällig*'),
                fields: [
                  plain('Art: Beschwerde, mittel'),
                  plain('Marke: Beispiel'),
                  plain('Quelle: blog-comments'),
                  plain('Von: Anna M.'),
                  plain('Wartet: 1 Tag'),
                  plain('Zusage: Erste Antwort bis Fr 20.11. 09:00 (Regel default)'),
                ],
                accessory: {
                  type: 'button',
                  action_id: 'open-C-12',
                  text: plain('Zum Beitrag'),
                  url: 'https://blog.example.ch/tarif#comment-7',
                },
              },
              { type: 'section', text: plain('Seit Tagen warte ich auf eine Antwort.') },
              { type: 'context', elements: [ours('Bearbeiten: `monitor show C-12` · `monitor ack C-12 --for 2h`')] },
            ],
          },
        ],
      },
    ])
  })

  const colours: readonly [string, ReturnType<typeof complaint>, string][] = [
    ['an alarm is red', complaint({ record: { severity: 'high' } }), '#d92d20'],
    ['a mild case is orange', complaint(), '#f79009'],
    ['what is over is green', resolved(), '#12b76a'],
  ]
  test.each(colours)('%s', (_, message, color) => {
    expect(slackMessage(message, OURS).attachments.map((one) => one.color)).toEqual([color])
  })

  test('a title that is too long for a head stands as text', () => {
    const title = 'Überfällig '.repeat(20).trim()
    const message = { ...complaint(), summary: title }
    expect(slackMessage(message, OURS).blocks).toEqual([{ type: 'section', text: plain(title) }])
  })
})

describe('slack: what strangers write does nothing', () => {
  const rows: readonly [string, string, string][] = [
    ['a call to all', '<!channel> <!here> <!everyone>', '&lt;!channel&gt; &lt;!here&gt; &lt;!everyone&gt;'],
    ['a call to one, to a group, a channel', '<@U123> <!subteam^S1> <#C1>', '&lt;@U123&gt; &lt;!subteam^S1&gt; &lt;#C1&gt;'],
    ['a link with a mask', '<https://evil.example|https://bank.at>', '&lt;https://evil.example|https://bank.at&gt;'],
    ['a picture by name', ':rotating_light: 12:30:45', ':\u200brotating_light: 12:\u200b30:45'],
    ['what is escaped already', '&lt;!channel&gt;', '&amp;lt;!channel&amp;gt;'],
  ]
  test.each(rows)('%s', (_, text, inNotification) => {
    const message = complaint({ record: { title: text, text } })
    const made = slackMessage({ ...message, summary: text }, OURS)
    expect(made.text).toBe(inNotification)
    expect(slackFaultIn(made as never)).toBeNull()
    expect(
      seenInSlack(made as never)
        .split('\n')
        .filter((line) => line === text),
    ).toHaveLength(2)
  })

  test('nor in words of the operator, which stand as they are', () => {
    const template = { title: 'Achtung: {{case}}', text: '*{{author}}* schreibt {{text}}' }
    const message = complaint({ record: { text: '*a* <!channel>' } })
    const made = slackMessage(message, template)
    expect(made.blocks).toEqual([{ type: 'header', text: plain('Achtung: C-12') }])
    expect(made.attachments).toEqual([
      {
        color: '#f79009',
        blocks: [
          { type: 'section', text: plain('*Anna M.* schreibt *a* <!channel>') },
          {
            type: 'actions',
            elements: [
              {
                type: 'button',
                action_id: 'open-C-12',
                text: plain('C-12: Zum Beitrag'),
                url: 'https://blog.example.ch/tarif#comment-7',
              },
            ],
          },
        ],
      },
    ])
  })
})

describe('slack: what has no room is counted', () => {
  const many = (count: number, text: string) =>
    buildMessage({
      key: 'k',
      reason: 'first',
      group: 'all',
      alerts: Array.from({ length: count }, (_, id) => alert(id + 1, { record: { text, title: text } })),
      resolved: [],
      folded: 0,
      openInAll: count,
      now: NOW,
    })
  const rows: readonly [string, number, string, number][] = [
    ['ten cases', 10, 'Seit Tagen keine Antwort.', 10],
    ['thirty cases: as many as may have a stripe', 30, 'kurz', 19],
    ['names of a thousand marks', 12, `a${'\u0301'.repeat(3_000)}`.repeat(10), 2],
  ]
  test.each(rows)('%s', (_, count, text, told) => {
    const made = slackMessage(many(count, text), OURS)
    expect(slackFaultIn(made as never)).toBeNull()
    const seen = seenInSlack(made as never)
    const named = new Set(seen.match(/\bC-\d+\b/g)).size
    expect(named).toBeGreaterThanOrEqual(told)
    expect(named + Number(/(\d+) more case/.exec(seen)?.[1] ?? 0)).toBe(count)
  })
})

describe('slack: what a refusal means', () => {
  const rows: readonly [number, string, object][] = [
    [400, 'invalid_payload', { retry: false }],
    [400, 'invalid_blocks', { retry: false }],
    [400, 'user_not_found', { retry: false, disable: true }],
    [403, 'action_prohibited', { retry: false, disable: true }],
    [403, 'invalid_token', { retry: false, disable: true }],
    [404, 'channel_not_found', { retry: false, disable: true }],
    [410, 'channel_is_archived', { retry: false, disable: true, error: expect.stringContaining('make a hook for another') }],
    [500, 'rollup_error', { retry: true }],
    [200, 'no_service', { retry: false, disable: true, error: expect.stringContaining('The hook was removed') }],
    [200, '<html>Bitte anmelden</html>', { retry: true }],
    [200, '{"ok":false,"error":"ratelimited"}', { retry: true }],
  ]
  test.each(rows)('%d %s', async (status, body, expected) => {
    const { context } = await openSlack({ status, body })
    const result = await slack.send(complaint(), context)
    expect(result).toEqual({ ok: false, retryAfterMs: null, error: expect.any(String), ...expected })
  })
})
