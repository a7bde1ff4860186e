import { secretPlace } from '../config/secrets.js'
import type { SourceConfig } from '../model/config.js'
import { SecretRefused } from '../sources/asking/refusals.js'
import { EXIT, MonitorError, messageOf } from '../util/errors.js'

const isUnauthorized = (thrown: unknown): boolean =>
  thrown !== null && typeof thrown === 'object' && 'status' in thrown && thrown.status === 401

/** Whether a credential is at fault: the run then ends with its own exit code. */
export const isSecretFault = (thrown: unknown): boolean =>
  thrown instanceof MonitorError ? thrown.exit === EXIT.secret : isUnauthorized(thrown)

/** What HTTP says of a 401 where nobody knows whether credentials were sent. */
const SAID_ALREADY = ', the server wants credentials, or refused ours'

/** A refusal of credentials, with the name of each secret of the source and where it is read from, never what it holds. */
export function namingSecrets(thrown: unknown, { secrets }: SourceConfig): unknown {
  const named = Object.entries(secrets).map(([name, ref]) => `${name} (${secretPlace(ref)})`)
  if (named.length === 0 || !(thrown instanceof SecretRefused || isUnauthorized(thrown))) return thrown
  const which = named.length === 1 ? `${named[0]} was` : `${named.slice(0, -1).join(', ')} or ${named.at(-1)} was`
  return new MonitorError(`${which} refused: ${messageOf(thrown).replace(SAID_ALREADY, '')}`, {
    exit: EXIT.secret,
    hint: 'it may have expired, been withdrawn, or lack a right: make a new one where the platform gives it out; monitor check --online tries it',
  })
}
