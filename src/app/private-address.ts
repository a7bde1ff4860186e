import { HttpError } from '../http/errors.js'
import { MonitorError } from '../util/errors.js'
import { kept } from '../util/say.js'

export const isPrivate = (thrown: unknown): thrown is HttpError =>
  thrown instanceof HttpError && thrown.kind === 'private-address'

/** A host in a private network, typed where nothing is configured yet in which the key for it could be set. */
export class PrivateAddress extends MonitorError {
  constructor({ message }: HttpError) {
    super(kept(message), { hint: '--allow-private, if it is a host of your own' })
  }
}
