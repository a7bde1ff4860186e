import { HttpError } from '../http/errors.js'
import { MonitorError } from '../util/errors.js'
import { kept } from '../util/say.js'

export const isPrivate = (thrown: unknown): thrown is HttpError =>
  thrown instanceof HttpError && thrown.kind === 'private-address'

/** The error for a private address that was typed on the command line, where no configuration could allow it yet. */
export class PrivateAddress extends MonitorError {
  constructor({ message }: HttpError) {
    super(kept(message), { hint: '--allow-private, if it is a host of your own' })
  }
}
