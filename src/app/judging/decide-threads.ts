import type { ThreadInput } from '../../answers/cases/thread-input.js'
import { judgeThread } from '../../answers/judge-thread.js'
import { templateHash } from '../../answers/replies/template.js'
import type { CaseRecord } from '../../model/case.js'
import type { Mention } from '../../model/mention.js'
import { notCounting } from '../../sla/counts.js'
import type { ThreadDecision, ThreadWork } from '../../store/thread-store.js'
import { closesText } from '../../triage/closing.js'
import { isErased } from '../../util/is-erased.js'
import type { App } from '../app.js'
import { adapterFor } from '../polling/adapter-for.js'
import { rulesHash } from '../rules.js'
import { createFolding, type ThreadFolding } from './fold-concerns.js'
import { Joining, onlyAdds } from './joining.js'
import { createStandingJudge, policyHashOf } from './judge-case.js'
import { judgeFully } from './judge-fully.js'
import { rejudge } from './judge-mention.js'
import { mergeFound } from './merge-found.js'

/** Judges replies again that were stored before the root of their thread was known: the root may be about us. */
async function judgeByRoot(app: App, work: ThreadWork): Promise<readonly Mention[]> {
  const waiting = work.mentions.filter(
    (mention) => !mention.verdict.relevant && (mention.rootRef ?? mention.parentRef) !== null && !isErased(mention),
  )
  // Hardly any thread has such a reply, and finding its source among thousands takes longer than judging it.
  const source = waiting.length === 0 ? undefined : app.config.sources.find((each) => each.id === work.source)
  if (source === undefined || source.match !== 'thread') return work.mentions
  const rootText = await app.store.rootText(work.source, work.thread)
  if (rootText === null) return work.mentions
  const rules = await app.rules()
  const surroundings = { source: { config: source, platform: (await adapterFor(source)).platform }, rules, rootText }
  const judged = await Promise.all(waiting.map((mention) => judgeFully(mention, () => rejudge(mention, surroundings))))
  const verdicts = judged.filter(({ verdict }) => verdict.relevant)
  if (verdicts.length === 0) return work.mentions
  await app.store.saveVerdicts(rulesHash(rules, app.runtime.version), verdicts)
  const renewed = new Map(verdicts.map((each) => [each.id, each]))
  return work.mentions.map((mention) => ({ ...mention, ...renewed.get(mention.id) }))
}

/** Number of our replies, in all threads, that were made from the same template. */
async function sameTexts(app: App, mentions: readonly Mention[]): Promise<(reply: Mention) => number> {
  const hashOf = ({ text, author }: Mention): string | null => templateHash(text, author.name ?? author.handle)
  const replies = mentions.filter(({ officialIdentity, deletedAt }) => officialIdentity !== null && deletedAt === null)
  const hashes = replies.flatMap((reply) => hashOf(reply) ?? [])
  const counts = hashes.length === 0 ? new Map<string, number>() : await app.store.repliesAlike(hashes)
  return (reply) => counts.get(hashOf(reply) ?? '') ?? 1
}

export interface ThreadJudge {
  /** Returns `merges` instead of a decision if cases were found to be the same: the thread stays on the work list and has to be read again. */
  judge(work: ThreadWork): Promise<ThreadDecision | Pick<ThreadFolding, 'merges'>>
  /** To be called when a batch of threads is judged and its decisions are written. */
  end(): Promise<void>
}

export function createThreadJudge(app: App): ThreadJudge {
  const inputOf = createThreadInputs(app)
  const fold = createFolding(app)
  const joining = new Joining(app.store)

  const decide = async (work: ThreadWork, folding: ThreadFolding, records: readonly CaseRecord[]): Promise<ThreadDecision> => {
    const input = await inputOf(work, folding, records)
    const { keys, again } = folding
    return { source: work.source, thread: work.thread, now: input.now, cases: judgeThread(input), keys, again }
  }

  return {
    async judge(read) {
      const work = { ...read, mentions: await judgeByRoot(app, read) }
      const folding = await fold(work)
      if (folding.merges.length > 0) {
        await mergeFound(app, folding.merges)
        return folding
      }
      const bare = await joining.bareRecord(work, folding)
      const added = bare === null ? null : await decide(work, folding, [bare])
      if (added !== null && onlyAdds(added)) return { ...added, adds: true }
      const records = await joinedIn(app, folding)
      const decision = await decide(work, folding, records)
      joining.decided(decision, records)
      return decision
    },
    end: () => joining.end(),
  }
}

const joinedIn = async ({ store }: App, { elsewhere }: ThreadFolding): Promise<readonly CaseRecord[]> =>
  elsewhere.size === 0 ? [] : store.cases({ ids: [...new Set(elsewhere.values())] })

/** Collects everything that `judgeThread` needs. Reads the store, writes nothing. */
export function createThreadInputs(
  app: App,
): (work: ThreadWork, folding?: ThreadFolding, records?: readonly CaseRecord[]) => Promise<ThreadInput> {
  const { sla, triage } = app.config
  const judge = createStandingJudge(sla)
  const policyHash = policyHashOf(sla)
  const fold = createFolding(app)
  return async (work, known, given) => {
    const { mentions, cases, baseline, pins } = work
    const folding = known ?? (await fold(work))
    const records = new Map((given ?? (await joinedIn(app, folding))).map((record) => [record.id, record]))
    const now = app.runtime.now()
    return {
      mentions,
      cases,
      baseline,
      pins,
      elsewhere: new Map([...folding.elsewhere].flatMap(([row, id]) => (records.has(id) ? [[row, records.get(id)!]] : []))),
      reasons: folding.reasons,
      sameTexts: await sameTexts(app, mentions),
      closes: ({ text }) => closesText(text),
      opens: triage.opens,
      threshold: triage.threshold,
      counts: (answer) => notCounting(answer, sla) === null,
      judge: (story) => {
        const standing = judge(story, now)
        return { waiting: standing?.waiting ?? false, policyHash, outcome: standing?.status ?? null }
      },
      now,
    }
  }
}
