import { describe, expect, it } from 'vitest'
import { configOf, faultsOf } from './check.js'

const written = (keys: string): string => `company: { brands: [{ name: Beispiel }] }\nsources: [{ id: a, ${keys} }]`
const optionsOf = async (keys: string) => (await configOf(written(keys))).sources[0]!.options

describe('sources of the open social networks', () => {
  it.each<readonly [rule: string, keys: string, options: object]>([
    [
      'Mastodon: hashtags with or without #',
      'type: mastodon, url: "https://s.example", hashtags: ["#dsl", wlan]',
      { hashtags: ['dsl', 'wlan'], search: [] },
    ],
    [
      'Bluesky: by itself the names of our brands',
      'type: bluesky, url: "https://bsky.app/profile/a.example", password_env: P',
      { search: null },
    ],
    [
      'Bluesky: no search at all',
      'type: bluesky, url: "https://bsky.app/profile/a.example", password_env: P, search: []',
      { search: [] },
    ],
    ['Lemmy: by itself everything in a community', 'type: lemmy, url: "https://l.example/c/technik"', { search: null }],
  ])('%s', async (_, keys, options) => {
    expect(await optionsOf(keys)).toEqual(options)
  })

  it.each([
    ['what is written to our account is about us', 'type: mastodon', []],
    ['what stands in a community need not be', 'type: lemmy', [expect.stringContaining('company.brands has none')]],
  ])('without any brand: %s', async (_, type, faults) => {
    expect(await faultsOf(`sources: [{ id: a, url: "https://s.example", ${type} }]`)).toEqual(faults)
  })

  it.each<readonly [rule: string, keys: string, fault: RegExp]>([
    [
      'Bluesky reads nothing without an app password',
      'type: bluesky, url: "https://bsky.app/profile/a.example"',
      /needs password_env, password_file or password_command/,
    ],
    ['a search of Lemmy for nothing', 'type: lemmy, url: "https://l.example", search: []', /search: a list: must not be empty/],
  ])('%s is a fault', async (_, keys, fault) => {
    expect((await faultsOf(written(keys))).join('\n')).toMatch(fault)
  })
})
