import type { CountedGroup } from '../../model/grouping.js'

/** Fields of `--group-by` in the order of the document. */
export const GROUP_FIELDS = ['group', 'count', 'share'] as const

/** One group as JSON; `all` is what was counted in all. */
export const countedGroupDocument = ({ key, count }: CountedGroup, all: number) => ({
  group: key,
  count,
  share: all === 0 ? 0 : Math.round((count / all) * 10_000) / 10_000,
})
