import { stat } from 'node:fs/promises'
import type { Figures, SourceFigures } from '../../model/metrics.js'
import type { App } from '../app.js'
import { withheldCases } from '../delivery/withheld-cases.js'
import { countOpenCases } from '../listing/count-open-cases.js'
import { operatorConditions } from '../operator/conditions.js'
import { listSources } from '../polling/list-sources.js'
import { pollTimes } from '../polling/poll-times.js'

/** All that is measured, as of now. Changes nothing. */
export async function figures(app: App): Promise<Figures> {
  const { store, config, runtime } = app
  const now = runtime.now()
  const states = new Map((await store.receiverStates()).map((state) => [state.receiver, state]))
  const lastPoll = await store.getMeta('last_poll_at')
  const conditions = await operatorConditions(app, { now, notices: await withheldCases(app, now) })
  return {
    version: runtime.version,
    runtime: `node ${process.versions.node}`,
    ...(await countOpenCases(app, now)),
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
