import type { SavedQuery } from '../../model/saved-query.js'

/** Fields of a saved query in the order of the document. */
export const QUERY_FIELDS = ['query', 'run', 'note'] as const

/** A saved query as JSON. */
export const queryDocument = (name: string, { run, note }: SavedQuery) => ({ query: name, run, note })
