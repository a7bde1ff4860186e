import type { NewCorrection, PastCorrection } from '../../model/learned-correction.js'
import type { Mention } from '../../model/mention.js'
import type { Verdict } from '../../model/verdict.js'
import { toIso, toIsoOrNull } from '../../util/instant.js'
import { caseName } from './case-document.js'

/** One time that something was learned from labels. */
export interface LearningRow extends PastCorrection {
  /** Texts are judged by it now. */
  readonly current: boolean
}

/** What learning changed, or would. */
export interface RetrainedRow {
  readonly learned: NewCorrection
  readonly id: number | null
  readonly looked: number
  readonly changed: number
}

export interface VerdictChangeRow {
  readonly mention: Mention
  readonly before: Verdict
  readonly after: Verdict
}

export const learningName = (id: number): string => `L-${id}`

/** As exact as the measure is, and as people are shown it. */
const rounded = (loss: number | null): number | null => (loss === null ? null : Math.round(loss * 1000) / 1000)

const figuresOf = ({ labels, figures, base }: Pick<NewCorrection, 'labels' | 'figures' | 'base'>) => ({
  labels,
  kinds: figures.kinds,
  loss_before: rounded(figures.lossBefore),
  loss_after: rounded(figures.lossAfter),
  weights: base,
})

/** One line of the history, in the style of the contract. */
export const learningDocument = (row: LearningRow) => ({
  learning: learningName(row.id),
  made_at: toIso(row.madeAt),
  who: row.who,
  ...figuresOf(row),
  current: row.current,
  taken_back_at: toIsoOrNull(row.takenBack?.at ?? null),
  taken_back_by: row.takenBack?.by ?? null,
})

/** Every field of it, in the order of the document. */
export const LEARNING_FIELDS = [
  ...['learning', 'made_at', 'who', 'labels', 'kinds', 'loss_before', 'loss_after', 'weights', 'current', 'taken_back_at'],
  'taken_back_by',
] as const

/** What stands above the changes. */
export const retrainedHead = ({ learned, id, looked, changed }: RetrainedRow) => ({
  dry_run: id === null,
  learning: id === null ? null : learningName(id),
  ...figuresOf(learned),
  corrected: learned.correction !== null,
  subject: learned.subject === null ? null : { about: learned.subject.about, other: learned.subject.other },
  looked_at: looked,
  changed,
})

const sideOf = ({ kind, complaint, relevant }: Verdict) => ({ kind, complaint, relevant })

export const verdictChangeDocument = ({ mention, before, after }: VerdictChangeRow) => ({
  mention: `M-${mention.id}`,
  case: mention.caseId === null ? null : caseName(mention.caseId),
  before: sideOf(before),
  after: sideOf(after),
  source: mention.source,
  url: mention.url,
  title: mention.title,
  text: mention.text,
})

/** Every field of a change, in the order of the document. */
export const VERDICT_CHANGE_FIELDS = [
  ...['mention', 'case', 'before.kind', 'before.complaint', 'before.relevant', 'after.kind', 'after.complaint', 'after.relevant'],
  ...['source', 'url', 'title', 'text'],
] as const
