/** A share in whole percent; nothing is certain, and nothing impossible. */
export function percent(share: number): string {
  if (share > 0.99) return 'over 99 %'
  return share < 0.01 ? 'under 1 %' : `${Math.round(share * 100)} %`
}

/** Where complaints begin, and what that was measured to come to; an `Operation` of the model is one. */
interface Told {
  readonly asked: number
  readonly threshold: number
  readonly recall: number
  readonly precision: number
}

/** `from 31 % on it counts as a complaint (triage.recall 0.8): …`. */
export const operationWords = ({ asked, threshold, recall, precision }: Told): string =>
  `from ${percent(threshold)} on it counts as a complaint (triage.recall ${asked}): ` +
  `measured on fields unseen in training, ${percent(recall)} of all complaints are found so, and ${percent(precision)} of what is found is right`
