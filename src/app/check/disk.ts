import { type DiskSpace, diskCondition } from '../../alerts/operator/machine.js'
import { kept, phrase } from '../../util/say.js'
import type { CheckFinding } from './finding.js'

/** The disk of the database, judged as operators are told of it: a sound file is no use where nothing more can be stored. */
export function diskFindings(space: DiskSpace | null): CheckFinding[] {
  if (space === null) return []
  const { is, level, reason } = diskCondition(space, [])
  if (is !== 'bad') return []
  return [
    {
      area: 'database',
      level: level > 1 ? 'error' : 'warning',
      message: phrase`the disk of ${space.folder} is nearly full: ${kept(reason)}`,
      hint: 'free some space: without room nothing is stored and nobody alerted',
    },
  ]
}
