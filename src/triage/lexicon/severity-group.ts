import type { Severity } from '../../model/verdict.js'

export interface SeverityGroup {
  readonly code: string
  /** null: these words mean no harm, and no other phrase inside them counts. */
  readonly severity: Severity | null
  readonly phrases: string
  /** What a doubt before it makes of it: nothing, or a danger that was near ("fast", "könnte"). Without: what it is. */
  readonly inDoubt?: 'nothing' | 'near'
  /** Holds though a "nicht" stands before it. */
  readonly stands?: true
}
