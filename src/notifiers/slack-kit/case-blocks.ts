import type { NoticeItem } from '../../alerts/message/notice-item.js'
import type { NoticeWords } from '../../alerts/message/notice-words.js'
import { type Block, escapeSlack, linkButton, mrkdwn, plainText, SLACK_LIMITS } from './elements.js'

/** One case: what and who with a button to the post, what was said, the thread in short, and what to do. */
export function caseBlocks(item: NoticeItem, words: NoticeWords): readonly Block[] {
  const { facts, thread, commands } = item
  const said = [item.title, item.quote].filter((text) => text !== null && text !== '').join('\n')
  const button = linkButton(item, words.open)
  const blocks: (Block | null)[] = [
    {
      type: 'section',
      text: mrkdwn(`*${escapeSlack(`${item.case} ${item.status}`)}*`),
      ...(facts.length === 0
        ? {}
        : {
            fields: facts
              .slice(0, SLACK_LIMITS.fields)
              .map(({ label, value }) => plainText(`${label}: ${value}`, SLACK_LIMITS.field)),
          }),
      ...(button === null ? {} : { accessory: button }),
    },
    said === '' ? null : { type: 'section', text: plainText(said, SLACK_LIMITS.text) },
    thread.length === 0
      ? null
      : {
          type: 'context',
          elements: thread.slice(-SLACK_LIMITS.elements).map(({ who, text }) => plainText(`${who}: ${text}`, SLACK_LIMITS.text)),
        },
    commands.length === 0
      ? null
      : {
          type: 'context',
          elements: [mrkdwn(`${words.toAct}: ${commands.map((command) => `\`${escapeSlack(command)}\``).join(' · ')}`)],
        },
  ]
  return blocks.filter((block) => block !== null)
}
