import type { Said } from '../../util/say.js'

/** One thing that was looked at: sound, or what is wrong with it and how it is mended. */
export interface CheckFinding {
  readonly area: 'config' | 'database' | 'secret' | 'clock' | 'source' | 'receiver'
  readonly level: 'ok' | 'warning' | 'error'
  readonly message: Said
  readonly hint: Said | null
}
