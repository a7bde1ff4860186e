import { toIso } from '../../util/instant.js'
import { kept, phrase } from '../../util/say.js'
import type { CompactingFailure } from '../erasing/compact-later.js'
import type { CheckFinding } from './finding.js'

/** A backup that reads for days, a disk that is full for a week: until then it may pass by itself. */
const PATIENCE = 14 * 86_400_000

interface Surroundings {
  readonly file: string
  readonly retentionMs: number | null
  readonly now: number
}

/** What was erased is not off the disk where the file is never written anew, and no poll says so. */
export function compactingFindings(failure: CompactingFailure | null, { file, retentionMs, now }: Surroundings): CheckFinding[] {
  if (failure === null || now - failure.since < PATIENCE) return []
  // Without `privacy.retention` it wants to be told an age; nothing is that old.
  const command = retentionMs === null ? 'monitor prune --older-than 3660d --yes' : 'monitor prune'
  return [
    {
      area: 'database',
      level: 'warning',
      message: phrase`${file}: traces of what was erased are still in it, for since ${toIso(failure.since)} it could not be written anew: ${kept(failure.why)}`,
      hint: phrase`every poll tries again once a day; when it is mended, this does it at once: ${command}`,
    },
  ]
}
