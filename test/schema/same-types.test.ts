import { expect, test } from 'vitest'
import type * as z from 'zod'
import type { CheckFinding } from '../../src/app/check/finding.js'
import type { importDocument as writtenImport } from '../../src/cli/import-summary.js'
import type { alertsDocument as sentAlertsDocument, pollDocument as writtenPoll } from '../../src/cli/poll/poll-summary.js'
import type { AlertMessage } from '../../src/model/alert.js'
import type { DecisionDocument } from '../../src/report/cases/decision-lines.js'
import type { addedDocument } from '../../src/report/documents/added-document.js'
import type { alertsDocument } from '../../src/report/documents/alert-rate-document.js'
import type { closedDocument, leftDocument } from '../../src/report/documents/calendar-check-document.js'
import type { dayDocument, weekDocument } from '../../src/report/documents/calendar-document.js'
import type { caseDocument, unknownDocument } from '../../src/report/documents/case-document.js'
import type { casePageDocument } from '../../src/report/documents/case-page-document.js'
import type { deliveryDocument, deliveryLogDocument, receiverDocument } from '../../src/report/documents/delivery-document.js'
import type { explainedMentionDocument, explanationDocument } from '../../src/report/documents/explanation-document.js'
import type { exportDocument, exportEnd, exportHead } from '../../src/report/documents/export-document.js'
import type { learningDocument, retrainedHead, verdictChangeDocument } from '../../src/report/documents/learning-document.js'
import type { mentionDocument } from '../../src/report/documents/mention-document.js'
import type { pruneDocument as writtenPrune } from '../../src/report/documents/prune-document.js'
import type { replayedDocument, replaySummary as writtenSummary } from '../../src/report/documents/replay-document.js'
import type { reportDocument as writtenReport } from '../../src/report/documents/report-document.js'
import type { routeDocument } from '../../src/report/documents/route-document.js'
import type { silenceDocument } from '../../src/report/documents/silence-document.js'
import type { sourceDocument } from '../../src/report/documents/source-document.js'
import type {
  fairnessDocument,
  groupDocument,
  stretchDocument,
  tallyDocument,
} from '../../src/report/documents/stats-document.js'
import type { trialDocument } from '../../src/report/documents/trial-document.js'
import type { added } from '../../src/schema/documents/added.js'
import type { calendarDay, calendarWeek, closed, left } from '../../src/schema/documents/calendar.js'
import type { caseSchema } from '../../src/schema/documents/case.js'
import type { casePage } from '../../src/schema/documents/case-page.js'
import type { finding } from '../../src/schema/documents/check.js'
import type { decision, route } from '../../src/schema/documents/decision.js'
import type { delivery, deliveryLog, receiver } from '../../src/schema/documents/delivery.js'
import type { explainedMention, explanation } from '../../src/schema/documents/explanation.js'
import type { exportLine } from '../../src/schema/documents/export.js'
import type { importDocument } from '../../src/schema/documents/import.js'
import type { learning, retrained, verdictChange } from '../../src/schema/documents/learning.js'
import type { mention, trial } from '../../src/schema/documents/mention.js'
import type { messageDocument } from '../../src/schema/documents/message.js'
import type { pollDocument, sentAlerts } from '../../src/schema/documents/poll.js'
import type { pruneDocument } from '../../src/schema/documents/prune.js'
import type { replayed, replaySummary } from '../../src/schema/documents/replay.js'
import type { reportDocument } from '../../src/schema/documents/report.js'
import type { silence } from '../../src/schema/documents/silence.js'
import type { source } from '../../src/schema/documents/source.js'
import type { alerts, fairness, group, stretch, tally } from '../../src/schema/documents/stats.js'
import type { unknown } from '../../src/schema/documents/unknown.js'
import type { Phrase } from '../../src/util/say.js'

/** Without `readonly`, which no document has; a sentence that is said later is text in data. */
type Plain<Type> = unknown extends Type
  ? unknown
  : Type extends Phrase
    ? string
    : Type extends readonly (infer Item)[]
      ? Plain<Item>[]
      : Type extends object
        ? { -readonly [Key in keyof Type]: Plain<Type[Key]> }
        : Type

/** Both directions, optional keys included. */
type Same<Left, Right> =
  (<Type>() => Type extends Plain<Left> ? 1 : 2) extends <Type>() => Type extends Plain<Right> ? 1 : 2 ? true : false

type Written<Make extends (...args: never) => unknown> = ReturnType<Make>

type ExportLine = Written<typeof exportDocument> | Written<typeof exportHead> | Written<typeof exportEnd>

/** A point of a curve is spread of what may be null, though it never is. */
type WithoutCurves<Document> = Omit<Document, 'curve' | 'business_curve'>

/** What is printed is what the schema says: neither can change alone. The compiler refuses a `true` that is not. */
const SAME: {
  readonly case: Same<Written<typeof caseDocument>, z.infer<typeof caseSchema>>
  readonly unknown: Same<Written<typeof unknownDocument>, z.infer<typeof unknown>>
  readonly casePage: Same<Written<typeof casePageDocument>, z.infer<typeof casePage>>
  readonly explanation: Same<Written<typeof explanationDocument>, z.infer<typeof explanation>>
  readonly explainedMention: Same<Written<typeof explainedMentionDocument>, z.infer<typeof explainedMention>>
  readonly mention: Same<Written<typeof mentionDocument>, z.infer<typeof mention>>
  readonly trial: Same<Written<typeof trialDocument>, z.infer<typeof trial>>
  readonly source: Same<Written<typeof sourceDocument>, z.infer<typeof source>>
  readonly delivery: Same<Written<typeof deliveryDocument>, z.infer<typeof delivery>>
  readonly deliveryLog: Same<Written<typeof deliveryLogDocument>, z.infer<typeof deliveryLog>>
  readonly receiver: Same<Written<typeof receiverDocument>, z.infer<typeof receiver>>
  readonly decision: Same<DecisionDocument, z.infer<typeof decision>>
  readonly route: Same<Written<typeof routeDocument>, z.infer<typeof route>>
  readonly day: Same<Written<typeof dayDocument>, z.infer<typeof calendarDay>>
  readonly week: Same<Written<typeof weekDocument>, z.infer<typeof calendarWeek>>
  readonly left: Same<Written<typeof leftDocument>, z.infer<typeof left>>
  readonly closed: Same<Written<typeof closedDocument>, z.infer<typeof closed>>
  readonly tally: Same<Written<typeof tallyDocument>, z.infer<typeof tally>>
  readonly group: Same<Written<typeof groupDocument>, z.infer<typeof group>>
  readonly fairness: Same<Written<typeof fairnessDocument>, z.infer<typeof fairness>>
  readonly stretch: Same<Written<typeof stretchDocument>, z.infer<typeof stretch>>
  readonly alerts: Same<Written<typeof alertsDocument>, z.infer<typeof alerts>>
  readonly replayed: Same<Written<typeof replayedDocument>, z.infer<typeof replayed>>
  readonly replaySummary: Same<Written<typeof writtenSummary>, z.infer<typeof replaySummary>>
  readonly silence: Same<Written<typeof silenceDocument>, z.infer<typeof silence>>
  readonly learning: Same<Written<typeof learningDocument>, z.infer<typeof learning>>
  readonly retrained: Same<Written<typeof retrainedHead>, z.infer<typeof retrained>>
  readonly verdictChange: Same<Written<typeof verdictChangeDocument>, z.infer<typeof verdictChange>>
  readonly added: Same<Written<typeof addedDocument>, z.infer<typeof added>>
  readonly finding: Same<CheckFinding, z.infer<typeof finding>>
  readonly poll: Same<Written<typeof writtenPoll>, z.infer<typeof pollDocument>>
  readonly sentAlerts: Same<Written<typeof sentAlertsDocument>, z.infer<typeof sentAlerts>>
  readonly import: Same<Written<typeof writtenImport>, z.infer<typeof importDocument>>
  readonly prune: Same<Written<typeof writtenPrune>, z.infer<typeof pruneDocument>>
  readonly report: Same<WithoutCurves<Written<typeof writtenReport>>, WithoutCurves<z.infer<typeof reportDocument>>>
  readonly export: Same<ExportLine, z.infer<typeof exportLine>>
  readonly message: Same<AlertMessage, z.infer<typeof messageDocument>>
} = {
  case: true,
  unknown: true,
  casePage: true,
  explanation: true,
  explainedMention: true,
  mention: true,
  trial: true,
  source: true,
  delivery: true,
  deliveryLog: true,
  receiver: true,
  decision: true,
  route: true,
  day: true,
  week: true,
  left: true,
  closed: true,
  tally: true,
  group: true,
  fairness: true,
  stretch: true,
  alerts: true,
  replayed: true,
  replaySummary: true,
  silence: true,
  learning: true,
  retrained: true,
  verdictChange: true,
  added: true,
  finding: true,
  poll: true,
  sentAlerts: true,
  import: true,
  prune: true,
  report: true,
  export: true,
  message: true,
}

type Differs<Left, Right> = Same<Left, Right> extends true ? never : 'differs'
const DIFFERENT: readonly [
  Differs<{ readonly a: string }, { readonly a: string | null }>,
  Differs<{ readonly a: string }, { readonly a: string; readonly b?: string }>,
  Differs<{ readonly a: readonly 'x'[] }, { readonly a: readonly string[] }>,
] = ['differs', 'differs', 'differs']

test('the compiler has compared every document with its schema, and tells apart what differs', () => {
  expect(Object.values(SAME).every(Boolean)).toBe(true)
  expect(DIFFERENT).toHaveLength(3)
})
