import { randomUUID } from 'node:crypto'
import { chmod, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { whyNotWritten } from '../export/whole-file.js'

/**
 * Puts the text in place whole or not at all: the collector reads whenever it likes, and what it finds half-written it refuses. The part
 * stands in the same folder, for a file is renamed only within one disk, and does not end in .prom, so it is never read. Everybody may
 * read the file (0644), since the collector runs as another user.
 */
export async function writeMetrics(path: string, text: string, cwd: string): Promise<void> {
  const file = resolve(cwd, path)
  const part = join(dirname(file), `.${basename(file)}.${randomUUID()}.part`)
  try {
    await writeFile(part, text, { flag: 'wx', mode: 0o644 })
    // Whatever the umask of cron says.
    await chmod(part, 0o644)
    await rename(part, file)
  } catch (thrown) {
    await rm(part, { force: true })
    throw new MonitorError(phrase`cannot write ${path}: ${whyNotWritten(thrown)}`, {
      hint: 'its folder must exist and be writable by this user, for the file is renamed into place',
      cause: thrown,
    })
  }
}
