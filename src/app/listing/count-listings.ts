import type { Config } from '../../model/config.js'
import type { CaseGroupBy, CountedGroup, Counting, MentionGroupBy } from '../../model/grouping.js'
import { countGroups, TIMES, timeKey } from '../../stats/count-groups.js'
import type { LocalTime } from '../../stats/group.js'
import type { CaseGrouping, GroupCount, MentionGrouping } from '../../store/case-lists.js'
import type { CaseFilter } from '../../store/case-store.js'
import type { MatcherFacts } from '../../util/matcher.js'
import { createZone } from '../../util/zone.js'
import type { App } from '../app.js'
import { createStatusJudge, policyFor } from '../judging/judge-case.js'
import { askedStories, countAsked } from './asked-stories.js'
import type { CaseQuery } from './case-query.js'
import { asksForClock, caseFilter } from './clock-questions.js'
import { withKnownNames } from './known-names.js'
import { unknownIntervals } from './list-cases.js'
import { type MentionQuery, mentionFilter } from './list-mentions.js'

const QUARTER_MS = 15 * 60_000

function localTimeOf({ config }: App): LocalTime {
  const { timezone, offsets } = config.sla.calendar
  const zone = createZone(timezone, offsets)
  return (at) => at + zone.offsetAt(at)
}

/** What the store counted, in the words of who asked: quarters of an hour become days and weeks of the company's time zone. */
const toldBy = (counts: readonly GroupCount[], by: CaseGroupBy, local: LocalTime): CountedGroup[] =>
  counts.map(({ key, count }) => {
    if (!TIMES.includes(by)) return { key: key === null ? null : String(key), count }
    return { key: timeKey(by, Number(key) * QUARTER_MS, local), count }
  })

const sum = (groups: readonly CountedGroup[]): number => groups.reduce((all, { count }) => all + count, 0)

/** Policies ask for little of a case: what is alike in all of that has the same one, and no clock needs a look. */
function groupsByPolicy(counts: readonly GroupCount[], { sla }: Config): CountedGroup[] {
  const nameOf = (facts: string): string => policyFor(sla, JSON.parse(facts) as MatcherFacts).policy.name
  return counts.map(({ key, count }) => ({ key: nameOf(String(key)), count }))
}

/** What the store counts by; days and weeks are made of quarters of an hour. */
function grouped(by: Exclude<CaseGroupBy, 'status'>): CaseGrouping {
  if (by === 'policy') return 'facts'
  return TIMES.includes(by) ? 'quarter' : (by as CaseGrouping)
}

async function storedGroups(app: App, filter: CaseFilter, by: Exclude<CaseGroupBy, 'status'>): Promise<CountedGroup[]> {
  const counts = await app.store.groupCases(filter, grouped(by))
  return by === 'policy' ? groupsByPolicy(counts, app.config) : toldBy(counts, by, localTimeOf(app))
}

/** Cases counted by the query, by what takes the clock of each to know. */
async function caseGroups(app: App, query: CaseQuery, by: CaseGroupBy | null): Promise<CountedGroup[]> {
  if (by === 'status') return statusGroups(app, query)
  if (by === null) return [{ key: null, count: await countAsked(app, query) }]
  if (!asksForClock(query)) return storedGroups(app, caseFilter(query), by)
  const ids: number[] = []
  for await (const stories of askedStories(app, query)) for (const { id } of stories) ids.push(id)
  return storedGroups(app, { ids }, by)
}

async function statusGroups(app: App, query: CaseQuery): Promise<CountedGroup[]> {
  const statusOf = createStatusJudge(app.config.sla)
  const now = app.runtime.now()
  const counts = new Map<string, number>()
  for await (const stories of askedStories(app, query)) {
    for (const story of stories) {
      const status = statusOf(story, now)
      counts.set(status, (counts.get(status) ?? 0) + 1)
    }
  }
  return [...counts].map(([key, count]) => ({ key, count }))
}

/** Cases counted by the query, as a whole and by what was asked. */
export async function countCases(app: App, asked: CaseQuery, by: CaseGroupBy | null): Promise<Counting> {
  const named = await withKnownNames(app, asked)
  const now = app.runtime.now()
  const query = { ...named, ...(named.hideSnoozed === true && { awakeAt: now }) }
  const groups = await caseGroups(app, query, by)
  const unknown = await unknownIntervals(app, query.sources)
  return { generatedAt: now, by, count: sum(groups), groups: by === null ? [] : countGroups(groups, by), unknown }
}

/** Mentions counted likewise. */
export async function countMentions(app: App, asked: MentionQuery, by: MentionGroupBy | null): Promise<Counting> {
  const query = await withKnownNames(app, asked)
  const filter = mentionFilter(query)
  const groups =
    by === null
      ? [{ key: null, count: await app.store.countMentions(filter) }]
      : toldBy(
          await app.store.groupMentions(filter, (TIMES.includes(by) ? 'quarter' : by) as MentionGrouping),
          by,
          localTimeOf(app),
        )
  const unknown = await unknownIntervals(app, query.sources)
  return { generatedAt: app.runtime.now(), by, count: sum(groups), groups: by === null ? [] : countGroups(groups, by), unknown }
}
