import { groupCases } from '../../answers/cases/group-cases.js'
import type { CaseStory, ThreadInput } from '../../answers/cases/thread-input.js'
import { judgeThread } from '../../answers/judge-thread.js'
import { createThread } from '../../answers/thread.js'
import type { CaseDecision, CaseRecord, CaseState } from '../../model/case.js'
import type { Config } from '../../model/config.js'
import type { Mention } from '../../model/mention.js'
import type { ThreadWork } from '../../store/thread-store.js'
import { NO_FOLDING } from '../judging/fold-concerns.js'
import type { Side, Sides } from './side.js'

/** A case of a thread, as one of the two configurations makes it. */
export interface SeenCase {
  /** null: it is not stored. */
  readonly caseId: number | null
  readonly story: CaseStory
  readonly state: CaseState
  readonly baseline: boolean
  /** The post that it is shown by, as this configuration judges it, and as the other does. */
  readonly shown: Mention
  readonly elsewhere: Mention
  readonly mentionIds: readonly number[]
  /** When its first post was first seen: nobody can be told before. */
  readonly knownAt: number
}

/** One case by both configurations; null where it is none. */
export interface SeenPair {
  readonly record: CaseRecord | null
  readonly before: SeenCase | null
  readonly after: SeenCase | null
  /** Posts that the stored case would not have held by the configuration that is tried. */
  readonly released: ReadonlySet<number>
}

type Mentions = readonly Mention[]

/** Posts that belong to a case by the rules alone, whatever is stored. */
const inCases = (mentions: Mentions, { triage }: Config): ReadonlySet<number> =>
  new Set(
    groupCases(createThread(mentions), { opens: triage.opens, threshold: triage.threshold, cases: [] }).flatMap(({ members }) =>
      members.map(({ mention }) => mention.id),
    ),
  )

/**
 * What is in a case stays there, as long as the two configurations agree on it. Where by the rules of the one that is tried a post would
 * never have come into a case, and by those in force it did, that post is released; a person's word on where it belongs holds anyway.
 */
function releasedPosts(mentions: { readonly before: Mentions; readonly after: Mentions }, sides: Sides): ReadonlySet<number> {
  const [was, is] = [inCases(mentions.before, sides.before.config), inCases(mentions.after, sides.after.config)]
  return new Set(mentions.before.filter(({ id, caseId }) => caseId !== null && was.has(id) && !is.has(id)).map(({ id }) => id))
}

export const withoutPosts = <Told extends Pick<CaseRecord, 'posts'>>(told: Told, released: ReadonlySet<number>): Told =>
  released.size === 0 ? told : { ...told, posts: told.posts.filter(({ mentionId }) => !released.has(mentionId)) }

interface Judged {
  readonly decision: CaseDecision
  readonly story: CaseStory
}

function judgeInput(input: ThreadInput): readonly Judged[] {
  const stories = new Map<number, CaseStory>()
  const decisions = judgeThread({
    ...input,
    judge: (story) => {
      for (const { mentionId } of story.posts) stories.set(mentionId, story)
      return input.judge(story)
    },
  })
  return decisions.flatMap((decision) => {
    const story = stories.get(decision.mentionIds[0] ?? -1)
    return story === undefined ? [] : [{ decision, story }]
  })
}

/** The thread's cases by one configuration, each with the story that it was judged by. */
async function judgeBySide({ inputOf }: Side, work: ThreadWork): Promise<readonly Judged[]> {
  // Where every concern is a case already, nobody has to look for what else it may have to do with.
  const judged = judgeInput(await inputOf(work, NO_FOLDING))
  return judged.every(({ decision }) => decision.id !== null) ? judged : judgeInput(await inputOf(work))
}

function seenBy(judged: readonly Judged[], { own, other }: { readonly own: Mentions; readonly other: Mentions }): SeenCase[] {
  const byId = (mentions: Mentions) => new Map(mentions.map((mention) => [mention.id, mention]))
  const [here, there] = [byId(own), byId(other)]
  return judged.flatMap(({ decision, story }) => {
    const shown = here.get(decision.mentionIds[0]!)
    if (shown === undefined) return []
    const { id, state, baseline, mentionIds } = decision
    const knownAt = Math.min(...mentionIds.map((each) => here.get(each)?.firstSeenAt ?? shown.firstSeenAt))
    return [{ caseId: id, story, state, baseline, shown, elsewhere: there.get(shown.id) ?? shown, mentionIds, knownAt }]
  })
}

const isSame = (a: SeenCase, b: SeenCase): boolean =>
  a.caseId === null ? b.caseId === null && a.mentionIds.some((id) => b.mentionIds.includes(id)) : a.caseId === b.caseId

/** A stored thread, and what the configuration that is tried makes of its mentions. */
export interface ReplayedThread {
  readonly work: ThreadWork
  readonly rejudged: Mentions
  /** The thread's stored cases, with what each side has made of their other threads by now. */
  readonly cases: { readonly before: readonly CaseRecord[]; readonly after: readonly CaseRecord[] }
  /** `rules`: other posts may make cases · `counting`: other replies may answer them · `nothing`: both make the same of it. */
  readonly differs: 'rules' | 'counting' | 'nothing'
}

const NONE: ReadonlySet<number> = new Set()

/** The cases of one thread by both configurations. */
export async function replayThread(thread: ReplayedThread, sides: Sides): Promise<readonly SeenPair[]> {
  const { work, rejudged, cases, differs } = thread
  const recordOf = (id: number | null): CaseRecord | null => work.cases.find((record) => record.id === id) ?? null
  const was = await judgeBySide(sides.before, { ...work, cases: cases.before })
  const before = seenBy(was, { own: work.mentions, other: rejudged })
  // Another thread of a case may have come out differently.
  if (differs === 'nothing' && cases.before.every((record, index) => record === cases.after[index]))
    return before.map((seen) => ({ record: recordOf(seen.caseId), before: seen, after: seen, released: NONE }))
  const released = differs === 'rules' ? releasedPosts({ before: work.mentions, after: rejudged }, sides) : NONE
  const free = rejudged.map((mention) => (released.has(mention.id) ? { ...mention, caseId: null } : mention))
  const left = cases.after.map((record) => withoutPosts(record, released))
  const is = await judgeBySide(sides.after, { ...work, mentions: free, cases: left })
  const after = seenBy(is, { own: rejudged, other: work.mentions })
  const known = before.map((seen) => {
    return { record: recordOf(seen.caseId), before: seen, after: after.find((each) => isSame(seen, each)) ?? null, released }
  })
  const fresh = after.filter((each) => !before.some((seen) => isSame(seen, each)))
  return [...known, ...fresh.map((seen) => ({ record: recordOf(seen.caseId), before: null, after: seen, released }))]
}
