import { readFileSync } from 'node:fs'
import { decodeModel, type JudgementModel } from '../triage/model/judgement-model.js'

// In the package the weights are in dist/, one level above the bundle; in the sources, in the folder of the model.
const WEIGHTS = new URL(import.meta.url.endsWith('.ts') ? '../triage/model/weights.bin' : '../weights.bin', import.meta.url)

let model: JudgementModel | null = null

/** The shipped weights: 330 KB, read at most once per run, and only if something is judged. */
export function loadModel(): JudgementModel {
  model ??= decodeModel(readFileSync(WEIGHTS))
  return model
}
