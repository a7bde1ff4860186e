import type { ContractSite } from '../../contracts/source.js'
import { AppleReviewsSite } from './apple-reviews-site.js'
import { AppStoreSite } from './appstore-site.js'
import { BloggerSite } from './blogger-site.js'
import { BlueskySite } from './bluesky-site.js'
import { CommandSite } from './command-site.js'
import { DiscourseSite } from './discourse-site.js'
import { DisqusSite } from './disqus-site.js'
import { FacebookSite } from './facebook-site.js'
import { FeedContract } from './feed-contract.js'
import { GhostSite } from './ghost-site.js'
import { GithubSite } from './github-site.js'
import { GitlabSite } from './gitlab-site.js'
import { GoogleBusinessSite } from './googlebusiness-site.js'
import { GooglePlaySite } from './googleplay-site.js'
import { HackerNewsSite } from './hackernews-site.js'
import { InstagramSite } from './instagram-site.js'
import { IssoSite } from './isso-site.js'
import { LemmySite } from './lemmy-site.js'
import { MastodonSite } from './mastodon-site.js'
import { RedditSite } from './reddit-site.js'
import { Remark42Site } from './remark42-site.js'
import { StackExchangeSite } from './stackexchange-site.js'
import { TrustedShopsSite } from './trustedshops-site.js'
import { TrustpilotSite } from './trustpilot-site.js'
import { WebmentionSite } from './webmention-site.js'
import { WordPressContract } from './wordpress-contract.js'
import { XSite } from './x-site.js'
import { YoutubeSite } from './youtube-site.js'

/** A site for each type of source. */
export const EVERY_SITE: Readonly<Record<string, () => ContractSite>> = {
  feed: () => new FeedContract({ paged: false, isComments: false }),
  comments: () => new FeedContract({ paged: false, isComments: true }),
  wordpress: () => new WordPressContract('open'),
  'apple-reviews': () => new AppleReviewsSite(),
  appstore: () => new AppStoreSite(),
  blogger: () => new BloggerSite({ key: true }),
  bluesky: () => new BlueskySite(),
  command: () => new CommandSite(),
  discourse: () => new DiscourseSite(),
  disqus: () => new DisqusSite(),
  facebook: () => new FacebookSite(),
  ghost: () => new GhostSite('post'),
  github: () => new GithubSite(),
  gitlab: () => new GitlabSite(),
  googlebusiness: () => new GoogleBusinessSite(),
  googleplay: () => new GooglePlaySite(),
  hackernews: () => new HackerNewsSite(),
  instagram: () => new InstagramSite(),
  isso: () => new IssoSite(),
  lemmy: () => new LemmySite(),
  mastodon: () => new MastodonSite(),
  reddit: () => new RedditSite('api'),
  remark42: () => new Remark42Site(),
  stackexchange: () => new StackExchangeSite(),
  trustedshops: () => new TrustedShopsSite(),
  trustpilot: () => new TrustpilotSite(),
  webmention: () => new WebmentionSite(),
  x: () => new XSite(),
  youtube: () => new YoutubeSite(),
}
