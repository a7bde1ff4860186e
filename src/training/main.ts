import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeModel } from '../triage/model/judgement-model.js'
import { readTexts } from './read-texts.js'
import { train } from './train.js'

const HERE = import.meta.dirname

/** `npm run train`: writes the weights that are shipped. */
export async function main(_folders: readonly string[], say: (line: string) => void): Promise<void> {
  const model = train(readTexts(join(HERE, 'texts')), say)
  const bytes = encodeModel(model)
  writeFileSync(join(HERE, '../triage/model/weights.bin'), bytes)
  say(
    `${bytes.length} bytes, version ${model.version}; recall 0.9 from ${model.curve.findLast(({ recall }) => recall >= 0.9)?.threshold} on`,
  )
}
