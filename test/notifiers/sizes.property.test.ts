import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildMessage } from '../../src/alerts/message/message.js'
import { type Notice, noticeOf } from '../../src/alerts/message/notice.js'
import type { AlertMessage } from '../../src/model/alert.js'
import { discordMessage } from '../../src/notifiers/discord/discord-message.js'
import { googleChatMessage } from '../../src/notifiers/googlechat/googlechat-message.js'
import { fenced } from '../../src/notifiers/markup/fenced.js'
import { html } from '../../src/notifiers/markup/html.js'
import { plain } from '../../src/notifiers/markup/plain.js'
import { mattermostMessage } from '../../src/notifiers/mattermost-kit/mattermost-message.js'
import { renderAll } from '../../src/notifiers/rendering/render.js'
import { rocketChatMessage } from '../../src/notifiers/rocketchat/rocketchat-message.js'
import { slackMessage } from '../../src/notifiers/slack-kit/slack-message.js'
import { cardOf } from '../../src/notifiers/teams/card.js'
import { adf, adfDocument } from '../../src/notifiers/tickets/adf.js'
import { zulipMarkup } from '../../src/notifiers/zulip/markup.js'
import { alert, judged, NOW } from '../alerts/support.js'

const SIGNS = [
  ...'a <>&"`*_~|\\@#:()[]{}$\n\r\u0000\u0006\u0007\u001b\u202e\u2066\u2028ß汉',
  '👨‍👩‍👧',
  '🙂',
  '{{',
  `e${'\u0301'.repeat(3_000)}`,
]
const words = fc
  .array(fc.tuple(fc.constantFrom(...SIGNS), fc.constantFrom(1, 7, 400)), { maxLength: 8 })
  .map((parts) => parts.map(([sign, times]) => sign.repeat(sign.length > 100 ? 1 : times)).join(''))
const url = fc.constantFrom('1', '('.repeat(900), `?${'&'.repeat(1_900)}`).map((end) => `https://blog.example.ch/${end}`)
const posts = fc.array(fc.record({ title: words, text: words, name: words, url }), { minLength: 1, maxLength: 3 })

const message = fc.tuple(posts, fc.constantFrom(1, 25)).map(([given, count]): AlertMessage => {
  const alerts = Array.from({ length: count }, (_, index) => {
    const { name, ...said } = given[index % given.length]!
    return alert(index + 1, { record: { ...said, author: { ...judged().record.author, name } } })
  })
  const about = { key: 'k', reason: 'first', group: 'all', resolved: [], folded: 3, openInAll: count, now: NOW } as const
  return buildMessage({ ...about, alerts, language: 'de' })
})

const OURS = { title: null, text: null }
const OPERATORS = {
  title: '{{title}} {{author}}',
  text: '{{#cases}}🙂{{title}}🙂{{text}} {{author}} {{url}}\n{{/cases}}{{text}}',
}

const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))
const inAll = (notice: Notice, markup: typeof plain): string => renderAll(notice, markup, { max: 4_096 })

function textsIn(made: unknown): string[] {
  const texts: string[] = []
  JSON.stringify(made, (_, value: unknown) => {
    if (typeof value === 'string') texts.push(value)
    return value
  })
  return texts
}

type Made = (given: {
  readonly message: AlertMessage
  readonly template: typeof OURS | typeof OPERATORS
  readonly notice: Notice
}) => unknown

/** What goes out, and what of it, in bytes of JSON, a service takes. What each part of it may have is tested at the channel. */
const CHANNELS: Readonly<Record<string, readonly [make: Made, maxBytes: number]>> = {
  discord: [({ message, template }) => discordMessage(message, template), 40_000],
  slack: [({ message, template }) => slackMessage(message, template), 60_000],
  teams: [({ notice }) => cardOf(notice), 24_000],
  'Google Chat': [({ message, template }) => googleChatMessage(message, template), 32_000],
  mattermost: [({ message, template }) => mattermostMessage(message, template), 40_000],
  'rocket.chat': [({ message, template }) => rocketChatMessage(message, template), 60_000],
  jira: [
    ({ notice }) => adfDocument(renderAll(notice, adf, { max: 30_000, size: (one) => jsonBytes(adfDocument(one)) })),
    30_000,
  ],
  'plain text': [({ notice }) => inAll(notice, plain), 4 * 4_096],
  HTML: [({ notice }) => inAll(notice, html), 4 * 4_096],
  trackers: [({ notice }) => inAll(notice, fenced), 4 * 4_096],
  zulip: [({ notice }) => inAll(notice, zulipMarkup), 4 * 4_096],
}

describe.each(Object.entries(CHANNELS))('%s: whatever strangers write', (_, [make, maxBytes]) => {
  test.each([
    ['our words', OURS],
    ["the operator's", OPERATORS],
  ])('it fits, and every text is whole and harmless: in %s', (__, template) =>
    fc.assert(
      fc.property(message, (given) => {
        const made = make({ message: given, template, notice: noticeOf(given, template) })
        const texts = textsIn(made)
        expect(texts.filter((text) => /\p{Cs}/u.test(text))).toEqual([])
        expect(texts.filter((text) => /[\u0000-\u0008\u000b-\u001f\u2028\u202e\u2066]/.test(text))).toEqual([])
        expect(jsonBytes(made)).toBeLessThanOrEqual(maxBytes)
      }),
      { seed: 7, numRuns: 3, endOnFailure: true },
    ),
  )
})
