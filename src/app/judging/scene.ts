import type { CaseRecord } from '../../model/case.js'
import type { Actor, Scene } from '../acts/deed.js'
import type { App } from '../app.js'
import { createCaseJudge, createSlaJudge, policyHashOf } from './judge-case.js'

/** What acts on cases are decided by: who acts and when, and the judged state of a case. */
export function sceneOf(app: App, actor: Actor): Scene {
  const { sla, triage } = app.config
  const now = app.runtime.now()
  const judgeCase = createCaseJudge(sla)
  const judgeStory = createSlaJudge(sla)
  return {
    actor,
    now,
    opens: triage.opens,
    policyHash: policyHashOf(sla),
    judge: (record: CaseRecord) => judgeCase(record, now),
    waitingSince: (record: CaseRecord) => judgeStory(record, now).waitingSince,
  }
}
