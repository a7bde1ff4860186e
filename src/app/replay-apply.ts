import type { Config } from '../model/config.js'
import type { App } from './app.js'
import { joinThreads } from './join-threads.js'
import { rejoinByPolicy, retriage } from './retriage.js'
import { withPollLock } from './with-poll-lock.js'

export interface Applied {
  /** Mentions judged again, and threads joined again. */
  readonly judged: number
  readonly joined: number
}

/**
 * Judges by another configuration what is open, as the first poll under it would: verdicts by its rules, then the threads of open cases.
 * A closed case that stays closed keeps what it came to and by which policy.
 */
export async function applyReplay(app: App, config: Config): Promise<Applied> {
  const tried: App = { ...app, config }
  return withPollLock(tried, async () => {
    let judged = 0
    // One call is bounded, so that no poll is held up for long; it goes on where it ended.
    for (;;) {
      const more = await retriage(tried)
      if (more === 0) break
      judged += more
    }
    await rejoinByPolicy(tried)
    return { judged, joined: await joinThreads(tried) }
  })
}
