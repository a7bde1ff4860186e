import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { whyNotWritten } from '../export/whole-file.js'

/**
 * Puts the page in place whole or not at all, readable by its owner alone: it quotes what customers wrote. Whoever publishes it gives it
 * other rights. A file that is there keeps its place until the new one is complete.
 */
export async function writeReport(path: string, text: string, cwd: string): Promise<void> {
  const file = resolve(cwd, path)
  const part = join(dirname(file), `.${basename(file)}.${randomUUID()}.part`)
  try {
    await writeFile(part, text, { flag: 'wx', mode: 0o600 })
    await rename(part, file)
  } catch (thrown) {
    await rm(part, { force: true })
    throw new MonitorError(phrase`cannot write ${path}: ${whyNotWritten(thrown)}`, {
      hint: phrase`its folder must exist and be writable by this user, for the file is renamed into place`,
      cause: thrown,
    })
  }
}
