import type { Answer } from '../../model/answer.js'
import type { CaseRecord, CustomerPost } from '../../model/case.js'
import { toIso } from '../../util/instant.js'
import { withoutQuotes } from '../../util/own-words.js'
import { truncate } from '../../util/text.js'
import { createReplyJudge, type Judged } from '../replies/judge-reply.js'
import { isMereRemark } from '../replies/remark.js'
import { type Entry, named, nameOf, type Thread } from '../thread.js'
import { type Tie, type Ties, tiesOf } from '../ties/tie.js'
import { isPickedOut } from '../ties/to-all.js'
import type { PostReader } from './customer-post.js'
import { quoteAddition, rewrittenAt, type Voiced } from './edits.js'
import type { Group } from './group-cases.js'
import type { ThreadInput } from './thread-input.js'
import { Ended, waitsAt } from './waiting.js'

type Tied = readonly [Group, Tie]

/** The answers that a case got so far, and when they ended its waits. */
class Told {
  readonly answers: Answer[]
  /** Ended by answers that stop the clock. */
  readonly counted: Ended
  /** Ended by any answer, however weakly tied: a second reply to nobody in particular is not meant for the customer of the first. */
  readonly spoken: Ended

  constructor(group: Group, remembered: readonly Answer[], counts: (answer: Answer) => boolean) {
    this.answers = []
    this.counted = new Ended(group, counts)
    this.spoken = new Ended(group, ({ kind }) => kind === 'answer' || kind === 'manual')
    for (const answer of remembered) this.add(answer)
  }

  add(answer: Answer): void {
    this.answers.push(answer)
    this.counted.add(answer)
    this.spoken.add(answer)
  }
}

type Found = ReadonlyMap<Group, Told>

/** Whether another customer's reply may help: it is no complaint itself, and more than a mere remark. */
const helps = ({ mention }: Entry): boolean =>
  !['complaint', 'spam'].includes(mention.label ?? mention.verdict.kind) && !isMereRemark(withoutQuotes(mention.text))

/** A reply can only answer what the post said at that time: names what an edit added later. */
function aboutEdits({ post, at }: Tie, voiced: Voiced): string {
  if (voiced.askedAt !== null && voiced.askedAt > at) return `; an edit made a concern of M-${post.mention.id} only later`
  if (voiced.added === null || voiced.added.at <= at) return ''
  return `; an edit of M-${post.mention.id} later added ${quoteAddition(voiced.added)}, which it cannot answer`
}

function answerOf(tie: Tie, judged: Judged, voiced: Voiced): Answer {
  const { reply, post, strength } = tie
  return {
    kind: judged.kind,
    strength,
    at: Math.max(tie.at, judged.since ?? 0),
    replyId: reply.mention.id,
    mentionId: post.mention.id,
    by: nameOf(reply.mention),
    agent: judged.agent,
    promise: judged.promise,
    identity: reply.mention.officialIdentity,
    reason: `${tie.reason}; ${judged.reason}${aboutEdits(tie, voiced)}`,
  }
}

/**
 * Where a platform has a single field for the company's reply, rewriting it is the only way to answer again. A rewritten reply also answers
 * what the customer wrote or added in between; if that is nothing, it stays one answer.
 */
function renewed(tie: Tie, first: Answer, posts: () => readonly CustomerPost[]): readonly Answer[] {
  const at = tie.strength === 'platform' ? rewrittenAt(tie.reply.mention) : null
  if (at === null || at <= first.at) return []
  const isBetween = (asked: number): boolean => asked > first.at && asked <= at
  if (!posts().some((post) => isBetween(post.at) || isBetween(post.changedAt ?? 0))) return []
  return [{ ...first, at, reason: `${first.reason}; it was rewritten ${toIso(at)}, after the customer wrote again` }]
}

/** What is needed to tell who waits in the thread when a reply is written. */
interface Scene {
  readonly groups: readonly Group[]
  readonly groupOf: ReadonlyMap<Entry, Group>
  readonly reader: PostReader
  /** Row numbers of replies whose addressee was found before, while texts could still be read. */
  readonly known: ReadonlySet<number | null>
}

/** The groups that wait when a reply is written; lazily, since most callers only need to know whether it is exactly one. */
function* waitingAt(reply: Entry, found: Found, { groups, reader }: Scene, by: 'counted' | 'spoken') {
  for (const group of groups) {
    const post = waitsAt(group, { at: reply.at, ended: found.get(group)![by], reader })
    if (post !== undefined) yield [group, post] as const
  }
}

/** In a flat thread with a single open complaint, a reply to nobody in particular is probably meant for it. */
function infer(reply: Entry, found: Found, scene: Scene): readonly Tied[] {
  const [only, other] = waitingAt(reply, found, scene, 'spoken')
  if (only === undefined || other !== undefined) return []
  const [group, post] = only
  const reason = `M-${post.mention.id} was the only complaint open in the thread`
  return [[group, { reply, post, strength: 'inferred', said: null, at: reply.at, reason }]]
}

/** The customer's last post before the reply. */
const lastBefore = ({ members }: Group, reply: Entry, post: Entry): Entry =>
  members.findLast((entry) => entry.at <= reply.at && !entry.deleted && entry.author === post.author) ?? post

const addressed = (reply: Entry, post: Entry, { saidTo }: Ties, reason: string): Tie => ({
  reply,
  post,
  strength: 'addressed',
  said: saidTo(post.author),
  at: reply.at,
  reason,
})

type Waiting = readonly (readonly [Group, Entry])[]

/** "Hallo zusammen" addresses everybody who waits. */
function greetEverybody(reply: Entry, thread: Thread, told: Ties, waiting: Waiting): readonly Tied[] {
  if (told.everybody === null) return []
  const { passage, only, count } = told.everybody
  // "Ihr beiden" while three wait: nobody can tell which two are meant.
  if (count !== null && waiting.length > count) return []
  const greets = `it greets everybody ("${truncate(passage, 40)}")`
  return waiting
    .filter(([{ members }, { mention }]) => {
      const said = members.filter((entry) => entry.at <= reply.at && !entry.deleted).map(thread.wordsOf)
      return only === null || isPickedOut(only, said.join(' '), mention.verdict.brand)
    })
    .map(([group, waits]) => {
      const post = lastBefore(group, reply, waits)
      return [group, addressed(reply, post, told, `${greets}, and ${named(post)} waited`)] as const
    })
}

/** A name shared by several customers means the one who waits, if only one does. */
function meant(reply: Entry, told: Ties, { passage, authors }: Ties['ambiguous'][number], waiting: Waiting): readonly Tied[] {
  const [only, ...others] = waiting.filter(([, post]) => authors.has(post.author))
  if (only === undefined || others.length > 0) return []
  const post = lastBefore(only[0], reply, only[1])
  const reason = `it addresses "${truncate(passage, 40)}", and of those so called ${named(post)} alone waited`
  return [[only[0], addressed(reply, post, told, reason)]]
}

function tiedTo(reply: Entry, thread: Thread, { found, scene }: { found: Found; scene: Scene }): readonly Tied[] {
  const told = tiesOf(reply, thread)
  const { ties, ambiguous, everybody, notInferable } = told
  const own = scene.groupOf.get(reply)
  const proved = ties.flatMap((tie): Tied[] => {
    const group = scene.groupOf.get(tie.post)
    return group === undefined || group === own ? [] : [[group, tie]]
  })
  if (!reply.official) return proved
  const waiting = ambiguous.length === 0 && everybody === null ? [] : [...waitingAt(reply, found, scene, 'counted')]
  const called = ambiguous.flatMap((each) => meant(reply, told, each, waiting))
  const greeted = greetEverybody(reply, thread, told, waiting)
  const all = new Map<Group, Tie>()
  for (const [group, tie] of [...proved, ...called, ...greeted]) if (!all.has(group)) all.set(group, tie)
  const isOpen = notInferable === null && !scene.known.has(reply.mention.id)
  return all.size === 0 && isOpen ? infer(reply, found, scene) : [...all]
}

/**
 * Answers found before a text was erased. Once the reply or the post it answers has no text any more, names and quotations can no longer be
 * matched, so these answers stay as they were.
 */
function rememberedIn({ record }: Group, erased: ReadonlySet<number>): Answer[] {
  const isErased = (row: number | null): boolean => row !== null && erased.has(row)
  return (record?.answers ?? []).filter(
    ({ kind, replyId, mentionId }) => kind !== 'manual' && (isErased(replyId) || isErased(mentionId)),
  )
}

const pairOf = ({ replyId, mentionId }: Pick<Answer, 'replyId' | 'mentionId'>): string => `${replyId} ${mentionId}`

/** The replies of the thread, by the case that they answer. They are read in the order of time, since who waits depends on earlier answers. */
export function collectAnswers(
  thread: Thread,
  groups: readonly Group[],
  input: ThreadInput & { readonly reader: PostReader },
): ReadonlyMap<Group, readonly Answer[]> {
  const erased = new Set(thread.entries.filter((entry) => entry.erased).map(({ mention }) => mention.id))
  if (groups.length === 0) return new Map()
  const found = new Map(
    groups.map((group) => [group, new Told(group, erased.size === 0 ? [] : rememberedIn(group, erased), input.counts)]),
  )
  const remembered = new Map([...found].map(([group, { answers }]) => [group, new Set(answers.map(pairOf))]))
  const groupOf = new Map(groups.flatMap((group) => group.members.map((entry) => [entry, group] as const)))
  const known = new Set([...found.values()].flatMap(({ answers }) => answers.map(({ replyId }) => replyId)))
  const scene: Scene = { groups, groupOf, reader: input.reader, known }
  const judge = createReplyJudge(thread, (reply) => input.sameTexts?.(reply) ?? 1)
  for (const reply of thread.entries) {
    if (reply.erased || (!reply.official && (reply.deleted || !helps(reply)))) continue
    // A thread that was taken down as a whole may have been answered: polls cannot tell whether the post or the reply went first.
    const tied = tiedTo(reply, thread, { found, scene }).filter(([, { post }]) => !reply.deleted || post.deleted)
    if (tied.length === 0) continue
    for (const [group, tie] of tied) {
      if (remembered.get(group)?.has(pairOf({ replyId: reply.mention.id, mentionId: tie.post.mention.id }))) continue
      const answer = answerOf(tie, judge(reply, tie.said), input.reader.voiced(tie.post))
      const again = renewed(tie, answer, () => group.members.map(input.reader.post))
      for (const each of [answer, ...again]) found.get(group)?.add(each)
    }
  }
  return new Map([...found].map(([group, { answers }]) => [group, answers]))
}

/** Answers to a case from outside this thread (whose row numbers are `here`): recorded by a person, or in another thread of the case. */
export function answersElsewhere(record: CaseRecord | null, here: ReadonlySet<number>): readonly Answer[] {
  return (record?.answers ?? []).filter(({ replyId, mentionId, kind }) => {
    if (kind === 'manual') return true
    const row = replyId ?? mentionId
    return row !== null && !here.has(row)
  })
}
