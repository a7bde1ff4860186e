import { stat } from 'node:fs/promises'
import type { JudgedCase } from '../model/case.js'
import type { CaseCounts, Figures, SourceFigures } from '../model/metrics.js'
import type { App } from './app.js'
import { judgeCases } from './list-cases.js'
import { listSources } from './list-sources.js'
import { planAlerts } from './notify.js'
import { pollTimes } from './poll-times.js'

/** All that is measured, as of now. Changes nothing. */
export async function figures(app: App): Promise<Figures> {
  const { store, config, runtime } = app
  const now = runtime.now()
  const cases = judgeCases(await store.cases({ states: ['open'] }), config, now)
  const states = new Map((await store.receiverStates()).map((state) => [state.receiver, state]))
  const lastPoll = await store.getMeta('last_poll_at')
  const { conditions } = await planAlerts(app, now)
  return {
    version: runtime.version,
    runtime: `node ${process.versions.node}`,
    cases: countCases(cases, now),
    oldestWaitMs: Math.max(0, ...cases.map((each) => waitOf(each, now))),
    deliveries: await store.deliveryCounts(),
    alertsSent: await store.sentSince(0),
    receivers: config.alerts.receivers.map(({ id }) => ({
      receiver: id,
      failing: (states.get(id)?.failingSince ?? null) !== null,
    })),
    sources: await sourceFigures(app),
    lastPollAt: lastPoll === null ? null : Number(lastPoll),
    lastPollMs: (await pollTimes(app)).tookMs,
    databaseBytes: await databaseBytes(app.databaseFile),
    conditions: conditions.filter(({ is }) => is === 'bad').map(({ kind, subject }) => ({ kind, subject })),
  }
}

const running = ({ clocks }: JudgedCase) => clocks.filter(({ stoppedAt }) => stoppedAt === null)

/** Since the first post that waits for an answer; a promise and a solution are no answers that are waited for. */
const waitOf = (judged: JudgedCase, now: number): number =>
  Math.max(
    0,
    ...running(judged).map(({ target, startedAt }) =>
      target === 'first_answer' || target === 'next_answer' ? now - startedAt : 0,
    ),
  )

function countCases(cases: readonly JudgedCase[], now: number): readonly CaseCounts[] {
  const counts = new Map<string, { -readonly [Key in keyof CaseCounts]: CaseCounts[Key] }>()
  for (const judged of cases) {
    const { brand, source, severity } = judged.record
    const key = JSON.stringify([brand, source, severity])
    const count = counts.get(key) ?? { brand, source, severity, open: 0, unanswered: 0, overdue: 0 }
    count.open += 1
    count.unanswered += Number(running(judged).some(({ target }) => target === 'first_answer'))
    count.overdue += Number(running(judged).some(({ dueAt }) => dueAt < now))
    counts.set(key, count)
  }
  return [...counts.values()].sort((a, b) => sortKey(a).localeCompare(sortKey(b), 'en'))
}

const sortKey = ({ brand, source, severity }: CaseCounts): string => `${brand ?? ''}\u0000${source}\u0000${severity}`

async function sourceFigures(app: App): Promise<readonly SourceFigures[]> {
  const lines = await listSources(app)
  return lines.map(({ config, state, budget }) => ({
    source: config.id,
    health: state?.health ?? 'new',
    lastSuccessAt: state?.lastSuccessAt ?? null,
    failures: state?.failures ?? 0,
    unknownSince: state?.unknownSince ?? null,
    spent: budget === null ? null : { reads: budget.spentReads, money: budget.spentMoney },
  }))
}

/** With the write-ahead log beside it, which may be the larger part. */
async function databaseBytes(file: string): Promise<number | null> {
  const sizes = await Promise.all(
    [file, `${file}-wal`].map((path) =>
      stat(path).then(
        ({ size }) => size,
        () => null,
      ),
    ),
  )
  return sizes[0] === null ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
}
