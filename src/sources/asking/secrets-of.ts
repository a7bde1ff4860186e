import type { PollContext } from '../source.js'

/** The values that only the source's own host may receive: its secrets, and configured headers, which may be secrets too. */
export const secretsOf = (context: PollContext): readonly string[] => [
  ...credentialsOf(context),
  ...Object.values(context.config.headers),
]

/** The source's secrets, and the Authorization header made of them. */
export const credentialsOf = ({ secrets, authorization }: PollContext): readonly string[] => [
  ...Object.values(secrets),
  ...(authorization === null ? [] : [authorization.replace(/^\w+ /, '')]),
]
