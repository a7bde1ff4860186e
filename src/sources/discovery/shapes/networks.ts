import { place, type Shape, type Suggestion } from '../suggestion.js'

const YOUTUBE = /^(?:(?:m|music)\.)?youtube\.com$|^youtube-nocookie\.com$/
const youtube = (path: string, name: string, reason: string): readonly Suggestion[] => [
  place('youtube', `https://www.youtube.com/${path}`, { name, reason }),
]
const video = (id: string) => youtube(`watch?v=${id}`, id, 'the address is that of a video, whose comments are read')
const channel = (path: string, name: string) =>
  youtube(path, name, 'the address is that of a channel, the comments on whose videos are read')

const X = /^(?:mobile\.)?(?:x|twitter)\.com$/
const NO_X_USER =
  /^(?:home|explore|search|i|intent|share|hashtag|settings|messages|notifications|login|compose|tos|privacy|about|jobs)$/i

const FACEBOOK = /^(?:[a-z-]+\.)?facebook\.com$|^fb\.com$/
const NO_PAGE =
  /^(?:groups|events|watch|marketplace|login|help|sharer|share|photo|photos|reel|hashtag|permalink\.php|story\.php|sharer\.php|profile\.php)$/i
const facebook = (path: string, name: string): readonly Suggestion[] => [
  place('facebook', `https://www.facebook.com/${path}`, {
    name,
    reason: 'the address is that of a page on Facebook, which must be your own',
  }),
]

export const NETWORKS: readonly Shape[] = [
  { host: YOUTUBE, path: /^\/(?:shorts|live|embed)\/([\w-]{11})/, read: ({ part }) => video(part[1]!) },
  {
    host: YOUTUBE,
    path: /^\/(?:watch|feeds\/videos\.xml)$/,
    read: ({ url }) => {
      const [id, from] = [url.searchParams.get('v'), url.searchParams.get('channel_id')]
      if (id !== null && /^[\w-]{11}$/.test(id)) return video(id)
      return from !== null && /^UC[\w-]{22}$/.test(from) ? channel(`channel/${from}`, from) : []
    },
  },
  {
    host: YOUTUBE,
    path: /^\/results$/,
    read: ({ url }) => {
      const words = url.searchParams.get('search_query')?.trim()
      return words
        ? youtube(`results?search_query=${encodeURIComponent(words)}`, words, 'the address is that of a search for videos')
        : []
    },
  },
  { host: YOUTUBE, path: /^\/@([^/]{3,60})/, read: ({ part }) => channel(`@${part[1]}`, part[1]!) },
  {
    host: YOUTUBE,
    path: /^\/(channel|user)\/([^/]{1,60})/,
    read: ({ part }) => channel(`${part[1]}/${part[2]}`, part[2]!),
  },
  { host: /^youtu\.be$/, path: /^\/([\w-]{11})/, read: ({ part }) => video(part[1]!) },
  {
    host: X,
    path: /^\/(?:search|explore|home)?\/?$/,
    read: ({ url }) => {
      const words = url.searchParams.get('q')?.trim()
      const search = `https://x.com/search${words ? `?q=${encodeURIComponent(words)}` : ''}`
      return [
        place('x', search, {
          name: 'search',
          reason: 'the address is that of a search on X; without words your names are searched for',
        }),
      ]
    },
  },
  {
    host: X,
    path: /^\/hashtag\/([^/]+)/,
    read: ({ part }) => [
      place('x', `https://x.com/hashtag/${encodeURIComponent(part[1]!)}`, {
        name: part[1]!,
        reason: 'the address is that of a hashtag',
      }),
    ],
  },
  {
    host: X,
    path: /^\/(\w{1,15})(?:\/|$)/,
    read: ({ part }) =>
      NO_X_USER.test(part[1]!)
        ? []
        : [place('x', `https://x.com/${part[1]}`, { name: part[1]!, reason: 'the address is that of an account on X' })],
  },
  {
    host: FACEBOOK,
    path: /^\/profile\.php$/,
    read: ({ url }) => {
      const id = url.searchParams.get('id') ?? ''
      return /^\d{1,20}$/.test(id) ? facebook(`profile.php?id=${id}`, id) : []
    },
  },
  {
    host: FACEBOOK,
    path: /^\/(?:pages\/[^/]+\/|people\/[^/]+\/|p\/[^/]*?-?)(\d{5,20})(?:\/|$)/,
    read: ({ part }) => facebook(part[1]!, part[1]!),
  },
  {
    host: FACEBOOK,
    path: /^\/([\w.-]{2,80})(?:\/|$)/,
    read: ({ part }) => (NO_PAGE.test(part[1]!) ? [] : facebook(part[1]!, part[1]!)),
  },
  {
    host: /^instagram\.com$/,
    path: /^\/(?!(?:p|reel|reels|explore|stories|accounts|tv|direct)(?:\/|$))([\w.]{1,30})(?:\/|$)/,
    read: ({ part }) => [
      place('instagram', `https://www.instagram.com/${part[1]}/`, {
        name: part[1]!,
        reason: 'the address is that of an account on Instagram, which must be your own professional account',
      }),
    ],
  },
]
