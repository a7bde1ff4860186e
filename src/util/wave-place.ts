/** What complaints have in common that only stand in one thread, in the words that are stored of it. */
const IN_THREAD = 'one thread of '

export const threadTopic = (source: string): string => `${IN_THREAD}${source}`

/** The source, where a topic says no more than that; null: it is in words of strangers. */
export const sourceOfTopic = (topic: string): string | null =>
  topic.startsWith(IN_THREAD) && !topic.slice(IN_THREAD.length).includes(' ') ? topic.slice(IN_THREAD.length) : null
