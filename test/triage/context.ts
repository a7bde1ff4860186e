import type { Brand } from '../../src/model/config.js'
import type { TriageContext } from '../../src/triage/triage.js'
import { plainJudge } from './plain-judge.js'

export const brands: readonly Brand[] = [
  { name: 'Beispiel', aliases: ['BeispielCard', 'beispiel.ch'], exclude: ['zum Beispiel'] },
]

/** A comment on a source of ours; a test overrides what it is about. */
export const context: TriageContext = {
  title: null,
  rootText: null,
  match: 'all',
  brands,
  defaultBrand: null,
  declaredLanguage: null,
  role: 'comment',
  author: { id: '7', handle: null, name: 'Erika', url: null, followers: null, flags: [] },
  judge: plainJudge,
  recall: 0.8,
  sensitive: [],
}
