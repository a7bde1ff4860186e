export const KINDS = ['complaint', 'question', 'suggestion', 'praise', 'neutral', 'spam'] as const
export type Kind = (typeof KINDS)[number]

/** What a person may say of a mention: of which kind it is, or that it is not about us at all. */
export const LABELS = [...KINDS, 'irrelevant'] as const
export type Label = (typeof LABELS)[number]

/** Ascending. */
export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof SEVERITIES)[number]

export const SENSITIVE_TYPES = ['card', 'iban', 'phone', 'email'] as const
export type SensitiveType = (typeof SENSITIVE_TYPES)[number]

/** Why a decision was made: a stable code for scripts, the words that spoke for it, how much it weighed. */
export interface Reason {
  readonly code: string
  readonly passage: string | null
  readonly weight: number
}

/** What kind of mention this is, whom it is about, and why. */
export interface Verdict {
  readonly kind: Kind
  /** How sure the machine is that `kind` holds, 0 to 1. */
  readonly score: number
  /** Probability that it is a complaint, whatever else it is. */
  readonly complaint: number
  /** So near to the threshold, or in so strange a language, that a person had better look. */
  readonly uncertain: boolean
  readonly severity: Severity
  /** ISO 639-1; null when the text is too short to tell. */
  readonly language: string | null
  /** It is about us, in the sense of the source's `match`. Others are stored, but open no case and are in no index. */
  readonly relevant: boolean
  readonly brand: string | null
  readonly reasons: readonly Reason[]
  /** What was found in the text, and redacted if the configuration says so. */
  readonly sensitive: readonly SensitiveType[]
  /** The post only thanks or closes ("Danke, hat geklappt"): it starts no next-answer clock. */
  readonly closing: boolean
}
