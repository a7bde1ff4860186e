import type { Beside } from '../../model/report.js'
import { toIsoOrNull } from '../../util/instant.js'
import { stretchDocument, tallyDocument } from './stats-document.js'

/** Another company; one that could not be read has the same fields. */
export function besideDocument(other: Beside) {
  const [read, fault] = 'fault' in other ? [null, other.fault] : [other, null]
  return {
    file: other.file,
    fault,
    company: read?.company ?? null,
    timezone: read?.timezone ?? null,
    watched_since: toIsoOrNull(read?.watched.since ?? null),
    last_read: toIsoOrNull(read?.watched.until ?? null),
    total: read === null ? null : tallyDocument(read.total),
    unknown: (read?.unknown ?? []).map(stretchDocument),
  }
}
