import type { Config } from '../../model/config.js'
import type { App } from '../app.js'
import { createThreadInputs } from '../judging/decide-threads.js'
import { createSlaJudge } from '../judging/judge-case.js'

type SlaJudge = ReturnType<typeof createSlaJudge>

/** One of the two configurations of a replay, ready to judge by. */
export interface Side {
  readonly config: Config
  readonly inputOf: ReturnType<typeof createThreadInputs>
  readonly judge: SlaJudge
  /** The same with every skipped hour in its reasons: for what differs only, since it is dear. */
  readonly explain: SlaJudge
}

export interface Sides {
  readonly before: Side
  readonly after: Side
}

export const createSide = (app: App, config: Config): Side => ({
  config,
  inputOf: createThreadInputs({ ...app, config }),
  judge: createSlaJudge(config.sla),
  explain: createSlaJudge(config.sla, true),
})
