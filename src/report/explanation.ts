import type { Mention } from '../model/mention.js'
import { toIso, toIsoOrNull } from '../util/instant.js'
import { oneLine } from '../util/text.js'
import { clockWords } from './case-cards.js'
import { caseName } from './case-document.js'
import { type CasePage, casePageDocument } from './case-page.js'
import type { Style } from './style.js'
import { verdictLines } from './verdict-lines.js'

export interface ExplainedCase extends CasePage {
  readonly policyReason: string
  readonly alerts: readonly { readonly receiver: string | null; readonly decision: string; readonly nextAt: number | null }[]
}

const verdictDocument = (mention: Mention) => ({
  mention: `M-${mention.id}`,
  kind: mention.verdict.kind,
  label: mention.label,
  score: mention.verdict.score,
  severity: mention.verdict.severity,
  language: mention.verdict.language,
  relevant: mention.verdict.relevant,
  brand: mention.verdict.brand,
  sensitive: [...mention.verdict.sensitive],
  closing: mention.verdict.closing,
  official: mention.officialIdentity,
  reasons: mention.verdict.reasons.map(({ code, passage, weight }) => ({ code, passage, weight })),
})

/** `monitor explain C-12 --json`. */
export const explanationDocument = (explained: ExplainedCase) => ({
  ...casePageDocument(explained),
  policy_reason: explained.policyReason,
  verdicts: explained.detail.thread.map(verdictDocument),
  alerts: explained.alerts.map(({ receiver, decision, nextAt }) => ({ receiver, decision, next_at: toIsoOrNull(nextAt) })),
})

/** `monitor explain M-17 --json`. */
export const mentionDocument = (mention: Mention) => ({
  schema: 1,
  ...verdictDocument(mention),
  source: mention.source,
  native_id: mention.nativeId,
  thread: mention.thread,
  case: mention.caseId === null ? null : caseName(mention.caseId),
  url: mention.url,
  text: mention.text,
})

const block = (title: string, lines: readonly string[], style: Style): string =>
  lines.length === 0 ? '' : `\n${style.bold(title)}\n${lines.map((line) => `  ${line}`).join('\n')}\n`

/** Why a mention is judged as it is, for a person. */
export function explainedMention(mention: Mention, style: Style): string {
  const where = mention.caseId === null ? 'in no case' : `in ${caseName(mention.caseId)}`
  const head = `${style.bold(`M-${mention.id}`)}  ${mention.source}  ${oneLine(mention.author.name ?? mention.author.handle ?? 'unknown')}  ${where}\n`
  return `${head}${oneLine(mention.text)}\n${block('Verdict', verdictLines(mention, style), style)}`
}

/** Each rule, each skipped hour, each notification decision of one case. */
export function explainedCase(explained: ExplainedCase, style: Style): string {
  const { detail, judged, now } = explained
  const { record } = detail
  const posts = detail.thread.filter((mention) => record.posts.some((post) => post.mentionId === mention.id))
  return [
    `${style.bold(caseName(record.id))}  ${record.state}${record.baseline ? ', found by the first poll of its source (history)' : ''}\n`,
    ...posts.map((mention) => block(`Verdict on M-${mention.id}`, verdictLines(mention, style), style)),
    block('Policy', [explained.policyReason], style),
    ...judged.clocks.map((clock) => block(`Clock: ${clock.target.replace('_', ' ')}, ${clockWords(clock, now)}`, clock.reasons, style)),
    block(
      'Replies',
      record.answers.map((answer) => `${toIso(answer.at)}  ${answer.kind}, ${answer.strength}: ${oneLine(answer.reason)}`),
      style,
    ),
    block(
      'Alerts',
      explained.alerts.map(({ receiver, decision, nextAt }) => `${receiver ?? 'everybody'}: ${oneLine(decision)}${nextAt === null ? '' : `; again at ${toIso(nextAt)}`}`),
      style,
    ),
  ].join('')
}
