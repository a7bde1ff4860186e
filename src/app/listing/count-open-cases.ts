import type { Clock } from '../../model/clock.js'
import type { CaseCounts, Figures } from '../../model/metrics.js'
import type { CaseFigures } from '../../model/stats.js'
import type { App } from '../app.js'
import { createSlaJudge } from '../judging/judge-case.js'
import { askedStories } from './asked-stories.js'

type Counting = { -readonly [Key in keyof CaseCounts]: CaseCounts[Key] }

/** Since the first post that waits for an answer; a promise and a solution are no answers that are waited for. */
function waitOf(running: readonly Clock[], now: number): number {
  const waits = running.filter(({ target }) => target === 'first_answer' || target === 'next_answer')
  return Math.max(0, ...waits.map(({ startedAt }) => now - startedAt))
}

const keyOf = ({ brand, source, severity }: CaseFigures): string => JSON.stringify([brand, source, severity])

const placeOf = ({ brand, source, severity }: CaseCounts): string => `${brand ?? ''}\u0000${source}\u0000${severity}`

/** Open cases by brand, source and severity, and how long somebody waits at most. No text is read for it. */
export async function countOpenCases(app: App, now: number): Promise<Pick<Figures, 'cases' | 'oldestWaitMs'>> {
  const judge = createSlaJudge(app.config.sla)
  const counts = new Map<string, Counting>()
  let oldestWaitMs = 0
  for await (const stories of askedStories(app, { states: ['open'] })) {
    for (const story of stories) {
      const running = judge(story, now).clocks.filter(({ stoppedAt }) => stoppedAt === null)
      const { brand, source, severity } = story
      const count = counts.get(keyOf(story)) ?? { brand, source, severity, open: 0, unanswered: 0, overdue: 0 }
      count.open += 1
      count.unanswered += Number(running.some(({ target }) => target === 'first_answer'))
      count.overdue += Number(running.some(({ dueAt }) => dueAt < now))
      counts.set(keyOf(story), count)
      oldestWaitMs = Math.max(oldestWaitMs, waitOf(running, now))
    }
  }
  const cases = [...counts.values()].sort((a, b) => placeOf(a).localeCompare(placeOf(b), 'en'))
  return { cases, oldestWaitMs }
}
