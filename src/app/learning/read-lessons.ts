import type { Mention } from '../../model/mention.js'
import type { SubjectExample } from '../../model/subject-memory.js'
import type { Label } from '../../model/verdict.js'
import { MAX_LESSONS } from '../../triage/model/learn-correction.js'
import { type Lesson, lessonOf } from '../../triage/model/lesson.js'
import { findBrands } from '../../triage/subject/subject.js'
import { judgedText, TAUGHT_CHARACTERS } from '../../triage/text/judged-text.js'
import { readForKind } from '../../triage/triage.js'
import type { App } from '../app.js'
import { triageContext } from '../judging/judge-mention.js'
import { bareSource } from '../polling/bare-source.js'
import { loadRules } from '../rules.js'
import { labelledMentions } from './learned-rules.js'

/** What people's labels have to teach. */
export interface Lessons {
  readonly lessons: readonly Lesson[]
  /** Of texts that name us, or may. */
  readonly subjects: readonly SubjectExample[]
  readonly kinds: Readonly<Partial<Record<Label, number>>>
}

/** Reads the newest labels as the shipped weights see their texts. */
export async function readLessons({ store, config }: Pick<App, 'store' | 'config'>): Promise<Lessons> {
  const lessons: Lesson[] = []
  const subjects: SubjectExample[] = []
  const kinds: Partial<Record<Label, number>> = {}
  const lessonFrom = createReader(config)
  for await (const { label, ...mention } of labelledMentions(store, MAX_LESSONS)) {
    if (label === null) continue
    kinds[label] = (kinds[label] ?? 0) + 1
    const text = judgedText(mention).slice(0, TAUGHT_CHARACTERS)
    const { brand, doubtful } = findBrands(text, config.company.brands)
    // Who sells pills under our name speaks of us, and of nothing.
    if (label !== 'spam' && (brand !== null || doubtful.length > 0)) subjects.push({ text, about: label !== 'irrelevant' })
    if (label !== 'irrelevant') lessons.push(...lessonFrom({ ...mention, label }))
  }
  return { lessons, subjects, kinds }
}

function createReader(config: App['config']): (mention: Mention & { readonly label: Label }) => readonly Lesson[] {
  const rules = loadRules(config)
  const sources = new Map(config.sources.map((source) => [source.id, source]))
  return (mention) => {
    const { id, label, source, text } = mention
    const known = sources.get(source) ?? bareSource({ id: source, type: 'import', url: '', match: 'all' })
    const context = triageContext(mention, [], {
      source: { config: { ...known, match: 'all' }, platform: '' },
      rules,
      rootText: null,
    })
    const read = readForKind(text.slice(0, TAUGHT_CHARACTERS), context)
    return read === null ? [] : [lessonOf({ id, label }, read.tokens, read.known)]
  }
}
