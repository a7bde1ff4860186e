import type { NotSent } from '../notifier.js'

/** A failure reported in a channel's own way: an error within a 200 answer, a code that means "never". */
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
