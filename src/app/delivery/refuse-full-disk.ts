import type { DiskSpace } from '../../alerts/operator/machine.js'
import { MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'

/** Minimum free space, in bytes: recording the result of each message takes a few kilobytes. */
const LEAST = 1_048_576

/** Throws if the disk is full: messages that are sent but cannot be recorded would be sent again at every run. */
export function refuseFullDisk(space: DiskSpace | null): void {
  if (space === null || space.free >= LEAST) return
  throw new MonitorError(phrase`No alert was sent: the disk of ${space.folder} is full, so nobody could note that it was.`, {
    hint: 'Free some space; what waits goes out with the next poll.',
  })
}
