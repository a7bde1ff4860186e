import { phrase } from '../../../util/say.js'
import { parseSearch } from '../../search/parse-search.js'
import { searchFault } from '../../search/search-fault.js'
import type { Database } from '../file/database.js'
import { isQueryFault } from '../file/errors.js'
import { ftsQuery } from './fts-query.js'

/** What a person searches for as a query of SQLite, proved to be one. Asking for a row that never exists parses it and costs nothing. */
export function checkedQuery(db: Database, words: string): string {
  const query = ftsQuery(parseSearch(words))
  try {
    db.get('SELECT 1 FROM mentions_text WHERE mentions_text MATCH ? AND rowid = 0', query)
    return query
  } catch (thrown) {
    if (!isQueryFault(thrown)) throw thrown
    throw searchFault(words, phrase`it asks for too much at once`, thrown)
  }
}
