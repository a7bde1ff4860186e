import { readFileSync } from 'node:fs'
import { decodeModel, type JudgementModel } from '../triage/model/judgement-model.js'

// In the package the weights lie beside the bundles' folders, in the sources where they belong.
const WEIGHTS = new URL(import.meta.url.endsWith('.ts') ? '../triage/model/weights.bin' : '../weights.bin', import.meta.url)

let model: JudgementModel | null = null

/** The weights that are shipped: 330 KB, read once a run and only where something is judged. */
export function loadModel(): JudgementModel {
  model ??= decodeModel(readFileSync(WEIGHTS))
  return model
}
