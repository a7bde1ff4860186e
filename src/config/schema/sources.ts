import * as z from 'zod'
import { appleReviews } from './sources/apple-reviews.js'
import { appstore } from './sources/appstore.js'
import { blogger } from './sources/blogger.js'
import { bluesky } from './sources/bluesky.js'
import { command } from './sources/command.js'
import { discourse } from './sources/discourse.js'
import { disqus } from './sources/disqus.js'
import { facebook } from './sources/facebook.js'
import { comments, feed, wordpress } from './sources/feed.js'
import { ghost } from './sources/ghost.js'
import { github } from './sources/github.js'
import { gitlab } from './sources/gitlab.js'
import { googlebusiness } from './sources/googlebusiness.js'
import { googleplay } from './sources/googleplay.js'
import { hackernews } from './sources/hackernews.js'
import { instagram } from './sources/instagram.js'
import { isso } from './sources/isso.js'
import { lemmy } from './sources/lemmy.js'
import { mastodon } from './sources/mastodon.js'
import { reddit } from './sources/reddit.js'
import { remark42 } from './sources/remark42.js'
import { stackexchange } from './sources/stackexchange.js'
import { trustedshops } from './sources/trustedshops.js'
import { trustpilot } from './sources/trustpilot.js'
import { webmention } from './sources/webmention.js'
import { x } from './sources/x.js'
import { youtube } from './sources/youtube.js'

export const sources = z
  .array(
    z.discriminatedUnion('type', [
      feed,
      comments,
      wordpress,
      blogger,
      ghost,
      disqus,
      isso,
      remark42,
      discourse,
      webmention,
      mastodon,
      bluesky,
      lemmy,
      youtube,
      x,
      facebook,
      instagram,
      reddit,
      hackernews,
      stackexchange,
      github,
      gitlab,
      googleplay,
      appstore,
      appleReviews,
      googlebusiness,
      trustpilot,
      trustedshops,
      command,
    ]),
  )
  .default([])
  .describe('The places where people write')
