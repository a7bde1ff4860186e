import type { Reads } from '../sources/source.js'

/** Of a source without a budget. */
export const unlimitedReads: Reads = { left: Number.POSITIVE_INFINITY, take: async () => {}, giveBack: () => {} }
