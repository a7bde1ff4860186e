import type { DiskSpace } from '../../alerts/operator/machine.js'
import { MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'

/** To note what became of the messages of a run takes a few kilobytes for each. */
const LEAST = 1_048_576

/** What is sent and cannot be noted goes out again at every run, to everybody: rather nothing goes out, and whoever runs the monitor hears why. */
export function refuseFullDisk(space: DiskSpace | null): void {
  if (space === null || space.free >= LEAST) return
  throw new MonitorError(phrase`No alert was sent: the disk of ${space.folder} is full, so nobody could note that it was.`, {
    hint: 'Free some space; what waits goes out with the next poll.',
  })
}
