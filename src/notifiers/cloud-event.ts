import { isConversation } from '../alerts/buckets/group.js'
import type { AlertMessage } from '../model/alert.js'

/** A message as an event in structured mode. https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md */
export interface CloudEvent {
  readonly specversion: '1.0'
  /** With `source` the same over all tries: receivers take two of them for one. */
  readonly id: string
  readonly source: string
  readonly type: string
  readonly subject: string
  readonly time: string
  readonly datacontenttype: 'application/json'
  readonly data: AlertMessage
}

export const cloudEvent = (
  message: AlertMessage,
  { source, prefix }: { readonly source: string; readonly prefix: string | null },
): CloudEvent => ({
  specversion: '1.0',
  id: message.key,
  source,
  type: prefix === null ? message.type : `${prefix}.${message.type}`,
  subject: subjectOf(message),
  time: message.generated_at,
  datacontenttype: 'application/json',
  data: message,
})

/** A case or a wave by its number, else the group. */
const subjectOf = ({ group }: AlertMessage): string => (isConversation(group) ? group.slice(group.lastIndexOf('=') + 1) : group)
