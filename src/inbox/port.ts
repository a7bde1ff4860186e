import type { JudgedCase, UnknownInterval } from '../model/case.js'
import type { Label } from '../model/verdict.js'
import type { CasePage } from '../report/documents/case-page-document.js'

/** The open cases as they stand at one instant. */
export interface Listed {
  readonly now: number
  readonly cases: readonly JudgedCase[]
  /** Sources of which something could not be seen. */
  readonly unknown: readonly UnknownInterval[]
  /** How many more there are that were put off until later. */
  readonly snoozed: number
  /** When a source was last asked; null: never. */
  readonly polledAt: number | null
}

/** What a person does to a case, with all that was asked for it. `text` and `why` are null where nothing was given. */
export type Act =
  | { readonly does: 'ack'; readonly forMs: number }
  | { readonly does: 'answer'; readonly at: number | null; readonly text: string | null }
  | { readonly does: 'label'; readonly kind: Label }
  | { readonly does: 'dismiss'; readonly why: string | null }
  | { readonly does: 'resolve'; readonly why: string | null }
  | { readonly does: 'snooze'; readonly until: number }
  | { readonly does: 'assign'; readonly to: string | null }
  | { readonly does: 'note'; readonly text: string }

/** `event` null: it was so already. */
interface Acted {
  readonly caseId: number
  readonly event: number | null
}

/** What was taken back: the act of that person, on that case. */
export interface Undone {
  readonly caseId: number | null
  readonly act: string
  readonly who: string
}

/** What the inbox can do; each is written before it returns. */
export interface InboxPort {
  /** Selected by words and flags, as they are typed behind `unanswered`; throws where they cannot be understood. */
  readonly list: (filter: string) => Promise<Listed>
  readonly detail: (caseId: number) => Promise<CasePage>
  readonly act: (caseId: number, act: Act) => Promise<Acted>
  /** Takes back one act, or what was last done to a case. */
  readonly undo: (of: { readonly event: number } | { readonly caseId: number }) => Promise<Undone>
  /** false: there is nothing here that opens pages. */
  readonly openLink: (url: string) => Promise<boolean>
}
