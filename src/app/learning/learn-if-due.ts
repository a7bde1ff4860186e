import type { NewCorrection } from '../../model/learned-correction.js'
import { MIN_LESSONS } from '../../triage/model/min-lessons.js'
import type { App } from '../app.js'
import { loadModel } from '../load-model.js'

const DAY = 86_400_000
/** Fewer changes than one label in twenty wait for the next day: what was learned anew judges all that is stored anew. */
const FEW = 20

/** Whether there is enough that is new: a quick look, for every poll asks. */
async function isDue({ store, runtime }: App): Promise<boolean> {
  const [{ count, mark }, last] = [await store.labelState(), await store.lastCorrection()]
  if (last === null) return count >= MIN_LESSONS
  // What was taken back stays so until labels change, whatever weights are shipped.
  if (last.base !== loadModel().version && last.takenBack === null) return count >= MIN_LESSONS
  if (mark === last.mark) return false
  const { changes } = await store.labelledSince(last.mark)
  return changes > 0 && (changes * FEW >= count || runtime.now() - last.madeAt >= DAY)
}

/** Learns anew from labels when there are enough of them and they changed. Returns what was learned, null: nothing was. */
export async function learnIfDue(app: App): Promise<NewCorrection | null> {
  if (!(await isDue(app))) return null
  const { keep, learn } = await import('./learn.js')
  const learned = await learn(app, 'monitor')
  await keep(app, learned)
  return learned
}
