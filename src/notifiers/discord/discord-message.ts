import { type Notice, noticeOf } from '../../alerts/message/notice.js'
import type { NoticeItem } from '../../alerts/message/notice-item.js'
import type { NoticeWords } from '../../alerts/message/notice-words.js'
import type { AlertMessage } from '../../model/alert.js'
import type { TemplateConfig } from '../../model/receiver.js'
import { cardsOrList } from '../rendering/cards-or-list.js'
import { cut } from '../rendering/cut.js'
import { renderBody, type Shown } from '../rendering/render.js'
import { shorten } from '../rendering/shorten.js'
import { TONE_COLOURS } from '../rendering/tone-colours.js'
import { discordMarkup, escapeDiscord } from './markup.js'

/** https://discord.com/developers/docs/resources/message#embed-object-embed-limits; in UTF-16 code units to be on the safe side. */
const DISCORD_LIMITS = {
  content: 2_000,
  embeds: 10,
  title: 256,
  description: 4_096,
  fields: 25,
  value: 1_024,
  all: 6_000,
} as const

interface Embed {
  readonly title?: string
  readonly url?: string
  readonly description?: string
  readonly color: number
  readonly fields?: readonly { readonly name: string; readonly value: string; readonly inline: boolean }[]
}

export interface DiscordMessage {
  readonly content: string
  readonly embeds: readonly Embed[]
  /** Nobody is called, whatever stands in it. Said again with every edit, for an edit is read anew by the default rules. */
  readonly allowed_mentions: { readonly parse: readonly [] }
}

/** The title, and a card for each case; a list where there are more cases than cards. */
export function discordMessage(message: AlertMessage, template: TemplateConfig): DiscordMessage {
  const notice = noticeOf(message, template)
  return {
    content: written(notice.title, DISCORD_LIMITS.content),
    embeds: embedsOf(notice),
    allowed_mentions: { parse: [] },
  }
}

const embedsOf = (notice: Notice): readonly Embed[] =>
  cardsOrList(notice, {
    maxCards: DISCORD_LIMITS.embeds,
    cards: (shown) => cardsOf(notice, shown),
    fits,
    list: () => {
      const description = renderBody(notice, discordMarkup, { max: DISCORD_LIMITS.description })
      return description === '' ? [] : [{ description, color: TONE_COLOURS[notice.tone] }]
    },
  })

function cardsOf({ words, tone }: Notice, { items, detail, notes }: Shown): readonly Embed[] {
  const cards = items.map((item) => cardOf(shorten(item, detail), words))
  return notes.length === 0 ? cards : [...cards, { description: notes.map(escapeDiscord).join('\n'), color: TONE_COLOURS[tone] }]
}

/** A text of a stranger's in at most so much once it is escaped. */
const written = (text: string, max: number): string => escapeDiscord(cut(text, { max, size: (one) => escapeDiscord(one).length }))

function cardOf({ case: name, status, title, tone, url, quote, facts, thread, commands }: NoticeItem, words: NoticeWords): Embed {
  const head = title === null || title === '' ? `${name} ${status}` : `${name} ${status}: ${title}`
  const posts = thread.map(({ who, text }) => `${who}: ${text}`).join('\n')
  const fields = [
    ...facts.map(({ label, value }) => ({ name: label, value: written(value, DISCORD_LIMITS.value), inline: true })),
    ...(posts === '' ? [] : [{ name: words.thread, value: written(posts, DISCORD_LIMITS.value), inline: false }]),
    ...(commands.length === 0 ? [] : [{ name: words.toAct, value: commands.map(discordMarkup.code).join(' · '), inline: false }]),
  ]
  return {
    title: written(head, DISCORD_LIMITS.title),
    ...(url === null ? {} : { url }),
    ...(quote === '' ? {} : { description: escapeDiscord(quote) }),
    color: TONE_COLOURS[tone],
    fields: fields.slice(0, DISCORD_LIMITS.fields),
  }
}

function fits(embeds: readonly Embed[]): boolean {
  if (embeds.length > DISCORD_LIMITS.embeds) return false
  const all = embeds.flatMap(({ title = '', description = '', fields = [] }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ])
  const longest = Math.max(0, ...embeds.map(({ description = '' }) => description.length))
  return longest <= DISCORD_LIMITS.description && all.join('').length <= DISCORD_LIMITS.all
}
