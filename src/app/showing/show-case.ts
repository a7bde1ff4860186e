import { placesOf } from '../../answers/places.js'
import type { Delivery } from '../../model/alert.js'
import type { CaseDetail, JudgedCase } from '../../model/case.js'
import type { CasePlace } from '../../model/place.js'
import { notCounting } from '../../sla/counts.js'
import type { App } from '../app.js'
import { notFound } from '../case-name.js'
import { createCaseJudge } from '../judging/judge-case.js'
import { withWave } from '../judging/with-wave.js'

export interface ShownCase {
  /** The number asked for; another than the case's own when that was merged into it. */
  readonly asked: number
  readonly detail: CaseDetail
  readonly judged: JudgedCase
  /** Where the concern stands, and where its answer does. */
  readonly places: readonly CasePlace[]
  readonly deliveries: readonly Delivery[]
  readonly now: number
}

/** Judges whole cases as of now; the calendar is built once for all. */
export function createDetailJudge(app: App, explain = false) {
  const now = app.runtime.now()
  const judge = createCaseJudge(app.config.sla, explain)
  return (found: CaseDetail): Pick<ShownCase, 'detail' | 'judged' | 'places' | 'now'> => {
    const detail = { ...found, record: withWave(found.record, app.config) }
    const places = placesOf(detail, (answer) => notCounting(answer, app.config.sla) === null)
    return { detail, judged: judge(detail.record, now), places, now }
  }
}

/** Everything that is known of one case. */
export async function showCase(app: App, asked: number, explain = false): Promise<ShownCase> {
  const found = await app.store.caseDetail(asked)
  if (found === null) throw notFound(`C-${asked}`)
  const judged = createDetailJudge(app, explain)(found)
  const { detail } = judged
  const told = await Promise.all([detail.record.id, ...detail.merged].map((caseId) => app.store.deliveries({ caseId })))
  const deliveries = [...new Map(told.flat().map((each) => [each.id, each])).values()].sort((a, b) => a.id - b.id)
  return { asked, ...judged, deliveries }
}
