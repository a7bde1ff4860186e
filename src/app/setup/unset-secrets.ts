import type { NewEntry } from '../adding/source-entry.js'

/** The environment variables that sources need and that are not set. */
export const unsetSecrets = (found: readonly Pick<NewEntry, 'secrets'>[]): readonly string[] => [
  ...new Set(
    found.flatMap(({ secrets }) => secrets.filter(({ required, isSet }) => required && !isSet).map(({ variable }) => variable)),
  ),
]
