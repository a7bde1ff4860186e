import { secretPlace } from '../../config/secrets.js'
import type { SourceConfig } from '../../model/config.js'
import { SecretRefused } from '../../sources/asking/refusals.js'
import { EXIT, MonitorError, messageOf } from '../../util/errors.js'
import { kept, type Phrase, phrase } from '../../util/say.js'

const isUnauthorized = (thrown: unknown): boolean =>
  thrown !== null && typeof thrown === 'object' && 'status' in thrown && thrown.status === 401

/** Whether a credential is at fault: the run then ends with its own exit code. */
export const isSecretFault = (thrown: unknown): boolean =>
  thrown instanceof MonitorError ? thrown.exit === EXIT.secret : isUnauthorized(thrown)

/** What the HTTP layer adds to a 401, because it does not know whether credentials were sent. */
const SAID_ALREADY = ', the server wants credentials, or refused ours'

/** `token (…), key (…)`; null for none. */
const listed = (parts: readonly Phrase[]): Phrase | null =>
  parts.length === 0 ? null : parts.reduce((all, part) => phrase`${all}, ${part}`)

/**
 * An error about refused credentials, with the name of each secret of the source and where it is read from, never its value; any other error
 * unchanged.
 */
export function namingSecrets(thrown: unknown, { secrets }: SourceConfig): unknown {
  const named = Object.entries(secrets).map(([name, ref]) => phrase`${name} (${secretPlace(ref)})`)
  if (named.length === 0 || !(thrown instanceof SecretRefused || isUnauthorized(thrown))) return thrown
  const why = kept(messageOf(thrown).replace(SAID_ALREADY, ''))
  const [first, last] = [listed(named.slice(0, -1)), named.at(-1)!]
  return new MonitorError(
    first === null ? phrase`${last} was refused: ${why}` : phrase`${first} or ${last} was refused: ${why}`,
    {
      exit: EXIT.secret,
      hint: 'it may have expired, been withdrawn, or lack a right: make a new one where the platform gives it out; monitor check --online tries it',
    },
  )
}
