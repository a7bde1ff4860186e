import type { JudgedCase } from '../model/case.js'
import type { CaseGroupBy, CountedGroup, Counting, MentionGroupBy } from '../model/grouping.js'
import { countGroups, TIMES, timeKey } from '../stats/count-groups.js'
import type { LocalTime } from '../stats/group.js'
import type { CaseGrouping, GroupCount, MentionGrouping } from '../store/case-lists.js'
import type { CaseFilter } from '../store/store.js'
import { createZone } from '../util/zone.js'
import type { App } from './app.js'
import { caseFilter, casesInOrder } from './cases-in-order.js'
import { withKnownNames } from './known-names.js'
import { type CaseQuery, unknownIntervals } from './list-cases.js'
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

const KEYS: Readonly<
  Record<Exclude<CaseGroupBy, 'day' | 'week' | 'weekday' | 'hour' | 'label'>, (judged: JudgedCase) => string | null>
> = {
  source: ({ record }) => record.source,
  brand: ({ record }) => record.brand,
  kind: ({ record }) => record.kind,
  severity: ({ record }) => record.severity,
  language: ({ record }) => record.language,
  author: ({ record: { author } }) => author.name ?? author.handle ?? author.id,
  state: ({ record }) => record.state,
  assignee: ({ record }) => record.assignee,
  policy: ({ clock }) => clock.policy,
  status: ({ clock }) => clock.status,
}

const isTold = (by: CaseGroupBy): by is keyof typeof KEYS => Object.hasOwn(KEYS, by)

/** Whether it takes the clock of each case to know. */
const needsClock = ({ overdue, dueWithinMs, followUp }: CaseQuery, by: CaseGroupBy | null): boolean =>
  overdue === true || dueWithinMs !== undefined || followUp === true || by === 'policy' || by === 'status'

/** Each case judged; only so much is kept of it as is counted. */
async function* judgedGroups(
  app: App,
  query: CaseQuery,
  by: CaseGroupBy | null,
): AsyncGenerator<CountedGroup & { readonly id: number }> {
  const local = localTimeOf(app)
  const now = app.runtime.now()
  for await (const judged of casesInOrder(app, { ...query, sort: 'case' }, now)) {
    const { id, publishedAt, firstSeenAt } = judged.record
    const at = Math.min(publishedAt ?? firstSeenAt, firstSeenAt)
    const key = by === null ? null : isTold(by) ? KEYS[by](judged) : by === 'label' ? null : timeKey(by, at, local)
    yield { id, key, count: 1 }
  }
}

async function groupsByClock(app: App, query: CaseQuery, by: CaseGroupBy | null): Promise<CountedGroup[]> {
  const counted: (CountedGroup & { readonly id: number })[] = []
  for await (const group of judgedGroups(app, query, by)) counted.push(group)
  if (by !== 'label') return counted
  // Labels are the mention's: asked for by the cases that were found.
  return toldBy(await app.store.groupCases({ ids: counted.map(({ id }) => id) }, 'label'), by, localTimeOf(app))
}

async function caseGroups(app: App, query: CaseQuery, by: CaseGroupBy | null): Promise<CountedGroup[]> {
  if (needsClock(query, by)) return groupsByClock(app, query, by)
  const filter: CaseFilter = caseFilter(query)
  if (by === null) return [{ key: null, count: await app.store.countCases(filter) }]
  return toldBy(await app.store.groupCases(filter, (TIMES.includes(by) ? 'quarter' : by) as CaseGrouping), by, localTimeOf(app))
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
