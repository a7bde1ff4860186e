import type { Plan } from '../../alerts/plan.js'
import { phrase } from '../../util/say.js'
import type { App } from '../app.js'
import { bySource, type OpenThread, threadsOf } from '../polling/open-threads.js'
import { isUnread } from '../polling/other-site.js'
import { readThreads } from '../polling/read-threads.js'

/** Maximum number of cases per run: a wave of breaches must not become a wave of requests. */
const MAX_CASES = 50
/** Threads read this recently are not read again: a run also reads threads at points of their deadline. */
const FRESH_MS = 5 * 60_000

export interface Verification {
  /** Something was stored that may change the plan, which has to be made again. */
  readonly changed: boolean
  readonly problems: readonly string[]
  /** A source refused our credentials. */
  readonly secretRefused: boolean
}

/** A case that was about to be alerted and is not, because its thread was read again. */
export interface CalledOff {
  readonly caseId: number
  readonly reason: string
}

/** Cases that a plan reports as unanswered. */
const announcedBy = ({ deliveries }: Plan): readonly number[] => {
  const told = deliveries.flatMap(({ cases }) => cases.filter(({ step }) => step !== 'resolved').map(({ caseId }) => caseId))
  return [...new Set(told)]
}

/** Cases in the plan before reading the threads again that are not in the plan after it. */
export async function calledOff({ store }: App, before: Plan, after: Plan): Promise<readonly CalledOff[]> {
  const told = new Set(announcedBy(after))
  const ids = announcedBy(before).filter((caseId) => !told.has(caseId))
  // A case that is over and was never told is in no plan.
  const over = ids.length === 0 ? [] : (await store.cases({ ids })).filter(({ state }) => state !== 'open')
  return ids.map((caseId) => {
    const state = over.find(({ id }) => id === caseId)?.state
    const why =
      state === undefined
        ? (after.skips.find((one) => one.caseId === caseId) ?? after.notRouted.find((one) => one.caseId === caseId))?.reason
        : `the case is ${state}`
    return { caseId, reason: why ?? 'it does not fire any more' }
  })
}

const namesOf = (threads: readonly OpenThread[]): string =>
  [...new Set(threads.flatMap(({ cases }) => cases))].map((id) => `C-${id}`).join(', ')

function isFresh({ readAt, failure }: OpenThread, now: number): boolean {
  return readAt !== null && failure === null && readAt <= now && now - readAt < FRESH_MS
}

/** Reads the threads of cases that are about to be alerted. If a thread cannot be read, the case is alerted all the same: silence is worse. */
export async function verifyBeforeAlert(app: App, plan: Plan): Promise<Verification> {
  const ids = announcedBy(plan).slice(0, MAX_CASES)
  const problems: string[] = []
  let [changed, secretRefused] = [false, false]
  const posts = ids.length === 0 ? [] : await app.store.openPosts(ids)
  const threads = threadsOf(posts).filter((thread) => !isFresh(thread, app.runtime.now()))
  const states = threads.length === 0 ? [] : await app.store.sources()
  for (const group of bySource(app, threads)) {
    // What stands there under the ids of these threads may be another site's.
    const state = states.find(({ id }) => id === group.source.id)
    if (state?.type !== 'import' && isUnread(state, group.source)) {
      const reason = phrase`nothing was read yet at the address that it has now`
      problems.push(String(phrase`${group.source.id}: ${namesOf(group.threads)} not looked at again before the alert: ${reason}`))
      continue
    }
    const done = await readThreads(app, group)
    changed ||= done.changed
    secretRefused ||= done.secretRefused
    for (const { thread, reason } of done.failed)
      problems.push(String(phrase`${namesOf([thread])} could not be looked at again before its alert: ${reason}`))
    if (done.ended !== null) {
      const { unread, reason } = done.ended
      problems.push(String(phrase`${group.source.id}: ${namesOf(unread)} not looked at again before the alert: ${reason}`))
    }
  }
  return { changed, problems, secretRefused }
}
