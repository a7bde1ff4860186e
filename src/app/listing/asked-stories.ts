import type { CaseFigures } from '../../model/stats.js'
import { aftermathOf } from '../../sla/aftermath.js'
import type { App } from '../app.js'
import { createSlaJudge } from '../judging/judge-case.js'
import { keyPages } from '../key-pages.js'
import type { CaseQuery } from './case-query.js'
import { asksForClock, asksForWaiting, caseFilter, isAsked, whoMayWait } from './clock-questions.js'

/** Cases by the query without their texts, page by page in the order of their numbers: for counting what only their clocks can tell. */
export async function* askedStories(app: App, query: CaseQuery): AsyncGenerator<readonly CaseFigures[]> {
  const { config, runtime, store } = app
  const { sla } = config
  const now = runtime.now()
  const judge = createSlaJudge(sla)
  const isWanted = (story: CaseFigures): boolean =>
    isAsked({ clocks: asksForWaiting(query) ? judge(story, now).clocks : [], ...aftermathOf(story, sla, now) }, query, now)
  const filter = asksForWaiting(query) ? whoMayWait(query, sla, now) : caseFilter(query)
  for await (const { ids } of keyPages(store, filter, 'number')) {
    runtime.signal.throwIfAborted()
    const stories = await store.figuresOf(ids)
    yield asksForClock(query) ? stories.filter(isWanted) : stories
  }
}

/** How many there are. */
export async function countAsked(app: App, query: CaseQuery): Promise<number> {
  if (!asksForClock(query)) return app.store.countCases(caseFilter(query))
  let count = 0
  for await (const stories of askedStories(app, query)) count += stories.length
  return count
}
