import { decoded, place, rootOf, type Shape, type Suggestion, searchOf } from '../suggestion.js'

/** Bluesky: an account that posts is known by its host; everything is read through an account of one's own. */
export const BLUESKY: readonly Shape[] = [
  {
    host: /^(?:staging\.)?bsky\.app$/,
    path: /^\/profile\/([^/]+)/,
    read: ({ part }) => [
      place('bluesky', `https://bsky.app/profile/${part[1]}`, {
        keys: { username: part[1]! },
        name: part[1]!.replace(/\.bsky\.social$/, ''),
        reason: 'the address is that of an account on Bluesky; what is written to it and about your names is read',
      }),
    ],
  },
  {
    host: /^bsky\.app$/,
    path: /^\/hashtag\/([^/]+)/,
    read: ({ part }) => [
      place('bluesky', 'https://bsky.app/', {
        keys: { search: [`#${part[1]}`] },
        name: part[1]!,
        reason: 'the address is that of a hashtag on Bluesky',
      }),
    ],
  },
  {
    host: /^bsky\.app$/,
    path: /^\//,
    read: ({ url }) => [
      place('bluesky', 'https://bsky.app/', { keys: searchOf(url, 'q'), reason: 'the address is that of Bluesky' }),
    ],
  },
]

/** Software of the Fediverse that answers Mastodon's API. */
const LIKE_MASTODON = /^(?:mastodon|hometown|glitchcafe|gotosocial|pleroma|akkoma|friendica|iceshrimp)$/

/** Pages of such servers: a profile, a post, a hashtag, a community. Which software it is only the server can say. */
export const MAY_BE_FEDERATED =
  /^\/(?:(?:web\/|deck\/)?@[^/]+|users\/[^/]+|profile\/[^/]+|tags?\/[^/]+|web\/tags\/[^/]+|c\/[^/]+|u\/[^/]+|post\/\d+|comment\/\d+)(?:\/|$)/

/** What a page on a server whose software is known can be read as, the best first; empty where it is software that cannot be read. */
export function onServer(software: string, address: string): readonly Suggestion[] {
  const url = new URL(address)
  if (LIKE_MASTODON.test(software)) return mastodon(url, software)
  return software === 'lemmy' ? [lemmy(url)] : []
}

function mastodon(url: URL, software: string): readonly Suggestion[] {
  const reason = `the server says that it runs ${software}`
  const [, tag] = /^\/(?:web\/|deck\/)?tags?\/([^/.]+)/.exec(url.pathname) ?? []
  if (tag !== undefined) {
    const name = `${url.host}-${decoded(tag)}`
    return [
      place('mastodon', rootOf(url), {
        keys: { hashtags: [decoded(tag)] },
        name,
        reason: `the address is that of a hashtag, and ${reason}`,
      }),
      place('feed', new URL(`/tags/${tag}.rss`, url).href, {
        name,
        reason: 'the newest posts of this hashtag, without an account',
      }),
    ]
  }
  const [, user] = /^\/(?:(?:web\/|deck\/)?@|users\/|profile\/)([^/@]+)(?=\/|$)/.exec(url.pathname) ?? []
  const page = user === undefined ? rootOf(url) : new URL(`/@${user}`, url).href
  return [place('mastodon', page, { name: url.host, reason })]
}

function lemmy(url: URL): Suggestion {
  const [, community] = /^\/c\/([^/]+)/.exec(url.pathname) ?? []
  return place('lemmy', community === undefined ? rootOf(url) : new URL(`/c/${community}`, url).href, {
    name: community ?? url.host,
    reason: `the server says that it runs lemmy${community === undefined ? '' : ', and the address is that of a community'}`,
  })
}
