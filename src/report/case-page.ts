import type { Delivery } from '../model/alert.js'
import type { Answer } from '../model/answer.js'
import type { CaseDetail, CaseEvent, JudgedCase } from '../model/case.js'
import type { Clock } from '../model/clock.js'
import type { Mention } from '../model/mention.js'
import { formatDuration } from '../util/duration.js'
import { toIso, toIsoOrNull } from '../util/instant.js'
import { oneLine, stripControls } from '../util/text.js'
import { clockWords } from './case-cards.js'
import { caseDocument, caseName } from './case-document.js'
import type { Style } from './style.js'

export interface CasePage {
  readonly detail: CaseDetail
  readonly judged: JudgedCase
  readonly deliveries: readonly Delivery[]
  readonly now: number
}

const mentionDocument = (mention: Mention) => ({
  mention: `M-${mention.id}`,
  role: mention.role,
  author: { id: mention.author.id, handle: mention.author.handle, name: mention.author.name, url: mention.author.url },
  official: mention.officialIdentity,
  kind: mention.label ?? mention.verdict.kind,
  published_at: toIsoOrNull(mention.publishedAt),
  deleted_at: toIsoOrNull(mention.deletedAt),
  url: mention.url,
  text: mention.text,
})

const clockDocument = (clock: Clock) => ({
  policy: clock.policy,
  target: clock.target,
  status: clock.status,
  started_at: toIso(clock.startedAt),
  due_at: toIso(clock.dueAt),
  stopped_at: toIsoOrNull(clock.stoppedAt),
  business_seconds: clock.businessSeconds,
  wall_seconds: clock.wallSeconds,
  overdue_seconds: clock.overdueSeconds,
  reasons: [...clock.reasons],
})

const answerDocument = ({ kind, strength, at, by, identity, reason, replyId, mentionId }: Answer) => ({
  kind,
  strength,
  at: toIso(at),
  by,
  identity,
  reason,
  reply: replyId === null ? null : `M-${replyId}`,
  to: mentionId === null ? null : `M-${mentionId}`,
})

const deliveryDocument = ({ receiver, state, reason, createdAt, sentAt, attempts, lastError }: Delivery) => ({
  receiver,
  state,
  reason,
  created_at: toIso(createdAt),
  sent_at: toIsoOrNull(sentAt),
  attempts,
  last_error: lastError,
})

/** `monitor show --json`. */
export const casePageDocument = ({ detail, judged, deliveries, now }: CasePage) => ({
  schema: 1,
  generated_at: toIso(now),
  ...caseDocument(judged, now),
  outcome: detail.record.outcome,
  policy_hash: detail.record.policyHash,
  clocks: judged.clocks.map(clockDocument),
  answers: detail.record.answers.map(answerDocument),
  thread: detail.thread.map(mentionDocument),
  deliveries: deliveries.map(deliveryDocument),
  history: detail.events.map(({ at, act, who, why }) => ({ at: toIso(at), act, who, why })),
})

function clockLine(clock: Clock, now: number): string {
  const spent = `${formatDuration(clock.businessSeconds * 1000)} of working time, ${formatDuration(clock.wallSeconds * 1000)} by the wall`
  return `${clock.target.replace('_', ' ')} (${clock.policy}): ${clockWords(clock, now)}, due ${toIso(clock.dueAt)}, ${spent}`
}

function postLines(mention: Mention, page: CasePage, style: Style): string[] {
  const mine = page.detail.record.posts.some((post) => post.mentionId === mention.id)
  const who = oneLine(mention.author.name ?? mention.author.handle ?? 'unknown')
  const what = mention.officialIdentity === null ? (mine ? style.bold(mention.label ?? mention.verdict.kind) : mention.role) : style.green('official')
  const when = mention.publishedAt === null ? 'no date' : toIso(mention.publishedAt)
  const gone = mention.deletedAt === null ? '' : style.red(' (deleted)')
  const text = stripControls(mention.text).split('\n').filter((line) => line.trim() !== '')
  return [`M-${mention.id}  ${who}  ${what}  ${style.dim(when)}${gone}`, ...text.map((line) => `    ${line}`)]
}

const eventLine = ({ at, act, who, why }: CaseEvent): string => `${toIso(at)}  ${act} by ${oneLine(who)}${why === null ? '' : `: ${oneLine(why)}`}`

function answerLine(answer: Answer): string {
  const identity = answer.identity === 'name' ? ', recognised by name only' : ''
  return `${toIso(answer.at)}  ${answer.kind} (${answer.strength}${identity}) by ${oneLine(answer.by ?? 'unknown')}: ${oneLine(answer.reason)}`
}

const deliveryLine = ({ receiver, state, reason, createdAt, sentAt, lastError }: Delivery): string =>
  `${toIso(sentAt ?? createdAt)}  ${receiver}: ${state} (${reason})${lastError === null ? '' : `: ${oneLine(lastError)}`}`

function section(title: string, lines: readonly string[], style: Style): string {
  if (lines.length === 0) return ''
  return `\n${style.bold(title)}\n${lines.map((line) => `  ${line}`).join('\n')}\n`
}

/** One case in full, for a person. */
export function casePage(page: CasePage, style: Style): string {
  const { detail, judged, now } = page
  const { record } = detail
  const head = `${style.bold(caseName(record.id))}  ${record.state}  ${record.severity} ${record.kind}  ${[record.brand, record.source].filter(Boolean).join(' · ')}`
  const reasons = record.reasons.map((reason) => reason.code).join(', ')
  return [
    `${head}\n`,
    record.url === null ? '' : `${style.cyan(oneLine(record.url))}\n`,
    reasons === '' ? '' : style.dim(`because: ${reasons}\n`),
    section('Clocks', judged.clocks.map((clock) => clockLine(clock, now)), style),
    section('Thread', detail.thread.flatMap((mention) => postLines(mention, page, style)), style),
    section('Answers', record.answers.map(answerLine), style),
    section('Deliveries', page.deliveries.map(deliveryLine), style),
    section('History', detail.events.map(eventLine), style),
  ].join('')
}
