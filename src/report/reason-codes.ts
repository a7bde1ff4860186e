import type { Reason } from '../model/verdict.js'

/** What spoke for the kind, each once. Reasons for severity and for being about us are told by `explain`, apart from these. */
export const reasonCodes = (reasons: readonly Reason[]): string[] => [
  ...new Set(reasons.map(({ code }) => code).filter((code) => !/^(?:severity|subject)-/.test(code))),
]
