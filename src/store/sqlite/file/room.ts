import { statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { MonitorError } from '../../../util/errors.js'
import { phrase } from '../../../util/say.js'
import { sqliteTempFolder } from './sqlite-temp-folder.js'

/** What is free for this user where a folder is, and on which disk; null where the system does not tell. */
export interface Room {
  readonly disk: number
  readonly free: number
}

export function roomIn(folder: string): Room | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return { disk: statSync(folder).dev, free: bavail * bsize }
  } catch {
    return null
  }
}

/** What a rewriting of the file takes beside it, and what where SQLite puts passing files. Bytes. */
export interface Need {
  readonly beside: number
  readonly passing: number
}

const inMegabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000)

/** Throws where a file cannot be rewritten for want of room; before anything was touched. */
export function requireRoom(path: string, need: Need, see: (folder: string) => Room | null = roomIn): void {
  const [beside, passing] = [dirname(path), sqliteTempFolder(process.env) ?? '.']
  const [here, there] = [see(beside), see(passing)]
  const isOneDisk = here !== null && here.disk === there?.disk
  const wanted: readonly (readonly [folder: string, bytes: number, room: Room | null])[] = isOneDisk
    ? [[beside, need.beside + need.passing, here]]
    : [
        [beside, need.beside, here],
        [passing, need.passing, there],
      ]
  for (const [folder, bytes, room] of wanted) {
    if (room === null || room.free >= bytes) continue
    const [short, free] = [inMegabytes(bytes), Math.floor(room.free / 1_000_000)]
    throw new MonitorError(
      phrase`The database ${path} cannot be compacted: ${folder} has ${free} MB free, and that takes up to ${short} MB.`,
      {
        hint:
          folder === passing && !isOneDisk
            ? 'Free some space there, or name a roomier folder in SQLITE_TMPDIR; then run the same command again. What is erased is erased.'
            : 'Free some space and run the same command again. What is erased is erased.',
      },
    )
  }
}
