/** The kinds that are judged each for itself; a text of which none holds is neutral. The order is that of every list of numbers per head. */
export const HEADS = ['complaint', 'question', 'suggestion', 'praise', 'spam'] as const
export type Head = (typeof HEADS)[number]

/** One number a head, in the order of `HEADS`. */
export type PerHead = readonly number[]

export const headIndex = (head: Head): number => HEADS.indexOf(head)
