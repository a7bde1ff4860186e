import { describe, expect, it } from 'vitest'
import { configOf, faultsOf } from './check.js'

const written = (keys: string): string => `company: { brands: [{ name: Beispiel }] }\nsources: [{ id: a, ${keys} }]`

describe('sources of video and the large networks', () => {
  it.each<readonly [rule: string, keys: string, options: object]>([
    [
      'YouTube searches only for what it is told to',
      'type: youtube, url: "https://www.youtube.com/@beispiel"',
      { channel: null, videos: [], search: [] },
    ],
    [
      'X by itself searches for the names of our brands',
      'type: x, url: "https://x.com/beispiel"',
      { userId: null, search: null, filter: null, mentions: true, replies: true, ownedReads: false },
    ],
    [
      'X: an id with many digits keeps them',
      'type: x, url: "https://x.com/beispiel", user_id: "1234567890123456789", search: []',
      { userId: '1234567890123456789', search: [], filter: null, mentions: true, replies: true, ownedReads: false },
    ],
    [
      'Facebook: the latest 25 posts of the page of the token',
      'type: facebook, url: "https://www.facebook.com/beispiel"',
      { page: null, posts: 25, tagged: true },
    ],
    [
      'Instagram: the latest 25 posts of the account of the token',
      'type: instagram, url: "https://www.instagram.com/beispiel"',
      { account: null, posts: 25, tagged: true },
    ],
  ])('%s', async (_, keys, options) => {
    expect((await configOf(written(`${keys}, token_env: T`))).sources[0]).toMatchObject({ options, match: 'all' })
  })

  it.each(['youtube', 'x', 'facebook', 'instagram'])('%s reads nothing without a token', async (type) => {
    const faults = await faultsOf(written(`type: ${type}, url: "https://beispiel.example/beispiel"`))
    expect(faults.join('\n')).toMatch(/needs token_env, token_file or token_command/)
  })
})
