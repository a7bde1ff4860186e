import type { PollContext } from '../source.js'

/** What of a source nobody may learn but its own host: configured headers are taken for secrets as well. */
export const secretsOf = ({ secrets, config }: PollContext): readonly string[] => [
  ...Object.values(secrets),
  ...Object.values(config.headers),
]
