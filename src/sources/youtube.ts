import type { YoutubeOptions } from '../model/source-options/youtube.js'
import { MonitorError } from '../util/errors.js'
import { phrase } from '../util/say.js'
import { idOrNull, listAt, rowOrNull } from './asking/wire.js'
import type { SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'
import type { Stream } from './streams/stream.js'
import { ask } from './youtube/ask.js'
import { channelComments, foundVideos, videoComments } from './youtube/lists.js'
import { factsOf, type Run, startRun } from './youtube/notes.js'
import { olderThreads } from './youtube/older-threads.js'
import { sourcePlace, videoId } from './youtube/place.js'
import { refetchThreads } from './youtube/refetch.js'

/** YouTube: comments on all videos of a channel, on single videos, and videos that a search finds. */
export const youtube: SourceAdapter<YoutubeOptions> = {
  platform: 'youtube',
  poll: async (context) => {
    const run = startRun(context)
    const streams = await streamsOf(run)
    return await pollStreams(context, {
      streams,
      get facts() {
        return factsOf(run.notes)
      },
    })
  },
  refetch: refetchThreads,
}

async function streamsOf(run: Run): Promise<readonly Stream[]> {
  const { context, notes } = run
  const { channel, videos, search } = context.config.options
  const place = sourcePlace(context.config.url, channel)
  const extra = videos.map((video) => videoComments(run, videoId(video), { extra: true }))
  const words = place.kind === 'search' ? [place.words, ...search] : search
  const only = place.kind === 'search' && extra.length === 0
  const searches = words.length > 0 && (only || notes.searchFrom <= context.now) ? [foundVideos(run, words, { only })] : []
  const older = notes.replies.size > 0 ? [olderThreads(run)] : []
  if (place.kind === 'search') return [...extra, ...older, ...searches]
  if (place.kind === 'video') return [videoComments(run, place.id, { extra: false }), ...extra, ...older, ...searches]
  notes.channel = place.kind === 'channel' ? place.id : (notes.channel ?? (await channelBehind(run, place)))
  return [channelComments(run, notes.channel), ...extra, ...older, ...searches]
}

interface Named {
  readonly kind: 'handle' | 'user'
  readonly name: string
}

async function channelBehind({ context }: Run, { kind, name }: Named): Promise<string> {
  const answer = await ask(context, 'channels', {
    part: 'id',
    ...(kind === 'handle' ? { forHandle: name } : { forUsername: name }),
  })
  const id = idOrNull(rowOrNull(listAt(answer, 'items')[0]) ?? {}, 'id')
  if (id !== null) return id
  throw new MonitorError(phrase`YouTube knows no channel ${name}`, {
    hint: 'open the channel in a browser and paste its address, or write its id (UC…) into `channel`',
  })
}
