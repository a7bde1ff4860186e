import { place, rootOf, type Shape } from '../suggestion.js'

/** Sites with a home at a provider, and feeds that are told by their address. */
export const SITES: readonly Shape[] = [
  {
    host: /\.blogspot\.(?:com?\.)?[a-z]{2,3}$/,
    path: /^\//,
    read: ({ url, host }) => [
      place('blogger', rootOf(url), { name: host.split('.')[0]!, reason: 'the address is that of a blog on Blogger' }),
    ],
  },
  {
    host: /^disqus\.com$/,
    path: /^\/home\/(?:forum|discussion)\/([a-z0-9_-]+)/,
    read: ({ url, part }) => [disqus(url, part[1]!)],
  },
  {
    host: /^(?!help|about|blog|docs|links|publishers)[a-z0-9_-]+\.disqus\.com$/,
    path: /^\//,
    read: ({ url, host }) => [disqus(url, host.split('.')[0]!)],
  },
  // The address of the alert is its secret: nothing else is asked there.
  {
    host: /^google\.(?:com|[a-z]{2}|co\.[a-z]{2}|com\.[a-z]{2})$/,
    path: /^\/alerts\/feeds\/\d+\/\d+/,
    read: ({ url }) => [place('feed', url.href, { name: 'google-alerts', reason: 'the address is that of a Google Alert' })],
  },
  {
    host: /^news\.google\.com$/,
    path: /^\/(?:rss\/)?(search|topics|topstories|home|headlines|publications)?/,
    read: ({ url }) => {
      const feed = new URL(url)
      feed.pathname = url.pathname.startsWith('/rss') ? url.pathname : `/rss${url.pathname === '/home' ? '' : url.pathname}`
      return [place('feed', feed.href, { name: 'google-news', reason: 'the feed of this search in Google News' })]
    },
  },
]

function disqus(url: URL, forum: string) {
  return place('disqus', rootOf(url), { keys: { forum }, name: forum, reason: 'the address is that of a forum at Disqus' })
}
