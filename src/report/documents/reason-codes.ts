import type { Reason } from '../../model/verdict.js'
import { tellingReasons } from '../../util/reason-words/telling-reasons.js'

/** What spoke for the kind, each once; `explain` tells all there is, and what speaks for the severity and for being about us. */
export const reasonCodes = (reasons: readonly Reason[], kind: string | null = null): string[] => [
  ...new Set(tellingReasons(reasons, kind).map(({ code }) => code)),
]
