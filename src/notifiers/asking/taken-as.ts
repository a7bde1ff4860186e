import type { ChannelAnswer } from './ask-channel.js'
import { ChannelFault } from './channel-fault.js'
import { stringAt } from './wire.js'

/**
 * The id that a service gives an accepted message. A 200 answer without it comes from something else, such as a log-in page: nobody was
 * told.
 */
export const takenAs = (answer: ChannelAnswer, ...path: readonly string[]): string =>
  stringAt(answer.data, ...path) ?? notTaken(answer.status, path.join('.'))

export function notTaken(status: number, missing: string): never {
  throw new ChannelFault(
    `it answered HTTP ${status}, but without ${missing}, so nobody was told; look whether url names the service itself and not a page before it`,
    { disable: true },
  )
}
