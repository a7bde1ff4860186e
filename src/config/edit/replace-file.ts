import { randomUUID } from 'node:crypto'
import { chown, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { MonitorError, reasonOf } from '../../util/errors.js'
import { phrase } from '../../util/say.js'

/**
 * Puts another text in the place of a file, whole or not at all, whenever the power fails. Its permissions and its owner stay, and a link
 * goes on pointing to it.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  let part: string | null = null
  try {
    const file = await realpath(path)
    const { mode, uid, gid } = await stat(file)
    part = join(dirname(file), `.${randomUUID()}.part`)
    const handle = await open(part, 'wx', 0o600)
    try {
      await handle.writeFile(text)
      await handle.chmod(mode & 0o7777)
      await handle.sync()
    } finally {
      await handle.close()
    }
    // Only root may give a file away; who is not root owns it already, or could not have read it so.
    await chown(part, uid, gid).catch(() => {})
    await rename(part, file)
  } catch (thrown) {
    if (part !== null) await rm(part, { force: true })
    throw new MonitorError(phrase`cannot write ${path}: ${reasonOf(thrown)}`, { hint: 'nothing was changed', cause: thrown })
  }
}
