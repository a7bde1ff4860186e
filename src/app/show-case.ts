import type { Delivery } from '../model/alert.js'
import type { CaseDetail, JudgedCase } from '../model/case.js'
import type { App } from './app.js'
import { notFound } from './case-name.js'
import { createCaseJudge } from './judge-case.js'

export interface ShownCase {
  readonly detail: CaseDetail
  readonly judged: JudgedCase
  readonly deliveries: readonly Delivery[]
  readonly now: number
}

/** Everything that is known of one case. */
export async function showCase(app: App, caseId: number, explain = false): Promise<ShownCase> {
  const detail = await app.store.caseDetail(caseId)
  if (detail === null) throw notFound(`C-${caseId}`)
  const now = app.runtime.now()
  const judged = createCaseJudge(app.config.sla, explain)(detail.record, now)
  return { detail, judged, deliveries: await app.store.deliveries({ caseId }), now }
}
