import type { CaseRecord, CaseState } from '../../model/case.js'
import type { Config } from '../../model/config.js'
import type { Mention } from '../../model/mention.js'
import type { BeforeAfter } from '../../model/replay.js'
import type { ThreadWork } from '../../store/thread-store.js'
import type { App } from '../app.js'
import { boundedHeap } from '../bounded-heap.js'
import { rulesHash, withConfig } from '../rules.js'
import type { Side, Sides } from './side.js'
import { type ReplayedThread, replayThread, type SeenCase, type SeenPair, withoutPosts } from './thread.js'
import { createRejudge, type RejudgedThread } from './verdicts.js'

const PAGE = 100

/** What was gone through so far. */
export interface ReplayProgress {
  mentions: number
  rejudged: number
  erased: number
}

interface Watch {
  readonly since: number
  readonly now: number
  readonly progress: ReplayProgress
  readonly onProgress?: (progress: Readonly<ReplayProgress>) => void
}

/** Someone speaks of us in it, we spoke, a person labelled something, or a case lives there. Nothing can come of the others. */
const matters = ({ verdict, officialIdentity, label, caseId }: Mention): boolean =>
  verdict.relevant || officialIdentity !== null || label !== null || caseId !== null

/** A case after one of its threads was judged: what the others of its threads build on. */
function standing(record: CaseRecord, seen: SeenCase | null, released: ReadonlySet<number>): CaseRecord {
  if (seen === null) return withoutPosts(record, released)
  const { state, story } = seen
  const reopens = state === 'open' && (record.state === 'resolved' || record.state === 'dismissed')
  return { ...record, posts: story.posts, answers: story.answers, state, ...(reopens && { settledAt: record.closedAt }) }
}

function settledState({ state, story }: SeenCase, { judge }: Side, now: number): CaseState {
  if (judge(story, now).waiting) return 'open'
  return state === 'open' ? 'answered' : state
}

/** Posts that another thread of the case released since it was judged belong to it no more. */
function settled(seen: SeenCase | null, released: ReadonlySet<number>, side: Side, now: number): SeenCase | null {
  if (seen === null || !seen.story.posts.some(({ mentionId }) => released.has(mentionId))) return seen
  const left = { ...seen, story: withoutPosts(seen.story, released) }
  return left.story.posts.length === 0 ? null : { ...left, state: settledState(left, side, now) }
}

/** Cases that live in several threads: held back until all of them were judged, each upon what the others came to. */
function createHeld(sides: Sides, now: number) {
  const before = new Map<number, CaseRecord>()
  const after = new Map<number, CaseRecord>()
  const pairs = new Map<number, SeenPair>()
  return {
    casesOf: ({ cases }: ThreadWork) => ({
      before: cases.map((record) => before.get(record.id) ?? record),
      after: cases.map((record) => after.get(record.id) ?? record),
    }),
    hold: (record: CaseRecord, pair: SeenPair): void => {
      const { id } = record
      const known = pairs.get(id)
      const released = new Set([...(known?.released ?? []), ...pair.released])
      pairs.set(id, { record, before: pair.before ?? known?.before ?? null, after: pair.after ?? known?.after ?? null, released })
      before.set(id, standing(before.get(id) ?? record, pair.before, new Set()))
      after.set(id, standing(after.get(id) ?? record, pair.after, pair.released))
    },
    all: (): SeenPair[] =>
      [...pairs.values()].map((pair) => ({ ...pair, after: settled(pair.after, pair.released, sides.after, now) })),
  }
}

const spans = (record: CaseRecord, here: ReadonlySet<number>): boolean =>
  record.posts.some(({ mentionId }) => !here.has(mentionId))

async function* stored(app: App, since: number, onlyCases: boolean): AsyncGenerator<ThreadWork> {
  let after: ThreadWork | null = null
  for (;;) {
    app.runtime.signal.throwIfAborted()
    const page: readonly ThreadWork[] = await app.store.threadsSince({ since, onlyCases }, { after, limit: PAGE })
    yield* page
    after = page.at(-1) ?? null
    if (after === null) return
  }
}

const asStored = ({ mentions }: ThreadWork): RejudgedThread => ({ mentions, changed: 0, erased: 0 })

/** What may come out differently in a thread of which no mention is judged differently. */
function differenceOf({ before, after }: BeforeAfter<Config>): ReplayedThread['differs'] {
  const opening = ({ triage }: Config): string => JSON.stringify([triage.opens, triage.threshold])
  const counting = ({ sla }: Config): string => JSON.stringify([sla.counts, sla.deflectedCounts])
  if (opening(before) !== opening(after)) return 'rules'
  return counting(before) === counting(after) ? 'nothing' : 'counting'
}

/**
 * The cases of all threads in which something was posted since an instant, by both configurations. Read in pages and forgotten again:
 * there may be a million mentions. Where the rules are the same, only threads that hold a case are read.
 */
export async function* replayCases(
  app: App,
  sides: Sides,
  { since, now, progress, onProgress }: Watch,
): AsyncGenerator<SeenPair> {
  const configs = { before: sides.before.config, after: sides.after.config }
  const { version } = app.runtime
  const rules = withConfig(await app.rules(), configs.before)
  const rulesDiffer = rulesHash(rules, version) !== rulesHash(withConfig(rules, configs.after), version)
  const rejudge = rulesDiffer ? await createRejudge(app, configs) : asStored
  const difference = differenceOf(configs)
  const held = createHeld(sides, now)
  const boundHeap = boundedHeap()
  for await (const work of stored(app, since, !rulesDiffer)) {
    const { mentions: rejudged, changed, erased } = await rejudge(work)
    progress.mentions += rejudged.length
    progress.rejudged += changed
    progress.erased += erased
    onProgress?.(progress)
    boundHeap()
    const differs = changed > 0 ? 'rules' : difference
    const mayDiffer = differs === 'rules' && (work.mentions.some(matters) || rejudged.some(matters))
    if (!mayDiffer && work.cases.length === 0) continue
    const here = new Set(work.mentions.map(({ id }) => id))
    for (const pair of await replayThread({ work, rejudged, cases: held.casesOf(work), differs }, sides)) {
      const { record } = pair
      if (record !== null && spans(record, here)) held.hold(record, pair)
      // What would join a case that stands elsewhere adds none: that case is there already.
      else if (record !== null || (pair.before ?? pair.after)?.caseId === null) yield pair
    }
  }
  yield* held.all()
}
