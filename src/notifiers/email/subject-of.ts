import { groupLabel, isConversation } from '../../alerts/buckets/group.js'
import { boundedLine } from '../../alerts/message/bounded.js'
import type { Notice } from '../../alerts/message/notice.js'
import type { AlertMessage } from '../../model/alert.js'
import type { TemplateConfig } from '../../model/receiver.js'

const SUBJECT_MAX = 180

interface About {
  readonly notice: Notice
  readonly template: TemplateConfig
  readonly isAnswer: boolean
}

/**
 * One line. Of a thread it stays the same from the first mail to the last, but for its `Re:`: Gmail and Outlook begin a new thread where
 * the subject changes, whatever `References` say. What happened stands at the head of the text, which inboxes show beside the subject.
 */
export function subjectOf(message: AlertMessage, { notice, template, isAnswer }: About): string {
  const subject = template.title === null ? (threadName(message, notice) ?? notice.title) : notice.title
  return boundedLine(`${isAnswer ? 'Re: ' : ''}${subject}`, SUBJECT_MAX)
}

/** `C-12 (Beispiel, blog-comments): Neuer Tarif`; null: it is no thread. */
function threadName({ group, wave, cases }: AlertMessage, { words }: Notice): string | null {
  if (!isConversation(group)) return null
  if (wave !== undefined) return named(`${words.wave} ${wave.wave}`, { where: groupLabel(group), title: wave.topic.join(', ') })
  const [one] = cases
  if (one === undefined) return null
  const where = [one.brand, one.source].filter((part) => part !== null && part !== '').join(', ')
  return named(one.case, { where, title: one.title ?? '' })
}

const named = (name: string, { where, title }: { readonly where: string; readonly title: string }): string =>
  `${name}${where === '' ? '' : ` (${where})`}${title === '' ? '' : `: ${title}`}`
