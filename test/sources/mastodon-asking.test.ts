import { describe, expect, it } from 'vitest'
import { HOUR, ids, MINUTE, START, texts } from '../support/polled-source.js'
import { asked, server } from './mastodon-server.js'

describe('how a Mastodon server is asked', () => {
  it('mentions and quotes, hidden ones too; then forwards by min_id, with an overlap', async () => {
    const { site, source } = await server((made) => {
      for (let number = 1; number <= 18; number += 1) made.write(number, START + number)
    })
    await source.poll()
    const before = site.count()
    site.write(19, START + HOUR)
    expect(ids(await source.poll())).toEqual([site.nativeId(19)])
    const list = '/api/v1/notifications?types[]=mention&types[]=quote&include_filtered=true&limit=80'
    expect(asked(site, before).slice(0, 2)).toEqual([`${list}&min_id=502`, `${list}&min_id=518`])
  })

  it('a burst of a hundred between two polls is read to its end', async () => {
    const { site, source } = await server((made) => made.write(1, START))
    await source.poll()
    for (let number = 2; number <= 101; number += 1) site.write(number, START + number)
    const result = await source.poll()
    expect([result.mentions.length, result.coverage.contiguous]).toEqual([100, true])
  })

  it('nothing at the first poll, a burst before the second: nothing is lost', async () => {
    const { site, source } = await server(() => {})
    await source.poll()
    for (let number = 1; number <= 50; number += 1) site.write(number, START + number)
    expect((await source.poll()).mentions).toHaveLength(50)
  })

  it('a longer id is the newer one', async () => {
    const { site, source } = await server(
      (made) => {
        made.options = { hashtags: ['dsl'], search: [] }
        made.add({ id: '99', acct: 'ralf', text: 'alt', at: START, tags: ['dsl'] })
        made.add({ id: '100', acct: 'ralf', text: 'neu', at: START + 1, tags: ['dsl'] })
      },
      { token: null },
    )
    source.config = { ...source.config, options: site.options }
    await source.poll()
    site.add({ id: '101', acct: 'ralf', text: 'am neuesten', at: START + 2, tags: ['dsl'] })
    expect(texts(await source.poll())).toEqual(['am neuesten'])
  })

  it('a post that another server delivers late, numbered by when it was written, is found below newer ones', async () => {
    const { site, source } = await server(
      (made) => {
        made.options = { hashtags: ['dsl'], search: [] }
        for (const id of ['100', '200', '300']) made.add({ id, acct: 'ralf', text: id, at: START, tags: ['dsl'] })
      },
      { token: null },
    )
    source.config = { ...source.config, options: site.options }
    await source.poll()
    site.add({ id: '250', acct: 'jana@fediverse.example', text: 'spät', at: START, tags: ['dsl'] })
    expect(texts(await source.poll())).toEqual(['spät'])
  })

  it('one that comes an hour late is found though a hundred were written since; older ones cost nothing more', async () => {
    const { site, source } = await server(
      (made) => {
        made.options = { hashtags: ['dsl'], search: [] }
        made.pageSize = 40
        const add = (number: number, at: number) =>
          made.add({ id: `${1_000 + 2 * number}`, acct: 'ralf', text: 'x', at, tags: ['dsl'] })
        for (let number = 0; number < 30; number += 1) add(number, START - 2 * HOUR + number)
        for (let number = 30; number < 130; number += 1) add(number, START - 30 * MINUTE + number)
      },
      { token: null },
    )
    source.config = { ...source.config, options: site.options }
    await source.poll({ now: START })
    site.add({ id: '1195', acct: 'jana@fediverse.example', text: 'spät', at: START - 30 * MINUTE + 97, tags: ['dsl'] })
    expect(texts(await source.poll({ now: START + MINUTE }))).toEqual(['spät'])
    await source.poll({ now: START + 2 * HOUR })
    const before = site.count()
    await source.poll({ now: START + 2 * HOUR + MINUTE })
    const tags = asked(site, before).filter((line) => line.includes('/tag/'))
    expect(tags).toEqual(['/api/v1/timelines/tag/dsl?limit=40&min_id=1228'])
  })

  it('a search needs no order: it is read to its end, from the day before the last reading', async () => {
    const { site, source } = await server((made) => {
      for (let number = 1; number <= 21; number += 1) made.add({ acct: 'ralf', text: `Störung ${number}`, at: START })
    })
    source.config = { ...source.config, options: { hashtags: [], search: ['störung'] } }
    expect((await source.poll()).mentions).toHaveLength(21)
    const before = site.count()
    await source.poll()
    expect(asked(site, before).filter((line) => line.includes('search'))[0]).toBe(
      '/api/v2/search?q=störung+after:2026-11-18&type=statuses&limit=40',
    )
  })

  it('our accounts are looked up once; that of the token needs no look', async () => {
    const { site, source } = await server(() => {})
    source.company = { terms: [], accounts: ['@Ralf@social.example', '@firma@social.example', '4711'] }
    await source.poll()
    await source.poll()
    const accounts = asked(site).filter((line) => line.includes('/accounts/') && !line.includes('/statuses'))
    expect(accounts).toEqual(['/api/v1/accounts/verify_credentials?', '/api/v1/accounts/lookup?acct=ralf@social.example'])
  })

  it('the account of the token is ours, whether or not the configuration names it', async () => {
    const { source } = await server((made) => made.add({ acct: 'firma', text: 'Guten Morgen', at: START }))
    source.company = { terms: [], accounts: [] }
    expect((await source.poll()).mentions).toMatchObject([{ author: { id: '@firma@social.example' }, official: true }])
  })

  it('a server that takes offence at quotes is asked for mentions alone, and from then on at once', async () => {
    const { site, source } = await server((made) => {
      made.types = ['mention']
      made.write(1, START)
    })
    expect((await source.poll()).mentions).toHaveLength(1)
    const before = site.count()
    await source.poll()
    expect(asked(site, before)[0]).toContain('/api/v1/notifications?types[]=mention&include_filtered=true')
  })

  it('a token that may read nothing but notifications reads these', async () => {
    const { source } = await server((made) => {
      made.scopes = 'read:notifications'
      made.write(1, START)
    })
    source.company = { terms: [], accounts: [] }
    expect((await source.poll()).mentions).toHaveLength(1)
  })

  it('an account of ours that this server does not know: the rest is read, and it is said', async () => {
    const { source } = await server((made) => made.write(1, START))
    source.company = { terms: [], accounts: ['@fern@anderswo.example'] }
    const result = await source.poll()
    expect([result.mentions.length, result.warnings]).toEqual([
      1,
      ['replies of @fern@anderswo.example were left out: this server does not know the account'],
    ])
  })

  it('a server that is said to show no hashtags: an empty list is no silence', async () => {
    const { source, site } = await server((made) => {
      made.hashtags = { local: 'disabled', remote: 'disabled' }
    })
    source.config = { ...source.config, options: { hashtags: ['dsl'], search: [] } }
    expect((await source.poll()).warnings).toEqual([
      'posts of its own users and other servers with #dsl were left out: this server does not show them',
    ])
    expect(site.count()).toBeGreaterThan(0)
  })
})

describe('what a Mastodon server refuses', () => {
  it.each<readonly [rule: string, options: object, token: string | null, scopes: string, said: RegExp]>([
    ['neither token nor hashtag', {}, null, '', /there is nothing to read: .* needs a token \(token_env\), hashtags need none/],
    ['a search without a token', { hashtags: ['dsl'], search: ['x'] }, null, '', /search needs a token: set token_env/],
    [
      'a token without the right',
      {},
      'geheim',
      'read:statuses',
      /refuses who mentions your account \(HTTP 403\): .* scope read:notifications/,
    ],
    [
      'hashtags for users only',
      { hashtags: ['zu'] },
      null,
      '',
      /refuses #zu \(HTTP 401\) to those who are not logged in: set token_env/,
    ],
  ])('%s: exit code of a secret, and what to do', async (_, options, token, scopes, said) => {
    const { source } = await server(
      (made) => {
        made.scopes = scopes
        made.hashtags = { local: 'authenticated', remote: 'authenticated' }
      },
      { token },
    )
    source.config = { ...source.config, options: { hashtags: [], search: [], ...options } }
    await expect(source.poll()).rejects.toMatchObject({ exit: 4, message: expect.stringMatching(said) })
  })

  it('a token that is no longer good: 401', async () => {
    const { source } = await server(() => {}, { token: 'alt' })
    await expect(source.poll()).rejects.toMatchObject({ status: 401 })
  })
})

describe('looking at a thread on Mastodon again', () => {
  it('finds what another server delivers only when it is asked a second time', async () => {
    const { site, source } = await server((made) => made.write(1, START))
    const [root] = [site.nativeId(1)]
    const reply = site.add({ acct: 'firma', text: 'Wir helfen.', at: START + MINUTE, replyTo: root, away: true })
    await source.poll()
    const before = site.count()
    const found = await source.refetch(root, { waiting: [root] })
    expect(found.map(({ nativeId }) => nativeId)).toEqual([root, reply])
    expect(asked(site, before).map((line) => line.replace(/^.*statuses/, ''))).toEqual([
      `/${root}?`,
      `/${root}/context?`,
      `/${root}/context?`,
    ])
  })

  it('what its surroundings show is not asked for again', async () => {
    const { site, source } = await server((made) => made.write(1, START))
    const root = site.nativeId(1)
    const again = site.add({ acct: 'jana@fediverse.example', text: 'Hallo?', at: START + HOUR, replyTo: root })
    await source.poll()
    const before = site.count()
    await source.refetch(root, { waiting: [root, again] })
    expect(site.count() - before).toBe(2)
  })

  it('a 404 that the server itself did not say proves no deletion', async () => {
    const { site, source } = await server((made) => made.write(1, START))
    await source.poll()
    site.fail({ status: 404, type: 'text/html', body: '<html><title>nginx</title></html>' })
    await expect(source.refetch(site.nativeId(1), { waiting: [site.nativeId(1)] })).rejects.toMatchObject({ status: 404 })
  })
})
