import { EXIT, MonitorError } from '../../util/errors.js'
import { parseInstant } from '../../util/instant.js'
import { phrase } from '../../util/say.js'

/** An instant → UTC ms. Throws a usage error that names the flag. */
export function instantOption(flag: string, value: string): number {
  const at = parseInstant(value)
  if (at !== null) return at
  throw new MonitorError(phrase`${flag} ${value}: not an instant`, {
    exit: EXIT.usage,
    hint: 'such as 2026-11-20T09:00:00Z; see: monitor help durations',
  })
}
