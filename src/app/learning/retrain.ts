import type { NewCorrection, PastCorrection } from '../../model/learned-correction.js'
import type { Mention } from '../../model/mention.js'
import type { Verdict } from '../../model/verdict.js'
import { createJudge } from '../../triage/model/judge.js'
import { MIN_LESSONS } from '../../triage/model/min-lessons.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import type { App } from '../app.js'
import { joinThreads } from '../judging/join-threads.js'
import { judgeAnew } from '../judging/rejudge-stored.js'
import { retriage } from '../judging/retriage.js'
import { loadModel } from '../load-model.js'
import { withPollLock } from '../polling/with-poll-lock.js'
import type { Rules } from '../rules.js'
import { keep, learn } from './learn.js'
import { forgetLearned } from './learned-rules.js'

/** A stored mention that is judged otherwise by what was learned. */
interface VerdictChange {
  readonly mention: Mention
  readonly before: Verdict
  readonly after: Verdict
}

export interface Retrained {
  readonly learned: NewCorrection
  /** Its number; null: nothing was stored. */
  readonly id: number | null
  /** How many of the open and latest mentions were looked at, how many change, and those that change most. */
  readonly looked: number
  readonly changed: number
  readonly changes: readonly VerdictChange[]
}

const MAX_CHANGES = 50
const MAX_RECENT = 2_000
const MAX_OPEN = 1_000
const PAGE = 500

/** Learns from the labels as they stand, shows what that changes, and keeps it unless it is only tried. */
export async function retrain(app: App, { who, dryRun }: { who: string; dryRun: boolean }): Promise<Retrained> {
  const work = async (): Promise<Retrained> => {
    const { count } = await app.store.labelState()
    if (count < MIN_LESSONS && (await app.store.lastCorrection()) === null)
      throw new MonitorError(phrase`learning needs ${MIN_LESSONS} labels; so far: ${count}`, {
        exit: EXIT.failed,
        hint: 'monitor label M-17 complaint; what to label first: monitor mentions --uncertain',
      })
    const learned = await learn(app, who)
    const compared = await compare(app, learned)
    if (dryRun) return { learned, id: null, ...compared }
    const id = (await known(app, learned)) ?? (await keep(app, learned))
    await judgeAll(app)
    return { learned, id, ...compared }
  }
  return dryRun ? work() : withPollLock(app, work)
}

/** The number of what is in force where the same was learned again: stored twice, taking the second back would change nothing. */
async function known({ store }: App, learned: NewCorrection): Promise<number | null> {
  const current = await store.currentCorrection(learned.base)
  if (current === null || current.mark !== learned.mark) return null
  const bodyOf = ({ correction, subject }: NewCorrection): string => JSON.stringify([correction, subject])
  return bodyOf(current) === bodyOf(learned) ? current.id : null
}

/** All that was learned, the latest last, and which of it holds. */
export async function listLearnings({ store }: Pick<App, 'store'>): Promise<readonly (PastCorrection & { current: boolean })[]> {
  const current = await store.currentCorrection(loadModel().version)
  return (await store.corrections()).map((each) => ({ ...each, current: each.id === current?.id }))
}

/** Takes back what was learned last; it is not learned again before labels change. null: nothing is in force. */
export async function undoLearning(app: App, who: string): Promise<PastCorrection | null> {
  return withPollLock(app, async () => {
    const before = await app.store.takeBackCorrection(loadModel().version, { at: app.runtime.now(), by: who })
    if (before === null) return null
    forgetLearned(app.store)
    await judgeAll(app)
    return before
  })
}

/** What is more than one run judges, the next poll does. */
async function judgeAll(app: App): Promise<void> {
  await retriage(app)
  await joinThreads(app)
}

async function compare(app: App, learned: NewCorrection): Promise<Pick<Retrained, 'looked' | 'changed' | 'changes'>> {
  const rules = await app.rules()
  const judge = createJudge(loadModel(), learned.correction)
  const tried: Rules = { ...rules, judge, subjectMemory: learned.subject }
  const mentions = (await openAndRecent(app)).filter(({ label, officialIdentity }) => label === null && officialIdentity === null)
  const before = await judgeAnew(app, mentions)
  const after = await judgeAnew({ ...app, rules: async () => tried }, mentions)
  const changes = mentions
    .map((mention, at) => ({ mention, before: before[at]!.verdict, after: after[at]!.verdict }))
    .filter((change) => change.before.kind !== change.after.kind || change.before.relevant !== change.after.relevant)
  const strength = ({ before, after }: VerdictChange): number => Math.abs(after.complaint - before.complaint)
  const shown = changes.toSorted((a, b) => strength(b) - strength(a) || b.mention.id - a.mention.id).slice(0, MAX_CHANGES)
  return { looked: mentions.length, changed: changes.length, changes: shown }
}

async function openAndRecent({ store }: App): Promise<readonly Mention[]> {
  const found = new Map<number, Mention>()
  for (let after: number | null = null; found.size < MAX_RECENT; ) {
    const page: readonly Mention[] = await store.mentions({ all: true }, { order: 'newest', after, limit: PAGE })
    for (const mention of page) found.set(mention.id, mention)
    if (page.length < PAGE) break
    after = page.at(-1)!.id
  }
  const open = (await store.cases({ states: ['open'] })).flatMap(({ posts }) => posts.map(({ mentionId }) => mentionId))
  for (const id of open.filter((each) => !found.has(each)).slice(0, MAX_OPEN)) {
    const mention = await store.mention(id)
    if (mention !== null) found.set(id, mention)
  }
  return [...found.values()]
}
