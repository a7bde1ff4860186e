import { type Notice, noticeOf } from '../../alerts/message/notice.js'
import type { AlertMessage } from '../../model/alert.js'
import type { TemplateConfig } from '../../model/receiver.js'
import { plain } from '../markup/plain.js'
import { fullestThatFits, renderBody, type Shown } from '../rendering/render.js'
import { shorten } from '../rendering/shorten.js'
import { hexColour } from '../rendering/tone-colours.js'
import { caseBlocks } from './case-blocks.js'
import { type Block, escapeSlack, linkButton, plainText, SLACK_LIMITS } from './elements.js'

/** Blocks beside a stripe in a colour. */
interface Attachment {
  readonly color?: string
  readonly blocks: readonly Block[]
}

export interface SlackMessage {
  /** What a notification shows; below blocks it is not seen. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly attachments: readonly Attachment[]
  readonly unfurl_links: false
  readonly unfurl_media: false
}

/** All characters of one message: nobody documents how many Slack takes, and refusals are known from about 13,000 on. */
const ALL_TEXT_MAX = 12_000

/** A message in blocks, each case with the colour of its own tone. */
export function slackMessage(message: AlertMessage, template: TemplateConfig): SlackMessage {
  const notice = noticeOf(message, template)
  return {
    text: notificationOf(notice.title),
    blocks: [headOf(notice.title)],
    attachments:
      notice.custom === null ? fullestThatFits(notice, (shown) => attachmentsOf(notice, shown), fits) : [customOf(notice)],
    unfurl_links: false,
    unfurl_media: false,
  }
}

/** The same without stripes: what a reply in a thread shows in the channel has no attachments. */
export const withoutStripes = (message: SlackMessage): SlackMessage => ({
  ...message,
  blocks: [...message.blocks, ...message.attachments.flatMap(({ blocks }) => blocks)],
  attachments: [],
})

/** The text of a notification is markup whatever blocks there are; between two colons a name would become a picture. */
const notificationOf = (title: string): string => escapeSlack(title).replace(/:(?=[\w+-]+:)/g, ':\u200b')

/** Headers are short; what does not fit stands as text. */
const headOf = (title: string): Block =>
  title.length <= SLACK_LIMITS.header
    ? { type: 'header', text: plainText(title, SLACK_LIMITS.header) }
    : { type: 'section', text: plainText(title, SLACK_LIMITS.text) }

function attachmentsOf({ words }: Notice, { items, detail, notes }: Shown): readonly Attachment[] {
  const cases = items.map((item) => ({ color: hexColour(item.tone), blocks: caseBlocks(shorten(item, detail), words) }))
  if (notes.length === 0) return cases
  const elements = notes.slice(0, SLACK_LIMITS.elements).map((note) => plainText(note, SLACK_LIMITS.text))
  return [...cases, { blocks: [{ type: 'context', elements }] }]
}

/** The operator's own words hold words of strangers, so they are no markup either; the posts are a click away all the same. */
function customOf(notice: Notice): Attachment {
  const buttons = notice.items.flatMap((item) => linkButton(item, `${item.case}: ${notice.words.open}`) ?? [])
  const text = renderBody(notice, plain, { max: SLACK_LIMITS.text })
  const body: Block = { type: 'section', text: plainText(text === '' ? notice.title : text, SLACK_LIMITS.text) }
  const links: Block = { type: 'actions', elements: buttons.slice(0, SLACK_LIMITS.buttons) }
  return { color: hexColour(notice.tone), blocks: buttons.length === 0 ? [body] : [body, links] }
}

function fits(attachments: readonly Attachment[]): boolean {
  const blocks = attachments.flatMap((one) => one.blocks)
  // One block more is the head.
  if (blocks.length + 1 > SLACK_LIMITS.blocks || attachments.length > SLACK_LIMITS.attachments) return false
  return JSON.stringify(blocks.map(textsIn)).length <= ALL_TEXT_MAX
}

function textsIn(block: Block): readonly string[] {
  const texts: string[] = []
  JSON.stringify(block, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') texts.push(value)
    return value
  })
  return texts
}
