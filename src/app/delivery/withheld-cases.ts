import { type BlindSource, type OperatorNotice, selectAlerts } from '../../alerts/select.js'
import type { App } from '../app.js'
import { judgedPages } from '../judging/judged-pages.js'
import { unknownAmong } from '../listing/list-cases.js'

/** Sources that cannot be read at present. A past gap in a source that works again does not count. */
export async function blindSources(app: App): Promise<readonly BlindSource[]> {
  const states = await app.store.sources()
  const healthy = new Set(states.filter((state) => state.health === 'ok').map((state) => state.id))
  // Of a source that was never polled there are no cases to be silent about.
  return unknownAmong(states, app.config).flatMap(({ source, since, reason }) =>
    since === null || healthy.has(source) ? [] : [{ source, since, reason }],
  )
}

/** Cases that fire but are told to nobody because their source cannot be read; the same as in a plan, without making a whole one. */
export async function withheldCases(app: App, now: number): Promise<readonly OperatorNotice[]> {
  const unknown = await blindSources(app)
  if (unknown.length === 0) return []
  const silences = await app.store.silences({ notOverAt: now })
  const { alerts, triage } = app.config
  const settings = { baselineMs: alerts.baselineMs, opens: triage.opens, unknown, silences, now }
  const filter = { states: ['open'], sources: unknown.map(({ source }) => source) } as const
  const notices = new Map<string, OperatorNotice>()
  for await (const cases of judgedPages(app, filter, now)) {
    for (const found of selectAlerts(cases, settings).notices) {
      const before = notices.get(found.source)
      notices.set(found.source, before === undefined ? found : { ...before, cases: [...before.cases, ...found.cases] })
    }
  }
  return [...notices.values()]
}
