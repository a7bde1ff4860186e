import type { AlertMessage } from '../model/alert.js'
import { sha256 } from '../util/hash.js'
import type { ReceiverContext } from './notifier.js'

/** What a message is about, the same for as long as that goes on: `case=C-12`, `wave=W-3`. A test is about nothing else. */
const aboutOf = ({ type, key, group }: AlertMessage): string => (type === 'test' ? key : group)

/** Under which a system that keeps one thing for it finds it again: `mm-3f9a1c07be24`. */
export const ownKey = (receiver: string, message: AlertMessage, installation = ''): string =>
  `mm-${sha256(installation, receiver, aboutOf(message)).slice(0, 12)}`

const DEDUP_MAX = 200

/** Under which pagers fold what belongs together, whichever receiver it comes from. */
export function dedupKey(message: AlertMessage, { installation = '' }: Pick<ReceiverContext, 'installation'>): string {
  const about = aboutOf(message)
  const whose = installation === '' ? 'mention-monitor' : `mention-monitor-${installation}`
  return `${whose}:${about.length <= DEDUP_MAX ? about : sha256(about)}`
}

/** A mere repetition: nothing has changed but the time. */
export const isReminder = ({ reason }: AlertMessage): boolean => reason === 'repeat'
