import type { NotSent } from '../notifier.js'

/** What a channel says of a failure in its own way: an error inside of an answer that says 200, a code that means "never". */
export class ChannelFault extends Error {
  override readonly name = 'ChannelFault'
  readonly retry: boolean
  readonly retryAfterMs: number | null
  readonly disable: boolean

  constructor(error: string, more: Partial<Pick<NotSent, 'retry' | 'retryAfterMs' | 'disable'>> = {}) {
    super(error)
    this.retry = more.retry ?? false
    this.retryAfterMs = more.retryAfterMs ?? null
    this.disable = more.disable ?? false
  }
}
