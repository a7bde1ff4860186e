import type { PollContext } from '../source.js'

/** What of a source nobody may learn but its own host: configured headers are taken for secrets as well. */
export const secretsOf = (context: PollContext): readonly string[] => [
  ...credentialsOf(context),
  ...Object.values(context.config.headers),
]

/** Its secrets, and what the header that logs in makes of them. */
export const credentialsOf = ({ secrets, authorization }: PollContext): readonly string[] => [
  ...Object.values(secrets),
  ...(authorization === null ? [] : [authorization.replace(/^\w+ /, '')]),
]
