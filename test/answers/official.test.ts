import { describe, expect, it } from 'vitest'
import { officialIdentity } from '../../src/answers/official.js'
import type { OfficialAccount } from '../../src/model/config.js'
import type { Author } from '../../src/model/mention.js'

const account = (change: Partial<OfficialAccount>): OfficialAccount => ({
  platform: null,
  site: null,
  source: null,
  id: null,
  name: null,
  ...change,
})
const author = (change: Partial<Author>): Author => ({
  id: null,
  handle: null,
  name: null,
  url: null,
  followers: null,
  flags: [],
  ...change,
})
const blog = { platform: 'wordpress', site: 'blog.example.ch', source: 'blog', official: null }
const masto = { platform: 'mastodon', site: 'social.example', source: 'masto', official: null }
const forum = { platform: 'comments', site: 'forum.example', source: 'forum', official: null }

const user3 = account({ platform: 'wordpress', site: 'blog.example.ch', id: '3' })
const hilfe = account({ platform: 'mastodon', id: '@hilfe@social.example' })
const named = account({ source: 'forum', name: 'Beispiel Kundendienst' })
const identity = (...args: Parameters<typeof officialIdentity>) => officialIdentity(...args)?.identity ?? null

describe('by id', () => {
  it.each([
    ['the native id on its site', author({ id: '3' }), blog, user3, 'id'],
    ['not the same number on another site', author({ id: '3' }), { ...blog, site: 'blog.other.ch' }, user3, null],
    [
      'the site may be written as a URL',
      author({ id: '3' }),
      blog,
      account({ ...user3, site: 'https://www.blog.example.ch/de/' }),
      'id',
    ],
    ['not on another platform', author({ id: '3' }), masto, account({ platform: 'wordpress', id: '3' }), null],
    [
      'not a number that every site has, without a site',
      author({ id: '3' }),
      blog,
      account({ platform: 'wordpress', id: '3' }),
      null,
    ],
    ['a number bound to a source', author({ id: '3' }), blog, account({ source: 'blog', id: '3' }), 'id'],
    ['never user 0, whom WordPress gives every guest', author({ id: '0' }), blog, account({ ...user3, id: '0' }), null],
    ['an address, whatever its case', author({ id: '17', handle: 'Hilfe@Social.Example' }), masto, hilfe, 'id'],
    ['not a handle without its host', author({ id: '17', handle: 'hilfe' }), masto, hilfe, null],
    ['not a handle where ids are no addresses', author({ id: '9', handle: '3' }), blog, user3, null],
    ['not the display name', author({ id: '9', name: '@hilfe@social.example' }), masto, hilfe, null],
  ])('%s', (_rule, who, where, configured, expected) => {
    expect(identity(who, where, [configured])).toBe(expected)
  })
})

describe('by flag', () => {
  it.each([
    ['the platform says so', true, 'flag'],
    ['the platform says nothing', null, null],
    ['the platform says no', false, null],
  ])('%s', (_rule, official, expected) => {
    expect(identity(author({ id: '9' }), { ...blog, official }, [])).toBe(expected)
  })
})

describe('by name', () => {
  it.each([
    ['where the source tells no ids', author({ name: 'beispiel  KUNDENDIENST ' }), forum, 'name'],
    ['not where the author has an id', author({ id: '12', name: 'Beispiel Kundendienst' }), forum, null],
    ['not for a guest', author({ name: 'Beispiel Kundendienst', flags: ['guest'] }), forum, null],
    ['not in another source', author({ name: 'Beispiel Kundendienst' }), { ...forum, source: 'blog' }, null],
    ['not where the platform says no', author({ name: 'Beispiel Kundendienst' }), { ...forum, official: false }, null],
    ['not for a name that only looks the same (Cyrillic)', author({ name: 'Веispiel Kundendienst' }), forum, null],
    ['not for a name that contains it', author({ name: 'Beispiel Kundendienst Fan' }), forum, null],
  ])('%s', (_rule, who, where, expected) => {
    expect(identity(who, where, [named])).toBe(expected)
  })

  it('a name without a source proves nothing', () => {
    expect(identity(author({ name: 'Beispiel' }), forum, [account({ name: 'Beispiel' })])).toBeNull()
  })
})

it('says why', () => {
  expect(officialIdentity(author({ id: '3' }), blog, [named, user3])).toEqual({
    identity: 'id',
    reason: 'the wordpress id 3 is a configured account',
  })
})
