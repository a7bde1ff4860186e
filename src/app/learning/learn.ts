import type { NewCorrection } from '../../model/learned-correction.js'
import { learnCorrection, MIN_LESSONS } from '../../triage/model/learn-correction.js'
import { learnSubject } from '../../triage/subject/learn-subject.js'
import type { App } from '../app.js'
import { loadModel } from '../load-model.js'
import { forgetLearned } from './learned-rules.js'
import { readLessons } from './read-lessons.js'

const DAY = 86_400_000
/** Fewer changes than one label in twenty wait for the next day: what was learned anew judges all that is stored anew. */
const FEW = 20

/** What the labels teach as they stand; nothing is written. */
export async function learn(app: Pick<App, 'store' | 'config' | 'runtime'>, who: string): Promise<NewCorrection> {
  const { store, config, runtime } = app
  const { count, mark } = await store.labelState()
  const { lessons, subjects, kinds } = await readLessons({ store, config })
  const model = loadModel()
  const { correction, lossBefore, lossAfter } = learnCorrection(lessons, model)
  const enough = count >= MIN_LESSONS
  return {
    madeAt: runtime.now(),
    who,
    base: model.version,
    labels: Object.values(kinds).reduce((sum, of) => sum + of, 0),
    mark,
    figures: { kinds, lossBefore, lossAfter },
    correction,
    subject: enough ? learnSubject(subjects, config.company.brands) : null,
  }
}

/** Stores what was learned: this run and the next ones judge by it. Returns its number. */
export async function keep({ store }: Pick<App, 'store'>, learned: NewCorrection): Promise<number> {
  const id = await store.addCorrection(learned)
  forgetLearned(store)
  return id
}

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
  const learned = await learn(app, 'monitor')
  await keep(app, learned)
  return learned
}
