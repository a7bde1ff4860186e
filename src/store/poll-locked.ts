import { EXIT, MonitorError } from '../util/errors.js'
import type { Said } from '../util/say.js'

/** Another process does what only one may do at a time. */
export class PollLocked extends MonitorError {
  /** null: it has only just begun. */
  readonly since: number | null

  constructor(message: Said, { since, hint }: { readonly since: number | null; readonly hint: Said }) {
    super(message, { exit: EXIT.locked, hint })
    this.since = since
  }
}
