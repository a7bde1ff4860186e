import { EXIT, MonitorError } from '../../util/errors.js'
import type { Said } from '../../util/say.js'

/** The platform refuses our credentials, whatever the HTTP status. The caller adds where the secret is read from. */
export class SecretRefused extends MonitorError {
  constructor(message: Said) {
    super(message, { exit: EXIT.secret })
  }
}

/** The platform asks us to wait, in its own way. `retryAt`: UTC ms; null if it does not say until when. */
export class SlowDown extends MonitorError {
  readonly retryAt: number | null
  constructor(message: Said, retryAt: number | null) {
    super(message, { hint: 'it is asked again after the pause; poll less often if this happens every day' })
    this.retryAt = retryAt
  }
}

/** The source's budget for this window is used up. `retryAt`: start of the next window, UTC ms. */
export class BudgetSpent extends MonitorError {
  readonly retryAt: number
  constructor(message: Said, retryAt: number) {
    super(message, { hint: 'raise `budget` of this source, or poll it less often' })
    this.retryAt = retryAt
  }
}
