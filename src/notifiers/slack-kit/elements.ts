import type { NoticeItem } from '../../alerts/message/notice-item.js'
import { cut } from '../rendering/cut.js'

/** https://docs.slack.dev/reference/block-kit/blocks; all in characters, but for the numbers of things. */
export const SLACK_LIMITS = {
  blocks: 50,
  /** More are folded away in the client. */
  attachments: 20,
  text: 3_000,
  header: 150,
  field: 2_000,
  fields: 10,
  elements: 10,
  buttonText: 75,
  buttons: 25,
  buttonUrl: 3_000,
} as const

export interface PlainText {
  readonly type: 'plain_text'
  readonly text: string
  readonly emoji: false
}

export interface Mrkdwn {
  readonly type: 'mrkdwn'
  readonly text: string
  readonly verbatim: true
}

export interface Button {
  readonly type: 'button'
  readonly action_id: string
  readonly text: PlainText
  readonly url: string
}

export type Block =
  | { readonly type: 'header'; readonly text: PlainText }
  | {
      readonly type: 'section'
      readonly text?: PlainText | Mrkdwn
      readonly fields?: readonly PlainText[]
      readonly accessory?: Button
    }
  | { readonly type: 'context'; readonly elements: readonly (PlainText | Mrkdwn)[] }
  | { readonly type: 'actions'; readonly elements: readonly Button[] }

/** The only place for words of strangers: nothing in it rings, links, or becomes a picture. */
export const plainText = (text: string, max: number): PlainText => ({
  type: 'plain_text',
  text: cut(text, { max }),
  emoji: false,
})

/** Slack's own signs stay what they are, written out. https://docs.slack.dev/messaging/formatting-message-text/#escaping */
export const escapeSlack = (raw: string): string => raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** For words of ours alone: what else is markup here cannot be escaped. `verbatim`: else names of channels and people become links. */
export const mrkdwn = (text: string): Mrkdwn => ({ type: 'mrkdwn', text: cut(text, { max: SLACK_LIMITS.text }), verbatim: true })

/** The post, a click away; null where there is no address, or one that is too long. */
export function linkButton({ case: name, url }: NoticeItem, label: string): Button | null {
  if (url === null || url.length > SLACK_LIMITS.buttonUrl) return null
  return { type: 'button', action_id: `open-${name}`, text: plainText(label, SLACK_LIMITS.buttonText), url }
}
