import type { UpdateWatcher } from '../app/open-app.js'
import { formatDuration } from '../util/duration.js'
import type { Io } from './io.js'

/** Tells a person at a terminal why the command takes long while the database is migrated. */
export const tellUpdate =
  ({ say, err, clock }: Io): UpdateWatcher =>
  ({ from, to }) => {
    const began = clock()
    err(`${say`The database is brought from version ${from} to version ${to}; a large one takes a minute.`}\n`)
    return () => err(`${say`It is at version ${to} now, after ${formatDuration(clock() - began)}.`}\n`)
  }
