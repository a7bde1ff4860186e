import type { AlertMessage } from '../model/alert.js'
import { sha256 } from '../util/hash.js'
import type { ReceiverContext } from './notifier.js'

/** Stable name of what a message is about: `case=C-12`, `wave=W-3`. A test message is a conversation of its own. */
const aboutOf = ({ type, key, group }: AlertMessage): string => (type === 'test' ? key : group)

/** Key under which a ticket system finds the conversation again: `mm-3f9a1c07be24`. */
export const ownKey = (receiver: string, message: AlertMessage, installation = ''): string =>
  `mm-${sha256(installation, receiver, aboutOf(message)).slice(0, 12)}`

const DEDUP_MAX = 200

/** Key by which pagers group messages into one incident, whichever receiver sent them. */
export function dedupKey(message: AlertMessage, { installation = '' }: Pick<ReceiverContext, 'installation'>): string {
  const about = aboutOf(message)
  const whose = installation === '' ? 'mention-monitor' : `mention-monitor-${installation}`
  return `${whose}:${about.length <= DEDUP_MAX ? about : sha256(about)}`
}

/** Whether a message is a mere reminder: nothing has changed but the time. */
export const isReminder = ({ reason }: AlertMessage): boolean => reason === 'repeat'
