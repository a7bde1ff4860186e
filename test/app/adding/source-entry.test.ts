import { describe, expect, test } from 'vitest'
import { entryOf } from '../../../src/app/adding/source-entry.js'
import { withSources } from '../../../src/config/edit/with-sources.js'
import { readAddress } from '../../../src/sources/discovery/address.js'
import { unread } from '../../../src/sources/discovery/found-source.js'
import { onServer } from '../../../src/sources/discovery/shapes/social.js'
import { toldByAddress } from '../../../src/sources/discovery/shapes.js'
import { place, type Suggestion } from '../../../src/sources/discovery/suggestion.js'
import { SOURCE_TYPES } from '../../../src/sources/registry.js'

const CONFIG = 'company: { name: Beispiel AG, brands: [{ name: Beispiel }] }\n'
const check = { file: '/x/monitor.yaml', env: {}, home: '/x', now: Date.UTC(2026, 10, 20) }
const page = 'https://blog.example/tarif'
const reason = ''

const FOUND: readonly Suggestion[] = [
  ...[
    'https://www.reddit.com/r/Austria/comments/1mabcd/x/',
    'https://www.reddit.com/search?q=Beispiel',
    'https://news.ycombinator.com/item?id=1',
    'https://superuser.com/questions/tagged/router+dsl',
    'https://github.com/beispiel/app/issues/5',
    'https://gitlab.com/beispiel/app',
    'https://play.google.com/store/apps/details?id=ch.beispiel.app',
    'https://apps.apple.com/at/app/beispiel/id1234567890',
    'https://www.google.at/maps/place/Beispiel',
    'https://www.trustpilot.com/review/beispiel.de',
    'https://www.trustedshops.de/bewertung/info_X1A2B3C4D5E6F7A8B9C0D1E2F3A4B5C6D.html',
    'https://www.youtube.com/@beispiel',
    'https://x.com/beispiel',
    'https://x.com/search?q=Beispiel',
    'https://www.facebook.com/beispiel',
    'https://www.instagram.com/beispiel/',
    'https://bsky.app/profile/beispiel.ch',
    'https://beispiel.blogspot.com/',
    'https://beispiel.disqus.com/',
    'https://www.google.de/alerts/feeds/1/2',
    'https://news.google.com/search?q=Beispiel',
  ].flatMap((address) => toldByAddress(readAddress(address))),
  ...onServer('mastodon', 'https://social.example/@firma'),
  ...onServer('mastodon', 'https://social.example/tags/firma'),
  ...onServer('lemmy', 'https://feddit.example/c/austria'),
  place('discourse', 'https://forum.example/', { reason }),
  place('ghost', 'https://blog.example/', { reason }),
  place('webmention', 'https://blog.example/', { reason }),
  place('isso', 'https://blog.example/', { keys: { api: 'https://blog.example/isso', pages: ['/tarif'] }, reason }),
  place('remark42', 'https://blog.example/', { keys: { api: 'https://remark.example', site: 'blog' }, reason }),
  place('wordpress', page, { reason }),
]

const entry = (suggestion: Suggestion, env: Readonly<Record<string, string>> = {}) =>
  entryOf(unread(suggestion), { env, allowPrivate: false, taken: new Set(), keys: {} })

describe('what discovery proposes', () => {
  test.each(
    FOUND.filter(({ type }) => SOURCE_TYPES.includes(type)).map((found) => [`${found.type} ${found.url}`, found] as const),
  )('%s is valid once its owner has filled in what it lacks', async (_, found) => {
    const made = entry(found)
    const owned = Object.fromEntries(made.lacks.map(({ name }) => [name, '123']))
    const { config } = await withSources(CONFIG, [{ ...made.entry, ...owned }], check)
    expect(config.sources.map(({ type, url }) => [type, url])).toEqual([[found.type, found.url]])
  })
})

describe('an entry', () => {
  test('names the variable of a secret that it needs, set or not', () => {
    const found = toldByAddress(readAddress('https://www.youtube.com/@beispiel'))[0]!
    expect(entry(found).entry).toEqual({
      id: 'youtube-beispiel',
      type: 'youtube',
      url: 'https://www.youtube.com/@beispiel',
      token_env: 'YOUTUBE_TOKEN',
    })
    expect(entry(found, { YOUTUBE_TOKEN: 'geheim' }).secrets.map(({ isSet }) => isSet)).toEqual([true])
  })

  test('names that of one that it can do without only where it is set: nothing must fail for the want of it', () => {
    const found = place('discourse', 'https://forum.example/', { reason })
    expect(entry(found).entry).not.toHaveProperty('token_env')
    expect(entry(found, { DISCOURSE_TOKEN: 'x' }).entry).toHaveProperty('token_env', 'DISCOURSE_TOKEN')
  })

  test.each([
    ['a site by its host', place('wordpress', 'https://www.blog.example.ch/', { reason }), 'blog-example-ch'],
    ['comments of a site', place('comments', 'https://blog.example/c.atom', { reason }), 'blog-example-comments'],
    [
      'a place on a platform',
      place('reddit', 'https://www.reddit.com/r/Austria/', { name: 'Austria', reason }),
      'reddit-austria',
    ],
    [
      'by its title',
      place('feed', 'https://x.example/', { name: 'Störung & Ärger – Der Größte', reason }),
      'stoerung-aerger-der-groesste',
    ],
    ['a platform that is one place', place('reddit', 'https://www.reddit.com/', { name: 'reddit', reason }), 'reddit'],
    ['signs alone', place('feed', 'https://x.example/', { name: '★★★', reason }), 'source'],
    ['what is far too long', place('feed', 'https://x.example/', { name: 'a'.repeat(200), reason }), 'a'.repeat(56)],
  ])('is called: %s', (_, found, id) => {
    expect(entry(found).entry['id']).toBe(id)
  })

  test('gets a number where its name is taken', () => {
    const options = { env: {}, allowPrivate: true, taken: new Set(['blog-example']), keys: { match: 'all' } }
    expect(entryOf(unread(place('feed', 'https://blog.example/rss', { reason })), options).entry).toEqual({
      id: 'blog-example-2',
      type: 'feed',
      url: 'https://blog.example/rss',
      allow_private: true,
      match: 'all',
    })
  })
})
