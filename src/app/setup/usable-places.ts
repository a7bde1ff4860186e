import { readSource } from '../../config/read-source.js'
import type { Proposal } from '../adding/propose-sources.js'

/** Feeds of what a site itself writes: worth reading where nothing better is known of it. */
const isFeed = ({ type }: Proposal): boolean => type === 'feed' || type === 'comments'

export interface UsablePlace extends Proposal {
  /** Where people write to the company: comments, forums, platforms; not the feed of its own news. */
  readonly isAdvised: boolean
}

/** What of an address can be written as it was found, without a key that only its owner knows; and which of it to take. */
export function usablePlaces(found: readonly Proposal[]): readonly UsablePlace[] {
  const valid = found.filter(({ entry }) => readSource(entry) !== null)
  const best = valid[0]
  if (best === undefined) return []
  const comments = valid.filter(({ type }) => type === 'comments')
  const advised = !isFeed(best) ? [best] : comments.length > 0 ? comments : [best]
  return valid.map((each) => ({ ...each, isAdvised: advised.includes(each) }))
}
