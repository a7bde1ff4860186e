import type { App } from '../app.js'
import { checkSourceNames } from '../polling/source-names.js'
import { brandNames } from './brand-names.js'

interface Named {
  readonly sources?: readonly string[]
  readonly brands?: readonly string[]
}

/** The query with its names as the configuration writes them; refuses names that nobody knows. */
export async function withKnownNames<Query extends Named>(app: App, query: Query): Promise<Query> {
  await checkSourceNames(app, query.sources)
  const brands = await brandNames(app, query.brands)
  return brands === undefined ? query : { ...query, brands }
}
