import type { OpenInterval, Weekday } from './hours.js'
import type { SecretRef } from './secret-ref.js'

/** Languages in which receivers are told. */
export const MESSAGE_LANGUAGES = ['de', 'en'] as const
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number]

/** Cases with equal values of these fields are told in one message. `case`: one message for each case, and one for a wave. */
export const GROUP_FIELDS = ['brand', 'source', 'severity', 'policy', 'language', 'case'] as const
export type GroupField = (typeof GROUP_FIELDS)[number]

/** Times at which a receiver gets everything at once, instead of each message as it happens. */
export interface DigestConfig {
  /** Days of the week, 0 is Sunday. */
  readonly days: readonly Weekday[]
  /** Minutes since local midnight. */
  readonly at: readonly number[]
}

/** The operator's own texts, in Mustache without unescaped variables. null: ours. */
export interface TemplateConfig {
  readonly title: string | null
  readonly text: string | null
}

/** One receiver of alerts. `Options`: the keys that only this type has, see `src/model/receiver-options/`. */
export interface ReceiverConfig<Options = unknown> {
  readonly id: string
  readonly type: string
  /** Only cases that are overdue for this long. */
  readonly afterMs: number
  /** null: as `alerts.language` says. */
  readonly language: MessageLanguage | null
  /** null: as `alerts.group_by` says. */
  readonly groupBy: readonly GroupField[] | null
  /** `minimal`: number, place, link and time, but no word and no name of a stranger. */
  readonly payload: 'full' | 'minimal'
  /** null: at once. */
  readonly digest: DigestConfig | null
  /** Quiet hours of its own instead of the common ones; null: those. An empty list: never quiet. */
  readonly quietTimes: readonly OpenInterval[] | null
  readonly template: TemplateConfig
  /** Sent messages can be edited: they are updated where other receivers get a reminder or the end of a case as a new message. */
  readonly edits: boolean
  /** Pause between two messages. */
  readonly paceMs: number
  readonly timeoutMs: number
  readonly allowPrivate: boolean
  /** Address of a hook, or of the company's own server. */
  readonly url: SecretRef | { readonly value: string } | null
  /** Base of the service's API instead of its own. */
  readonly api: string | null
  readonly headers: Readonly<Record<string, string>>
  /** By name: `token`, `secret`, `password`. */
  readonly secrets: Readonly<Record<string, SecretRef>>
  /** The last day on which its secrets are valid, `2027-03-31`, where the operator said so. */
  readonly secretsExpire: string | null
  readonly options: Options
}
