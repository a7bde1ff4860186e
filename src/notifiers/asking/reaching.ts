import { phrase } from '../../util/say.js'
import type { Notifier, ReceiverContext } from '../notifier.js'
import { permitted } from './permitted.js'

/** `reach` for channels over HTTP: connects to the server of this address and sends nothing. */
export const reaching =
  <Options>(addressOf: (context: ReceiverContext<Options>) => string): Notifier<Options>['reach'] =>
  async (context) => {
    const { allowPrivate, timeoutMs } = context.config
    const url = permitted(addressOf(context), allowPrivate)
    const client = await context.http()
    await client.reach({ url, allowPrivate, timeoutMs, ...(context.signal === undefined ? {} : { signal: context.signal }) })
    const { protocol, host } = new URL(url)
    return protocol === 'https:' ? phrase`${host} can be reached, its certificate is valid` : phrase`${host} can be reached`
  }
