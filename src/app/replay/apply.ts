import type { Config } from '../../model/config.js'
import type { Store } from '../../store/store.js'
import type { App } from '../app.js'
import { joinThreads } from '../judging/join-threads.js'
import { rejoinByPolicy, retriage } from '../judging/retriage.js'
import { withPollLock } from '../polling/with-poll-lock.js'
import { withConfig } from '../rules.js'

export interface Applied {
  /** Mentions judged again, and threads joined again. */
  readonly judged: number
  readonly joined: number
}

/** Leaves out what is decided about closed cases: they keep what they came to, whatever other rules say of their posts and replies. */
function keepingClosed(store: Store): Store {
  const closed = new Set<number>()
  return {
    ...store,
    threadsToJoin: async (limit) => {
      const works = await store.threadsToJoin(limit)
      for (const { id, state } of works.flatMap(({ cases }) => cases)) {
        if (state === 'open') closed.delete(id)
        else closed.add(id)
      }
      return works
    },
    saveThreads: (...decisions) =>
      store.saveThreads(
        ...decisions.map((decision) => ({
          ...decision,
          cases: decision.cases.filter(({ id }) => id === null || !closed.has(id)),
        })),
      ),
  }
}

/** Judges by another configuration what is open: verdicts by its rules, then the threads that changed and those of open cases. */
export async function applyReplay(app: App, config: Config): Promise<Applied> {
  return withPollLock(app, async () => {
    // What happened before is decided by the rules that held then; what waits to be joined may reopen a closed case.
    await joinThreads(app)
    const rules = withConfig(await app.rules(), config)
    const tried: App = { ...app, config, rules: async () => rules, store: keepingClosed(app.store) }
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
