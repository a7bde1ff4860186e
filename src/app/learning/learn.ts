import type { NewCorrection } from '../../model/learned-correction.js'
import { learnCorrection } from '../../triage/model/learn-correction.js'
import { MIN_LESSONS } from '../../triage/model/min-lessons.js'
import { learnSubject } from '../../triage/subject/learn-subject.js'
import type { App } from '../app.js'
import { loadModel } from '../load-model.js'
import { forgetLearned } from './learned-rules.js'
import { readLessons } from './read-lessons.js'

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
