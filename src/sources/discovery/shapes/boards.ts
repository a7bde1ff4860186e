import { type Address, place, rootOf, type Shape, type Suggestion, searchOf } from '../suggestion.js'

const REDDIT = /^(?:(?:old|new|np|sh|i|m|amp)\.)?reddit\.com$/
const reddit = (path: string): string => `https://www.reddit.com/${path}`

const subreddit = (name: string): Suggestion =>
  place('reddit', reddit(`r/${name}/`), { name, reason: 'the address is that of a subreddit' })

const thread = (path: string): Suggestion =>
  place('comments', reddit(`${path}.rss`), { name: 'reddit-thread', reason: 'the feed of this one thread' })

/** Its own subdomains are sites of their own; these live elsewhere. */
const STACK_EXCHANGE =
  /^(?:(?:[a-z]{2}|meta)\.)?(?:stackoverflow|superuser|serverfault|askubuntu|stackapps)\.com$|^mathoverflow\.net$|^[a-z0-9.-]+\.stackexchange\.com$/

const stackExchange = ({ url, host }: Address, tags: readonly string[] = []): readonly Suggestion[] => [
  place('stackexchange', rootOf(url), {
    keys: tags.length === 0 ? {} : { tags },
    name: host.replace(/\.(?:com|net)$/, ''),
    reason: `the address is ${tags.length === 0 ? 'on a site' : 'a tag of a site'} of Stack Exchange`,
  }),
]

export const BOARDS: readonly Shape[] = [
  {
    host: REDDIT,
    path: /^\/r\/(\w{2,21})\/comments\/([a-z0-9]+)/i,
    read: ({ part }) => [subreddit(part[1]!), thread(`r/${part[1]}/comments/${part[2]}/`)],
  },
  { host: REDDIT, path: /^\/r\/(\w{2,21})(?:\/|$)/, read: ({ part }) => [subreddit(part[1]!)] },
  {
    host: REDDIT,
    path: /^\/(?:u|user)\/([\w-]{2,20})(?:\/|$)/i,
    read: ({ part }) => [
      place('feed', reddit(`user/${part[1]}/.rss`), { name: part[1]!, reason: 'what this user of Reddit writes' }),
    ],
  },
  {
    host: REDDIT,
    path: /^\//,
    read: ({ url }) => [
      place('reddit', reddit(''), { keys: searchOf(url, 'q'), name: 'reddit', reason: 'the address is that of Reddit' }),
    ],
  },
  { host: /^redd\.it$/, path: /^\/([a-z0-9]+)/i, read: ({ part }) => [thread(`comments/${part[1]}/`)] },
  {
    host: /^news\.ycombinator\.com$|^hn\.algolia\.com$/,
    path: /^\//,
    read: ({ url }) => [
      place('hackernews', 'https://news.ycombinator.com/', {
        keys: searchOf(url, 'q', 'query'),
        name: 'hackernews',
        reason: 'the address is that of Hacker News, which is searched for your names',
      }),
    ],
  },
  {
    host: STACK_EXCHANGE,
    path: /^\/questions\/tagged\/([^/]+)/,
    read: (at) => stackExchange(at, at.part[1]!.split(/[+ ]/).filter(Boolean)),
  },
  { host: STACK_EXCHANGE, path: /^\//, read: (at) => stackExchange(at) },
]
