import type { Answer, AnswerKind } from '../model/answer.js'
import type { CaseRecord } from '../model/case.js'
import type { ThreadInput } from './decision.js'
import { foldWords } from './fold.js'
import type { Group } from './group-cases.js'
import { kindOf } from './kind.js'
import { type Entry, nameOf, type Thread } from './thread.js'
import { type Tie, tiesOf } from './tie.js'

interface Judged {
  readonly kind: AnswerKind
  readonly reason: string
}

/** The words of a reply without its address: what an agent pastes under ten complaints differs by the name alone. */
const pasted = (entry: Entry): string => foldWords(entry.mention.text.replace(/^[^,!\n]{0,60}[,!\n]/, ''))

function countTexts(replies: readonly Entry[]): (reply: Entry) => number {
  const counts = new Map<string, number>()
  for (const reply of replies) counts.set(pasted(reply), (counts.get(pasted(reply)) ?? 0) + 1)
  return (reply) => counts.get(pasted(reply)) ?? 1
}

/** Another customer's reply helps when it is not a complaint of its own. */
const helps = ({ mention }: Entry): boolean => !['complaint', 'spam'].includes(mention.label ?? mention.verdict.kind)

const BYSTANDER: Judged = { kind: 'bystander', reason: 'another customer wrote it' }

function answerOf({ reply, post, strength, at, reason }: Tie, judged: Judged): Answer {
  return {
    kind: judged.kind,
    strength,
    at,
    replyId: reply.mention.id,
    mentionId: post.mention.id,
    by: nameOf(reply.mention),
    agent: null,
    promise: null,
    identity: reply.mention.officialIdentity,
    reason: `${reason}; ${judged.reason}`,
  }
}

/** A case that waits at an instant, as far as the replies before it tell. */
function waitsAt(group: Group, answers: readonly Answer[], at: number): Entry | undefined {
  const { record, members } = group
  const closed = record?.state === 'resolved' || record?.state === 'dismissed' ? (record.closedAt ?? 0) : (record?.settledAt ?? 0)
  const manual = (record?.answers ?? []).filter((answer) => answer.kind === 'manual')
  const answered = [...answers, ...manual].filter((answer) => answer.kind === 'answer' || answer.kind === 'manual')
  const since = Math.max(closed <= at ? closed : 0, ...answered.filter((answer) => answer.at <= at).map((answer) => answer.at))
  return members.find(
    (entry) => !entry.deleted && entry.at <= at && entry.at > since && !(since > 0 && entry.mention.verdict.closing),
  )
}

/** A flat thread in which one complaint alone is open: a reply to nobody in particular is likely meant for it. */
function infer(
  reply: Entry,
  groups: readonly Group[],
  found: ReadonlyMap<Group, readonly Answer[]>,
): readonly [Group, Tie] | null {
  const waiting = groups.flatMap((group) => {
    const post = waitsAt(group, found.get(group) ?? [], reply.at)
    return post === undefined ? [] : [[group, post] as const]
  })
  const [only] = waiting
  if (only === undefined || waiting.length > 1) return null
  const [group, post] = only
  const reason = `M-${post.mention.id} was the only complaint open in the thread`
  return [group, { reply, post, strength: 'inferred', at: reply.at, reason }]
}

/** The replies of the thread, by the case that they answer; in the order of time, for what is open depends on what was answered before. */
export function collectAnswers(
  thread: Thread,
  groups: readonly Group[],
  input: ThreadInput,
): ReadonlyMap<Group, readonly Answer[]> {
  const groupByEntry = new Map(groups.flatMap((group) => group.members.map((entry) => [entry, group] as const)))
  const replies = thread.entries.filter((entry) => entry.official && !entry.deleted)
  const sameTexts = countTexts(replies)
  const found = new Map<Group, Answer[]>(groups.map((group) => [group, []]))
  for (const reply of groups.length === 0 ? [] : thread.entries) {
    if (reply.deleted || (!reply.official && !helps(reply))) continue
    const { ties, notInferable } = tiesOf(reply, thread)
    const near = ties.flatMap((tie) => {
      const group = groupByEntry.get(tie.post)
      return group === undefined || group === groupByEntry.get(reply) ? [] : [[group, tie] as const]
    })
    const guess = reply.official && near.length === 0 && notInferable === null ? infer(reply, groups, found) : null
    const tied = guess === null ? near : [guess]
    if (tied.length === 0) continue
    const count = Math.max(sameTexts(reply), input.sameTexts?.(reply.mention) ?? 1)
    const judged = reply.official
      ? kindOf(reply.mention.text, { flags: reply.mention.author.flags, sameTexts: count })
      : BYSTANDER
    for (const [group, tie] of tied) found.get(group)?.push(answerOf(tie, judged))
  }
  return found
}

/** What a case was answered with outside of this thread (whose rows are `here`): by hand, or in another thread that it spans. */
export function answersElsewhere(record: CaseRecord | null, here: ReadonlySet<number>): readonly Answer[] {
  return (record?.answers ?? []).filter(({ replyId, mentionId, kind }) => {
    if (kind === 'manual') return true
    const row = replyId ?? mentionId
    return row !== null && !here.has(row)
  })
}
