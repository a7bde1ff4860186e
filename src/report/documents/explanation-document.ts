import type { ExplainedVerdict, Operation, TurningPoint } from '../../model/explained-verdict.js'
import type { Mention } from '../../model/mention.js'
import type { ThreadReading } from '../../model/thread-reading.js'
import { toIso, toIsoOrNull } from '../../util/instant.js'
import { reasonText } from '../../util/reason-words/reason-words.js'
import { waveFiguresDocument } from '../cases/wave-words.js'
import { caseName } from './case-document.js'
import { type CasePage, casePageDocument } from './case-page-document.js'
import { mentionName } from './mention-document.js'

export interface ExplainedCase extends CasePage {
  readonly policyReason: string
  readonly otherReplies: readonly { readonly replyId: number; readonly at: number; readonly reason: string }[]
  readonly alerts: readonly {
    readonly receiver: string | null
    readonly decision: 'send' | 'hold' | 'skip'
    readonly code: string
    readonly reason: string
    readonly nextAt: number | null
  }[]
  readonly readings: readonly ThreadReading[]
  /** Of its whole thread. */
  readonly verdicts: readonly ExplainedVerdict[]
}

const operationDocument = ({ asked, threshold, recall, precision }: Operation) => ({
  recall: asked,
  threshold: rounded(threshold),
  expected_recall: rounded(recall),
  expected_precision: rounded(precision),
})

const rounded = (share: number): number => Math.round(share * 1_000) / 1_000

const turningDocument = ({ without, nearest, far }: TurningPoint) => ({
  without: without === null ? null : { ...without, passages: [...without.passages] },
  nearest,
  far,
})

const verdictDocument = ({ mention, operation, turning, now }: ExplainedVerdict) => ({
  mention: mentionName(mention.id),
  kind: mention.verdict.kind,
  label: mention.label,
  score: mention.verdict.score,
  complaint: mention.verdict.complaint,
  uncertain: mention.verdict.uncertain,
  operation: operationDocument(operation),
  turning: turning === null ? null : turningDocument(turning),
  kind_now: now,
  severity: mention.verdict.severity,
  language: mention.verdict.language,
  relevant: mention.verdict.relevant,
  brand: mention.verdict.brand,
  sensitive: [...mention.verdict.sensitive],
  closing: mention.verdict.closing,
  official: mention.officialIdentity,
  reasons: mention.verdict.reasons.map(({ code, passage, weight }) => ({ code, text: reasonText(code), passage, weight })),
})

/** `monitor explain C-12 --json`. */
export const explanationDocument = (explained: ExplainedCase) => ({
  ...casePageDocument(explained),
  wave: explained.detail.record.wave === undefined ? null : waveFiguresDocument(explained.detail.record.wave),
  policy_reason: explained.policyReason,
  other_replies: explained.otherReplies.map(({ replyId, at, reason }) => ({
    reply: mentionName(replyId),
    at: toIso(at),
    reason,
  })),
  verdicts: explained.verdicts.map(verdictDocument),
  // As `monitor notify --dry-run` has them.
  alerts: explained.alerts.map(({ nextAt, ...decided }) => ({ ...decided, next_at: toIsoOrNull(nextAt) })),
  threads: explained.readings.map(({ source, url, readAt, failure, decision, nextAt }) => ({
    source,
    url,
    read_at: toIsoOrNull(readAt),
    failure,
    decision,
    next_at: toIsoOrNull(nextAt),
  })),
})

/** `monitor explain M-17 --json`. */
export const explainedMentionDocument = (explained: ExplainedVerdict, now: number) => ({
  schema: 1 as const,
  generated_at: toIso(now),
  ...verdictDocument(explained),
  ...placeDocument(explained.mention),
})

const placeDocument = (mention: Mention) => ({
  source: mention.source,
  native_id: mention.nativeId,
  thread: mention.thread,
  case: mention.caseId === null ? null : caseName(mention.caseId),
  url: mention.url,
  text: mention.text,
})
