import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { DiskSpace } from '../../alerts/operator/machine.js'

/** Free space for this user on the disk of a file; null if the system does not tell. */
export async function diskSpace(file: string): Promise<DiskSpace | null> {
  const folder = dirname(file)
  try {
    const { bavail, blocks, bsize } = await statfs(folder)
    return blocks === 0 ? null : { folder, free: bavail * bsize, total: blocks * bsize }
  } catch {
    return null
  }
}
