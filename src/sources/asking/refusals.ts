import { EXIT, MonitorError } from '../../util/errors.js'
import type { Said } from '../../util/say.js'

/** The platform does not take our credentials, whatever status it says so with. Where the secret comes from is added by the caller. */
export class SecretRefused extends MonitorError {
  constructor(message: Said) {
    super(message, { exit: EXIT.secret })
  }
}

/** The platform asks us to wait, in words or numbers of its own. `retryAt`: UTC ms; null when it does not say until when. */
export class SlowDown extends MonitorError {
  readonly retryAt: number | null
  constructor(message: Said, retryAt: number | null) {
    super(message, { hint: 'it is asked again after the pause; poll less often if this happens every day' })
    this.retryAt = retryAt
  }
}

/** What the source's budget allows within this window is used up. `retryAt`: start of the next window. UTC ms. */
export class BudgetSpent extends MonitorError {
  readonly retryAt: number
  constructor(message: Said, retryAt: number) {
    super(message, { hint: 'raise `budget` of this source, or poll it less often' })
    this.retryAt = retryAt
  }
}
