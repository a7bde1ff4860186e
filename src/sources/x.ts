import type { XOptions } from '../model/source-options/x.js'
import { MonitorError } from '../util/errors.js'
import type { SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'
import type { Stream } from './streams/stream.js'
import { userBehind } from './x/ask.js'
import { foundPosts, mentionsOf, postsOf } from './x/lists.js'
import { factsOf, type Run, startRun } from './x/notes.js'
import { type Place, placeOf } from './x/place.js'
import { queriesOf, typedQuery } from './x/query.js'
import { refetchPosts } from './x/refetch.js'

/** X, which bills every post that it delivers: what mentions our account, what we answer, what a search finds. */
export const x: SourceAdapter<XOptions> = {
  platform: 'x',
  poll: async (context) => {
    const run = startRun(context)
    const streams = await streamsOf(run)
    return await pollStreams(context, {
      streams,
      get facts() {
        return factsOf(run)
      },
    })
  },
  refetch: refetchPosts,
  refetchIsPaid: true,
}

/** The cheapest first, for a budget may end before the last. */
async function streamsOf(run: Run): Promise<readonly Stream[]> {
  const { context } = run
  const { mentions, replies } = context.config.options
  const place = placeOf(context.config.url)
  if (place.kind === 'profile' && (mentions || replies)) run.user ??= await userBehind(context, place.handle)
  const ours = [...new Set([...(run.user === null ? [] : [run.user]), ...context.company.accounts])].filter((id) =>
    /^\d+$/.test(id),
  )
  const streams = [
    ...(mentions && run.user !== null ? [mentionsOf(run, run.user)] : []),
    ...(replies ? ours.map((id) => postsOf(run, id)) : []),
    ...searchesOf(run, place).map((query) => foundPosts(run, query)),
  ]
  if (streams.length > 0) return streams
  throw new MonitorError('there is nothing to read on X: no account, and no words to search for', {
    hint: 'give the address of your profile, or `search`, or brands with names',
  })
}

function searchesOf({ context }: Run, place: Place): readonly string[] {
  const { search, filter } = context.config.options
  if (place.kind === 'search' && place.query !== null)
    return [typedQuery(place.query, filter), ...queriesOf(search ?? [], filter)]
  return queriesOf(search ?? context.company.terms, filter)
}
