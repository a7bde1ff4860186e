import { english, type Say } from './say.js'

/** A share in whole percent; nothing is certain, and nothing impossible. */
export function percent(share: number, say: Say = english): string {
  if (share > 0.99) return say.text('over 99 %')
  return share < 0.01 ? say.text('under 1 %') : `${Math.round(share * 100)} %`
}

/** Where complaints begin, and what that was measured to come to; an `Operation` of the model is one. */
interface Told {
  readonly asked: number
  readonly threshold: number
  readonly recall: number
  readonly precision: number
}

/** `from 31 % on it counts as a complaint (triage.recall 0.8): …`. */
export function operationWords({ asked, threshold, recall, precision }: Told, say: Say = english): string {
  const [from, found, right] = [percent(threshold, say), percent(recall, say), percent(precision, say)]
  return say`from ${from} on it counts as a complaint (triage.recall ${asked}): measured on fields unseen in training, ${found} of all complaints are found so, and ${right} of what is found is right`
}
