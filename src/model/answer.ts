import type { Promised } from './promise.js'

export const ANSWER_KINDS = ['answer', 'holding', 'deflected', 'automatic', 'bystander', 'manual'] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

/** How a reply is tied to a complaint, strongest first. */
export const TIE_STRENGTHS = ['explicit', 'platform', 'addressed', 'inferred'] as const
export type TieStrength = (typeof TIE_STRENGTHS)[number]

/** One reply, tied to one customer post. */
export interface Answer {
  readonly kind: AnswerKind
  readonly strength: TieStrength
  /** UTC ms of the reply. */
  readonly at: number
  /** Row of the reply; null for what a person recorded. */
  readonly replyId: number | null
  /** Row of the customer's post; null for what a person recorded for the whole case. */
  readonly mentionId: number | null
  readonly by: string | null
  /** Who signed it (`^AB`, `-- Sabine`), where several people share the account. */
  readonly agent: string | null
  /** What a holding reply promised; null for none. */
  readonly promise: Promised | null
  /** `name`: the account was recognised by its display name only. */
  readonly identity: 'id' | 'flag' | 'name' | null
  /** In words: why it was tied, and why it is of this kind. */
  readonly reason: string
}
