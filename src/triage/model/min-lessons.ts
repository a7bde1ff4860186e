/** Fewer labels teach more of chance than of a company. */
export const MIN_LESSONS = 20
