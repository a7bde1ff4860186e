import type { Mention, OfficialIdentity } from '../model/mention.js'
import type { Verdict } from '../model/verdict.js'

/** Judging stored mentions again after the rules changed. */
export interface VerdictStore {
  /** Mentions judged by other rules than `rulesHash`, newest first; at most `limit`. */
  mentionsToTriage(rulesHash: string, limit: number): Promise<readonly Mention[]>
  /** Stores verdicts and marks their mentions as judged by `rulesHash`. */
  saveVerdicts(
    rulesHash: string,
    verdicts: readonly {
      readonly id: number
      readonly verdict: Verdict
      readonly officialIdentity: OfficialIdentity | null
      /** Absent: the stored one stays. */
      readonly textHash?: string | null
    }[],
  ): Promise<void>
}
