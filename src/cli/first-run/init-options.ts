import type { SetupWords } from '../../app/setup/read-setup.js'
import type { GlobalOptions } from '../command.js'

/** Flags of `monitor init`. */
export interface InitCommandOptions extends GlobalOptions, SetupWords {
  readonly force?: boolean
  readonly allowPrivate?: boolean
  readonly yes?: boolean
  /** `--no-poll` makes it false. */
  readonly poll?: boolean
}
