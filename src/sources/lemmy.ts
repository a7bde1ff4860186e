import type { LemmyOptions } from '../model/source-options/lemmy.js'
import { type Instance, instanceFacts } from './lemmy/instance.js'
import { refetchThread } from './lemmy/refetch-thread.js'
import { communityOf, everything, found, type LemmyList, repliesOf, streamOf, toUs } from './lemmy/streams.js'
import type { PollContext, SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'

/** Lemmy: a community, or what a search finds; with a token who mentions or answers us; and what our accounts answer. */
export const lemmy: SourceAdapter<LemmyOptions> = {
  platform: 'lemmy',
  poll: async (context) => {
    const { instance, facts } = await instanceFacts(context)
    const streams = listsOf(context, instance).map((list) => streamOf(context, instance, list))
    return await pollStreams(context, { streams, facts })
  },
  refetch: refetchThread,
}

function listsOf(context: PollContext<LemmyOptions>, instance: Instance): readonly LemmyList[] {
  const { company, config, authorization } = context
  const community = communityOf(context)
  const words = config.options.search ?? (community === null ? company.terms : [])
  const whole = community !== null && words.length === 0
  return [
    ...(whole ? everything(community) : words.flatMap((each) => found(each, community))),
    ...(authorization === null ? [] : toUs(instance)),
    // Everything holds what we answer as well.
    ...(whole ? [] : company.accounts.flatMap((id) => repliesOf(id, instance) ?? [])),
  ]
}
