import { once } from '../util/once.js'
import type { SourceAdapter } from './source.js'

/** Every source type and where it lives. A run loads only what its configuration names. */
const ADAPTERS: Readonly<Record<string, () => Promise<SourceAdapter>>> = {
  feed: once(async () => (await import('./feed.js')).feed),
  comments: once(async () => (await import('./comments.js')).comments),
  wordpress: once(async () => (await import('./wordpress.js')).wordpress),
  blogger: once(async () => (await import('./blogger.js')).blogger),
  ghost: once(async () => (await import('./ghost.js')).ghost),
  disqus: once(async () => (await import('./disqus.js')).disqus),
  isso: once(async () => (await import('./isso.js')).isso),
  remark42: once(async () => (await import('./remark42.js')).remark42),
  discourse: once(async () => (await import('./discourse.js')).discourse),
  webmention: once(async () => (await import('./webmention.js')).webmention),
  mastodon: once(async () => (await import('./mastodon.js')).mastodon),
  bluesky: once(async () => (await import('./bluesky.js')).bluesky),
  lemmy: once(async () => (await import('./lemmy.js')).lemmy),
  youtube: once(async () => (await import('./youtube.js')).youtube),
  x: once(async () => (await import('./x.js')).x),
  facebook: once(async () => (await import('./facebook.js')).facebook),
  instagram: once(async () => (await import('./instagram.js')).instagram),
  reddit: once(async () => (await import('./reddit.js')).reddit),
  hackernews: once(async () => (await import('./hackernews.js')).hackernews),
  stackexchange: once(async () => (await import('./stackexchange.js')).stackexchange),
  github: once(async () => (await import('./github.js')).github),
  gitlab: once(async () => (await import('./gitlab.js')).gitlab),
  googleplay: once(async () => (await import('./googleplay.js')).googleplay),
  appstore: once(async () => (await import('./appstore.js')).appstore),
  'apple-reviews': once(async () => (await import('./apple-reviews.js')).appleReviews),
  googlebusiness: once(async () => (await import('./googlebusiness.js')).googlebusiness),
  trustpilot: once(async () => (await import('./trustpilot.js')).trustpilot),
  trustedshops: once(async () => (await import('./trustedshops.js')).trustedshops),
  command: once(async () => (await import('./command.js')).command),
}

export const SOURCE_TYPES: readonly string[] = Object.keys(ADAPTERS)

/** null for a type that does not exist. */
export async function loadSource(type: string): Promise<SourceAdapter | null> {
  return Object.hasOwn(ADAPTERS, type) ? await ADAPTERS[type]!() : null
}
