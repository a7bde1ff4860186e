import { FAIRNESS } from '../../alerts/operator/fairness.js'
import { type OtherReply, otherReplies } from '../../answers/cases/other-replies.js'
import type { CaseRecord } from '../../model/case.js'
import type { ExplainedVerdict } from '../../model/explained-verdict.js'
import type { Mention } from '../../model/mention.js'
import type { ThreadReading } from '../../model/thread-reading.js'
import type { App } from '../app.js'
import { notFound } from '../case-name.js'
import { planAlerts } from '../delivery/notify.js'
import { policyFor } from '../judging/judge-case.js'
import { operationOf } from '../operation.js'
import { explainReading } from './explain-reading.js'
import { createVerdictExplainer } from './explain-verdict.js'
import { type ShownCase, showCase } from './show-case.js'

/** One notification decision that concerns a case; `skip`: it is none for anybody, or not for this receiver. */
interface AlertExplanation {
  readonly receiver: string | null
  readonly decision: 'send' | 'hold' | 'skip'
  readonly code: string
  /** In words. */
  readonly reason: string
  readonly nextAt: number | null
}

export interface CaseExplanation extends ShownCase {
  readonly policyReason: string
  /** Our replies around it that it was not answered by. */
  readonly otherReplies: readonly OtherReply[]
  readonly alerts: readonly AlertExplanation[]
  /** When its threads were last read by themselves, and when they are next. */
  readonly readings: readonly ThreadReading[]
  /** Of its whole thread; what would turn them only of its own posts. */
  readonly verdicts: readonly ExplainedVerdict[]
}

/** Why a case stands as it does: nothing is decided here, the reasons were made by those who decided. */
export async function explainCase(app: App, asked: number): Promise<CaseExplanation> {
  const shown = await showCase(app, asked, true)
  const caseId = shown.detail.record.id
  const plan = await planAlerts(app)
  // Whether the quiet wait longer than the loud concerns everybody of whom it is known which they are.
  const isOfKnownReach = shown.detail.record.author.followers !== null
  const alerts: AlertExplanation[] = [
    ...[...plan.skips.map((skip) => ({ receiver: null, ...skip })), ...plan.notRouted]
      .filter((each) => each.caseId === caseId)
      .map(({ receiver, code, reason, nextAt }) => ({ receiver, decision: 'skip' as const, code, reason, nextAt })),
    ...plan.decisions
      .filter((each) => each.cases.includes(caseId) || (each.group === FAIRNESS && isOfKnownReach))
      .map(({ receiver, group, send, reason, detail, nextAt }) => ({
        ...{ receiver, decision: send ? ('send' as const) : ('hold' as const), reason: detail, nextAt },
        code: `${group === FAIRNESS ? 'fairness, ' : ''}${reason}`,
      })),
  ]
  const { record, thread } = shown.detail
  const explainVerdict = await createVerdictExplainer(app)
  const operation = operationOf(await app.rules())
  const own = new Set(record.posts.map(({ mentionId }) => mentionId))
  const verdicts: ExplainedVerdict[] = []
  for (const mention of thread)
    verdicts.push(own.has(mention.id) ? await explainVerdict(mention) : { mention, operation, turning: null, now: null })
  return {
    ...shown,
    policyReason: policyFor(app.config.sla, record).reason,
    otherReplies: repliesApart(record, thread),
    alerts,
    readings: await explainReading(app, shown.judged),
    verdicts,
  }
}

function repliesApart({ answers }: CaseRecord, mentions: readonly Mention[]): readonly OtherReply[] {
  const tied = new Set(answers.flatMap(({ replyId }) => replyId ?? []))
  const threads = new Map(mentions.map((each) => [`${each.source} ${each.thread}`, [] as Mention[]]))
  for (const each of mentions) threads.get(`${each.source} ${each.thread}`)?.push(each)
  return [...threads.values()].flatMap((thread) => otherReplies(thread, tied))
}

/** A stored mention with its verdict, and what that hangs on. */
export async function explainMention(app: App, mentionId: number): Promise<ExplainedVerdict> {
  const mention = await app.store.mention(mentionId)
  if (mention === null) throw notFound(`M-${mentionId}`)
  return (await createVerdictExplainer(app))(mention)
}
