import { describe, expect, it } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { DAY, HOUR, ids, MINUTE, START, texts } from '../support/polled-source.js'
import { GitlabSite, HELP, JANA } from '../support/sites/gitlab-site.js'

describeSource('gitlab', () => new GitlabSite())

const gitlab = (prepare: (site: GitlabSite) => void = () => {}) => polledSite('gitlab', new GitlabSite(), { prepare })

describe('an issue on GitLab', () => {
  it('is told with the threads below it', async () => {
    const { source } = await gitlab((site) => {
      site.add({ iid: 5, body: 'App **stürzt** ab', at: START - HOUR })
      site.say(5, { body: 'Welche Version?', at: START - MINUTE, user: HELP })
      site.say(5, { body: '7.2.1', at: START, updated: START + MINUTE, user: JANA }, 0)
    })
    const url = 'https://git.example.ch/beispiel/apps/app/-/issues/5'
    const common = { language: null, official: null, deleted: false }
    const jana = { id: '501', handle: 'jana', name: 'Name jana', url: 'https://git.example.ch/jana', followers: null, flags: [] }
    expect((await source.poll()).mentions).toEqual([
      {
        ...common,
        nativeId: '5',
        role: 'post',
        url,
        title: 'Titel 5',
        text: 'App stürzt ab',
        author: jana,
        publishedAt: START - HOUR,
        editedAt: null,
        parentRef: null,
        rootRef: null,
      },
      {
        ...common,
        nativeId: '5#300',
        role: 'comment',
        url: `${url}#note_300`,
        title: null,
        text: 'Welche Version?',
        author: { ...jana, id: '7', handle: 'hilfe', name: 'Name hilfe', url: 'https://git.example.ch/hilfe' },
        publishedAt: START - MINUTE,
        editedAt: null,
        parentRef: '5',
        rootRef: '5',
      },
      {
        ...common,
        nativeId: '5#301',
        role: 'comment',
        url: `${url}#note_301`,
        title: null,
        text: '7.2.1',
        author: jana,
        publishedAt: START,
        editedAt: START + MINUTE,
        parentRef: '5#300',
        rootRef: '5',
      },
    ])
  })

  it.each([
    ['what GitLab itself notes', { system: true }],
    ['what only members see, which is no answer', { internal: true }],
  ])('without %s', async (_, more) => {
    const { source } = await gitlab((site) => {
      site.add({ iid: 5, at: START - HOUR })
      site.say(5, { body: 'nein', at: START, user: HELP, ...more })
      site.say(5, { body: 'ja', at: START, user: HELP })
    })
    expect(texts(await source.poll())).toEqual(['x', 'ja'])
  })

  it('a new comment below an old issue is found', async () => {
    const { site, source } = await gitlab((made) => made.write(1, START - 90 * DAY))
    await source.poll({ now: START })
    site.say(1, { body: 'Immer noch kaputt', at: START + MINUTE, user: JANA })
    expect(texts(await source.poll())).toEqual(['Immer noch kaputt'])
  })
})

describe('how GitLab is read', () => {
  it('the project of the address, all of its issues, by the token in its own header', async () => {
    const { site, source } = await gitlab((made) => made.write(1, START - DAY))
    source.secrets = { token: 'schluessel' }
    source.authorization = 'Bearer schluessel'
    await source.poll({ now: START })
    await source.poll()
    expect(site.requests.map(({ path, query }) => [path, Object.fromEntries(query)])).toEqual([
      [
        '/projects/beispiel%2Fapps%2Fapp/issues',
        { scope: 'all', order_by: 'updated_at', sort: 'desc', per_page: '20', page: '1' },
      ],
      [
        '/projects/beispiel%2Fapps%2Fapp/issues',
        { scope: 'all', updated_after: '2026-11-19T08:50:00Z', order_by: 'updated_at', sort: 'asc', per_page: '20', page: '1' },
      ],
    ])
    expect([site.requests[0]!.headers['private-token'], site.requests[0]!.headers.authorization]).toEqual([
      'schluessel',
      undefined,
    ])
  })

  it('only issues with certain words, and all that is said below them', async () => {
    const { site, source } = await gitlab((made) => {
      made.add({ iid: 1, body: 'Die Karte geht nicht', at: START })
      made.add({ iid: 2, body: 'Der Shop geht nicht', at: START })
      made.say(1, { body: 'Bei mir auch', at: START, user: JANA })
    })
    source.config = { ...source.config, options: { search: ['karte'] } }
    expect(texts(await source.poll())).toEqual(['Die Karte geht nicht', 'Bei mir auch'])
    expect(site.requests[0]!.query.get('search')).toBe('karte')
  })

  it('a private project is one that does not exist: the way out is a token', async () => {
    const { site, source } = await gitlab()
    site.isPrivate = true
    await expect(source.poll()).rejects.toMatchObject({
      message: expect.stringMatching(/^beispiel\/apps\/app is no project there, or is not public: .*404/),
      hint: expect.stringContaining('a private project is told only to who has a token'),
    })
    source.secrets = { token: 'schluessel' }
    expect((await source.poll()).mentions).toEqual([])
  })

  it('a 429 that names no pause asks for a minute', async () => {
    const { site, source } = await gitlab()
    site.fail({ status: 429, type: 'text/plain', body: 'Retry later' })
    await expect(source.poll({ now: START })).rejects.toMatchObject({ retryAt: START + MINUTE })
  })

  it('a token without the scope is a refused secret', async () => {
    const { site, source } = await gitlab()
    source.secrets = { token: 'schluessel' }
    site.fail({ status: 403, type: 'application/json', body: '{"error":"insufficient_scope"}' })
    await expect(source.poll()).rejects.toMatchObject({ exit: 4, message: expect.not.stringContaining('schluessel') })
  })

  it('an address of no project is told with the way out', async () => {
    const { source } = await gitlab()
    source.config = { ...source.config, url: 'https://gitlab.com/beispiel' }
    await expect(source.poll()).rejects.toMatchObject({
      message: expect.stringContaining('is no project'),
      hint: expect.stringContaining('set url'),
    })
  })
})

describe('an issue that is looked at again', () => {
  it('the whole project is hidden: nothing is made of that', async () => {
    const { site, source } = await gitlab((made) => made.write(1, START))
    await source.poll()
    site.isPrivate = true
    expect(await source.refetch('1', { waiting: ['1'] })).toEqual([])
  })

  it('a comment that was taken away is told', async () => {
    const { site, source } = await gitlab((made) => made.write(1, START))
    const id = site.say(1, { body: 'weg', at: START, user: JANA })
    await source.poll()
    site.issues[0]!.threads.length = 0
    const found = await source.refetch('1', { waiting: ['1', id] })
    expect(found.map(({ nativeId, deleted }) => [nativeId, deleted])).toEqual([
      ['1', false],
      [id, true],
    ])
  })

  it('an id that is none of ours is not asked for', async () => {
    const { site, source } = await gitlab()
    expect([ids({ mentions: await source.refetch('o/r/issues/1') } as never), site.count()]).toEqual([[], 0])
  })
})
