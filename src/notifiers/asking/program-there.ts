import { basename } from 'node:path'
import { MonitorError } from '../../util/errors.js'
import { findProgram } from '../../util/find-program.js'
import { endInWords } from '../../util/run-program.js'
import { kept, type Phrase, phrase, type Said } from '../../util/say.js'

interface Surroundings {
  readonly env: NodeJS.ProcessEnv
  /** What to do if there is no such program. */
  readonly hint: Said
}

/** Path of a program that could be started, without starting it. Throws the same error as a failed start. */
export function programThere(program: string, { env, hint }: Surroundings): Phrase {
  const found = findProgram(program, env)
  if ('path' in found) return phrase`${found.path} is there and can be started`
  const end = endInWords({ how: 'not-started', code: found.code, program, stderr: '' }, 0)
  const mend = found.code === 'EACCES' ? phrase`make it executable: chmod +x ${program}` : hint
  throw new MonitorError(kept(`${basename(program)} ${end}`), { hint: mend })
}
