import * as z from 'zod'
import { bluesky } from './sources/bluesky.js'
import { command } from './sources/command.js'
import { discourse } from './sources/discourse.js'
import { comments, feed, wordpress } from './sources/feed.js'
import { googleplay } from './sources/googleplay.js'
import { hackernews } from './sources/hackernews.js'
import { mastodon } from './sources/mastodon.js'
import { reddit } from './sources/reddit.js'
import { stackexchange } from './sources/stackexchange.js'
import { x } from './sources/x.js'
import { youtube } from './sources/youtube.js'

export const sources = z
  .array(
    z.discriminatedUnion('type', [
      feed,
      comments,
      wordpress,
      discourse,
      hackernews,
      stackexchange,
      reddit,
      youtube,
      command,
      mastodon,
      googleplay,
      x,
      bluesky,
    ]),
  )
  .default([])
  .describe('The places where people write')
