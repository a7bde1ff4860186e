import type { StackExchangeOptions } from '../model/source-options/stackexchange.js'
import type { PollContext, SourceAdapter } from './source.js'
import { createApi } from './stackexchange/api.js'
import { questions, repliesOf } from './stackexchange/lists.js'
import { refetchQuestion } from './stackexchange/refetch-question.js'
import { pollStreams } from './streams/poll-streams.js'

/** Questions on one site of Stack Exchange, and what our own people answer and comment there. */
export const stackexchange: SourceAdapter<StackExchangeOptions> = {
  platform: 'stackexchange',
  poll: async (context) => {
    const api = createApi(context)
    const { accounts } = context.company
    const streams = [
      ...searchesOf(context).map(({ name, path, query }) => questions(api, name, { path, query })),
      ...(accounts.length === 0 ? [] : [repliesOf(api, 'answers', accounts), repliesOf(api, 'comments', accounts)]),
    ]
    return await pollStreams(context, { streams, notBefore: api.notBefore })
  },
  refetch: refetchQuestion,
}

function searchesOf({ config: { options }, company }: PollContext<StackExchangeOptions>) {
  const words = options.search.length + options.tags.length === 0 ? company.terms : options.search
  return [
    // Tags in one question have to stand on it all together.
    ...options.tags.map((tag) => ({ name: `tag ${tag}`, path: 'questions', query: { tagged: tag } })),
    ...words.map((term) => ({ name: `search ${term}`, path: 'search/advanced', query: { q: quoted(term) } })),
  ]
}

const quoted = (term: string): string => (term.includes(' ') ? `"${term.replaceAll('"', ' ')}"` : term)
