import { describe, expect, test } from 'vitest'
import { readAddress } from '../../../src/sources/discovery/address.js'
import { onServer } from '../../../src/sources/discovery/shapes/social.js'
import { toldByAddress } from '../../../src/sources/discovery/shapes.js'
import type { Suggestion } from '../../../src/sources/discovery/suggestion.js'

type Brief = readonly [type: string, url: string, keys?: Readonly<Record<string, unknown>>]
const brief = ({ type, url, keys }: Suggestion): Brief => (Object.keys(keys).length === 0 ? [type, url] : [type, url, keys])
const told = (address: string): readonly Brief[] => toldByAddress(readAddress(address)).map(brief)

const REDDIT = 'https://www.reddit.com/'
const PLAY = 'https://play.google.com/store/apps/details?id=ch.beispiel.app'
const YOUTUBE = 'https://www.youtube.com/'
const DACH = { countries: ['de', 'at', 'ch'] }

describe('boards', () => {
  test.each<[string, string, readonly Brief[]]>([
    ['a subreddit', 'https://www.reddit.com/r/Austria', [['reddit', `${REDDIT}r/Austria/`]]],
    [
      'a subreddit as the old page shows it, sorted',
      'old.reddit.com/r/Austria/new/?sort=top',
      [['reddit', `${REDDIT}r/Austria/`]],
    ],
    [
      'a thread: its subreddit, or it alone',
      'https://www.reddit.com/r/Austria/comments/1mabcd/modem_tot/n1abc2/?context=3',
      [
        ['reddit', `${REDDIT}r/Austria/`],
        ['comments', `${REDDIT}r/Austria/comments/1mabcd/.rss`],
      ],
    ],
    ['a short link to a thread', 'https://redd.it/1mabcd', [['comments', `${REDDIT}comments/1mabcd/.rss`]]],
    ['a user', 'https://www.reddit.com/user/jana_k/', [['feed', `${REDDIT}user/jana_k/.rss`]]],
    ['a search', 'https://www.reddit.com/search/?q=Beispiel%20AG', [['reddit', REDDIT, { search: ['Beispiel AG'] }]]],
    ['all of it', 'reddit.com', [['reddit', REDDIT]]],
    ['a post of Hacker News', 'https://news.ycombinator.com/item?id=45000001', [['hackernews', 'https://news.ycombinator.com/']]],
    [
      'a search in Hacker News',
      'https://hn.algolia.com/?dateRange=all&query=Beispiel',
      [['hackernews', 'https://news.ycombinator.com/', { search: ['Beispiel'] }]],
    ],
    ['a question', 'https://stackoverflow.com/questions/77/wie-geht-das', [['stackexchange', 'https://stackoverflow.com/']]],
    [
      'tags of a site',
      'https://superuser.com/questions/tagged/router+dsl?tab=Newest',
      [['stackexchange', 'https://superuser.com/', { tags: ['router', 'dsl'] }]],
    ],
    [
      'a site under stackexchange.com',
      'https://german.stackexchange.com',
      [['stackexchange', 'https://german.stackexchange.com/']],
    ],
    ['the company behind the sites', 'https://stackexchange.com/', []],
  ])('%s', (_, address, expected) => {
    expect(told(address)).toEqual(expected)
  })
})

describe('code', () => {
  test.each<[string, string, readonly Brief[]]>([
    ['a repository', 'https://github.com/beispiel/app', [['github', 'https://github.com/beispiel/app']]],
    ['an issue', 'https://github.com/beispiel/app/issues/5#issuecomment-1', [['github', 'https://github.com/beispiel/app']]],
    ['what git clones', 'https://github.com/beispiel/app.git', [['github', 'https://github.com/beispiel/app']]],
    [
      'a search in all of GitHub',
      'https://github.com/search?q=beispiel&type=issues',
      [['github', 'https://github.com', { search: ['beispiel'] }]],
    ],
    ["GitHub's own pages are no repositories", 'https://github.com/orgs/beispiel/people', []],
    ['a project', 'https://gitlab.com/beispiel/app', [['gitlab', 'https://gitlab.com/beispiel/app']]],
    ['an issue of a project in groups', 'https://gitlab.com/a/b/c/-/issues/7', [['gitlab', 'https://gitlab.com/a/b/c']]],
    ['a group alone', 'https://gitlab.com/beispiel', []],
  ])('%s', (_, address, expected) => {
    expect(told(address)).toEqual(expected)
  })
})

describe('reviews', () => {
  test.each<[string, string, readonly Brief[]]>([
    ['an app in Google Play, whatever the language', `${PLAY}&hl=de_CH&gl=CH`, [['googleplay', PLAY]]],
    ['Google Play without an app', 'https://play.google.com/store/apps/details?id=../x', []],
    [
      'an app of Apple: the public list first, for it needs nothing',
      'https://apps.apple.com/at/app/beispiel-app/id1234567890?platform=iphone',
      [
        ['apple-reviews', 'https://apps.apple.com/at/app/id1234567890', DACH],
        ['appstore', 'https://apps.apple.com/at/app/id1234567890'],
      ],
    ],
    [
      'an app in the store of another country',
      'https://itunes.apple.com/fr/app/id1234567890',
      [
        ['apple-reviews', 'https://apps.apple.com/fr/app/id1234567890', { countries: ['fr'] }],
        ['appstore', 'https://apps.apple.com/fr/app/id1234567890'],
      ],
    ],
    [
      'a place on Google Maps',
      'https://www.google.at/maps/place/Beispiel+Shop/@48.2,16.3,17z/data=!3m1',
      [['googlebusiness', 'https://www.google.at/maps/place/Beispiel+Shop/@48.2,16.3,17z/data=!3m1']],
    ],
    ['a short link to a place', 'https://maps.app.goo.gl/AbC', [['googlebusiness', 'https://maps.app.goo.gl/AbC']]],
    [
      'a company on Trustpilot',
      'https://de.trustpilot.com/review/www.beispiel.de?stars=1',
      [['trustpilot', 'https://www.trustpilot.com/review/www.beispiel.de']],
    ],
    [
      'a shop at Trusted Shops',
      'https://www.trustedshops.de/bewertung/info_X1A2B3C4D5E6F7A8B9C0D1E2F3A4B5C6D.html?x=1',
      [['trustedshops', 'https://www.trustedshops.de/bewertung/info_X1A2B3C4D5E6F7A8B9C0D1E2F3A4B5C6D.html']],
    ],
  ])('%s', (_, address, expected) => {
    expect(told(address)).toEqual(expected)
  })
})

describe('networks', () => {
  test.each<[string, string, readonly Brief[]]>([
    ['a channel by its handle', 'https://www.youtube.com/@beispiel/videos', [['youtube', `${YOUTUBE}@beispiel`]]],
    [
      'a channel by its id',
      'https://m.youtube.com/channel/UC0123456789012345678901',
      [['youtube', `${YOUTUBE}channel/UC0123456789012345678901`]],
    ],
    [
      'the feed of a channel',
      'https://www.youtube.com/feeds/videos.xml?channel_id=UC0123456789012345678901',
      [['youtube', `${YOUTUBE}channel/UC0123456789012345678901`]],
    ],
    [
      'a video in a list',
      'https://www.youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&t=3s',
      [['youtube', `${YOUTUBE}watch?v=dQw4w9WgXcQ`]],
    ],
    ['a short link to a video', 'https://youtu.be/dQw4w9WgXcQ?si=abc', [['youtube', `${YOUTUBE}watch?v=dQw4w9WgXcQ`]]],
    ['a short video', 'https://youtube.com/shorts/dQw4w9WgXcQ', [['youtube', `${YOUTUBE}watch?v=dQw4w9WgXcQ`]]],
    [
      'a search for videos',
      'https://www.youtube.com/results?search_query=beispiel+app',
      [['youtube', `${YOUTUBE}results?search_query=beispiel%20app`]],
    ],
    ['a profile on X', 'https://x.com/beispiel', [['x', 'https://x.com/beispiel']]],
    [
      'a post on X, under its old name',
      'https://mobile.twitter.com/beispiel/status/1950000000000000001',
      [['x', 'https://x.com/beispiel']],
    ],
    ['a search on X', 'https://x.com/search?q=%22Beispiel%22&f=live', [['x', 'https://x.com/search?q=%22Beispiel%22']]],
    ['a hashtag on X', 'https://x.com/hashtag/beispiel?src=x', [['x', 'https://x.com/hashtag/beispiel']]],
    ["X's own pages are no accounts", 'https://x.com/settings', []],
    ['a page on Facebook', 'https://de-de.facebook.com/beispiel/posts/123', [['facebook', 'https://www.facebook.com/beispiel']]],
    [
      'a page by its number',
      'https://www.facebook.com/profile.php?id=100064',
      [['facebook', 'https://www.facebook.com/profile.php?id=100064']],
    ],
    ['a group on Facebook cannot be read', 'https://www.facebook.com/groups/123', []],
    [
      'an account on Instagram',
      'https://www.instagram.com/beispiel?hl=de',
      [['instagram', 'https://www.instagram.com/beispiel/']],
    ],
    ['a picture tells no account', 'https://www.instagram.com/p/Cabc/', []],
    [
      'an account on Bluesky, and its post',
      'https://bsky.app/profile/beispiel.ch/post/3lxyz',
      [['bluesky', 'https://bsky.app/profile/beispiel.ch', { username: 'beispiel.ch' }]],
    ],
    ['a search on Bluesky', 'https://bsky.app/search?q=beispiel', [['bluesky', 'https://bsky.app/', { search: ['beispiel'] }]]],
  ])('%s', (_, address, expected) => {
    expect(told(address)).toEqual(expected)
  })
})

describe('sites at a provider, and feeds told by their address', () => {
  test.each<[string, string, readonly Brief[]]>([
    [
      'a blog on Blogger, one post',
      'https://beispiel.blogspot.co.at/2026/07/tarif.html',
      [['blogger', 'https://beispiel.blogspot.co.at/']],
    ],
    [
      'a forum at Disqus',
      'https://beispielzeitung.disqus.com/',
      [['disqus', 'https://beispielzeitung.disqus.com/', { forum: 'beispielzeitung' }]],
    ],
    [
      'a Google Alert',
      'https://www.google.de/alerts/feeds/00651/11001',
      [['feed', 'https://www.google.de/alerts/feeds/00651/11001']],
    ],
    [
      'a search in Google News, as the browser shows it',
      'https://news.google.com/search?q=Beispiel&hl=de&gl=AT&ceid=AT:de',
      [['feed', 'https://news.google.com/rss/search?q=Beispiel&hl=de&gl=AT&ceid=AT:de']],
    ],
    ['its feed', 'https://news.google.com/rss/search?q=Beispiel', [['feed', 'https://news.google.com/rss/search?q=Beispiel']]],
    ['any other page must be looked at', 'https://blog.example.ch/', []],
    ['a host that only looks like one', 'https://reddit.com.example.ch/r/Austria', []],
  ])('%s', (_, address, expected) => {
    expect(told(address)).toEqual(expected)
  })
})

describe('a server that says what it runs', () => {
  test.each<[string, string, string, readonly Brief[]]>([
    ['a profile', 'mastodon', 'https://social.example/@firma', [['mastodon', 'https://social.example/@firma']]],
    ['a post', 'mastodon', 'https://social.example/@firma/1148599', [['mastodon', 'https://social.example/@firma']]],
    [
      'a profile as ActivityPub names it',
      'akkoma',
      'https://social.example/users/firma',
      [['mastodon', 'https://social.example/@firma']],
    ],
    [
      'a stranger seen from here: the server',
      'mastodon',
      'https://social.example/@jana@fern.example',
      [['mastodon', 'https://social.example/']],
    ],
    [
      'a hashtag, with its feed for who has no account',
      'mastodon',
      'https://social.example/tags/St%C3%B6rung',
      [
        ['mastodon', 'https://social.example/', { hashtags: ['Störung'] }],
        ['feed', 'https://social.example/tags/St%C3%B6rung.rss'],
      ],
    ],
    [
      'a community of Lemmy',
      'lemmy',
      'https://feddit.example/c/austria@lemmy.example',
      [['lemmy', 'https://feddit.example/c/austria@lemmy.example']],
    ],
    ['a post of Lemmy', 'lemmy', 'https://feddit.example/post/77', [['lemmy', 'https://feddit.example/']]],
    ['software that cannot be read', 'peertube', 'https://video.example/@firma', []],
  ])('%s', (_, software, address, expected) => {
    expect(onServer(software, address).map(brief)).toEqual(expected)
  })
})

describe('what a person pastes', () => {
  test.each([
    ['blog.example', 'https://blog.example/'],
    ['  http://blog.example/a#b ', 'http://blog.example/a'],
    ['localhost:8080/blog', 'https://localhost:8080/blog'],
    ['feed://blog.example/rss', 'https://blog.example/rss'],
    ['feed:https://blog.example/rss', 'https://blog.example/rss'],
    ['@firma@social.example', 'https://social.example/@firma'],
  ])('%s', (pasted, address) => {
    expect(readAddress(pasted).href).toBe(address)
  })

  test.each([
    ['zwei Wörter', '"zwei Wörter" is no web address'],
    ['mailto:a@b.example', '"mailto:a@b.example" is no web address'],
    ['file:///etc/passwd', '"file:///etc/passwd" is no web address'],
    ['https://user:geheim@blog.example/', 'an address must not hold a password; it would stand in the file'],
  ])('%s is refused with exit 2', (pasted, message) => {
    expect(() => readAddress(pasted)).toThrow(expect.objectContaining({ message, exit: 2 }))
  })
})
