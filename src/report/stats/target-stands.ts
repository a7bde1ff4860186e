import type { Report } from '../../model/report.js'
import { type Share, WITHIN, type Within } from '../../model/tally.js'
import type { Say } from '../../util/say.js'

/** One of the shares that are aimed at, beside what was reached. */
export interface TargetStand {
  readonly within: Within
  readonly target: number
  readonly share: Share | null
  /** Certain: the target lies outside the range of the share; null where there is none. */
  readonly stand: { readonly isMet: boolean; readonly isCertain: boolean } | null
}

const standOf = (share: Share | null, target: number): TargetStand['stand'] =>
  share === null
    ? null
    : { isMet: share.share >= target, isCertain: share.share >= target ? share.low >= target : share.high < target }

/** In the order of the times; those without a target are left out. */
export const targetStands = ({ targets, total }: Pick<Report, 'targets' | 'total'>): TargetStand[] =>
  (Object.keys(WITHIN) as Within[]).flatMap((within) => {
    const [target, share] = [targets[within], total.within[within]]
    return target === undefined ? [] : [{ within, target, share, stand: standOf(share, target) }]
  })

export function standWords({ stand }: TargetStand, say: Say): string {
  if (stand === null) return '–'
  if (stand.isMet) return say.text(stand.isCertain ? 'reached' : 'reached, perhaps by chance')
  return say.text(stand.isCertain ? 'missed' : 'missed, perhaps by chance')
}
