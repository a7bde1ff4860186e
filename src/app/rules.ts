import type { Config } from '../model/config.js'
import type { SubjectMemory } from '../model/subject-memory.js'
import { createJudge, type Judge } from '../triage/model/judge.js'
import type { TaughtIndex } from '../triage/taught/taught-index.js'
import { sha256 } from '../util/hash.js'
import { loadModel } from './load-model.js'

/** Everything that a verdict depends on besides the text and its source. */
export interface Rules {
  readonly config: Config
  readonly judge: Judge
  /** Learned from labels: which texts that name us are about us; null: nothing yet. */
  readonly subjectMemory: SubjectMemory | null
  /**
   * Texts that people labelled, to judge new texts that are alike; null: none. Stored mentions follow when the label is given: see
   * `applyLabels`.
   */
  readonly taught: TaughtIndex | null
}

let shipped: Judge | null = null

/** The judge with the shipped weights, without corrections. */
export function shippedJudge(): Judge {
  shipped ??= createJudge(loadModel())
  return shipped
}

/** The rules as they are shipped, ignoring all labels. */
export const loadRules = (config: Config): Rules => ({ config, judge: shippedJudge(), subjectMemory: null, taught: null })

/** The same weights with another configuration. */
export const withConfig = (rules: Rules, config: Config): Rules => (rules.config === config ? rules : { ...rules, config })

const hashes = new WeakMap<Rules, string>()

/** Hash of everything in the rules that a verdict depends on: when it changes, stored mentions are judged again. `version` is the program's. */
export function rulesHash(rules: Rules, version: string): string {
  const known = hashes.get(rules)
  if (known !== undefined) return known
  const { company, triage, sources } = rules.config
  const judged = sources.map(({ id, match, brand, language }) => [id, match, brand, language])
  const made = sha256(version, rules.judge.id, JSON.stringify([company, triage, judged, rules.subjectMemory]))
  hashes.set(rules, made)
  return made
}
