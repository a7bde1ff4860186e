import { describe, expect, it } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { DAY, HOUR, ids, MINUTE, START, texts } from '../support/polled-source.js'
import { GithubSite, HELP, JANA } from '../support/sites/github-site.js'

class SearchedGithub extends GithubSite {
  /** What has the words no longer is not found any more. */
  readonly edits = 'thread'
  override readonly unchangedRequests = 1
  override options = { search: ['störung'], discussions: false, pullRequests: false }
  override path = ''
}

describeSource('github', () => new GithubSite())
describeSource('github', () => new SearchedGithub())

const github = (prepare: (site: GithubSite) => void = () => {}, site = new GithubSite()) =>
  polledSite('github', site, { prepare })

const asked = (site: GithubSite): string[] =>
  site.requests.map(({ path, query }) => `${path}?${decodeURIComponent(query.toString()).replaceAll('+', ' ')}`)

describe('an issue on GitHub', () => {
  it('is told with its author and its comments below it', async () => {
    const { source } = await github((site) => {
      site.add({
        number: 5,
        body: '### Was passiert\r\n\r\n<!-- Bitte ausfüllen -->\r\nApp **stürzt** ab',
        at: START - HOUR,
        user: JANA,
      })
      site.comment({ number: 5, body: 'Behoben in 7.2.2', at: START, user: HELP, updated: START + MINUTE })
    })
    const author = { followers: null, flags: [] }
    expect((await source.poll()).mentions).toEqual([
      {
        nativeId: 'beispiel/app/issues/5',
        role: 'post',
        url: 'https://github.com/Beispiel/App/issues/5',
        title: 'Titel 5',
        text: 'Was passiert\nApp stürzt ab',
        author: { ...author, id: '501', handle: 'jana-k', name: 'jana-k', url: 'https://github.com/jana-k' },
        language: null,
        publishedAt: START - HOUR,
        // Its comment changed it, too.
        editedAt: null,
        parentRef: null,
        rootRef: null,
        official: null,
        deleted: false,
      },
      {
        nativeId: 'beispiel/app/issues/5#9000',
        role: 'comment',
        url: 'https://github.com/Beispiel/App/issues/5#issuecomment-9000',
        title: null,
        text: 'Behoben in 7.2.2',
        author: {
          ...author,
          id: '7',
          handle: 'beispiel-hilfe',
          name: 'beispiel-hilfe',
          url: 'https://github.com/beispiel-hilfe',
          flags: ['staff'],
        },
        language: null,
        publishedAt: START,
        editedAt: START + MINUTE,
        parentRef: 'beispiel/app/issues/5',
        rootRef: 'beispiel/app/issues/5',
        official: null,
        deleted: false,
      },
    ])
  })

  it.each([
    ['a bot is marked', { ...JANA, type: 'Bot' }, { id: '501', flags: ['bot'] }],
    ['an account that was deleted is nobody', null, { id: null, handle: null, name: null }],
    ['a contributor is no staff', { ...JANA, association: 'CONTRIBUTOR' }, { flags: [] }],
  ])('%s', async (_, user, author) => {
    const { source } = await github((site) => site.add({ number: 1, body: 'x', at: START, user }))
    expect((await source.poll()).mentions).toMatchObject([{ author }])
  })

  it('without words is told by its title', async () => {
    const { source } = await github((site) => site.add({ number: 1, body: null, at: START, user: JANA }))
    expect((await source.poll()).mentions).toMatchObject([{ title: 'Titel 1', text: '' }])
  })

  it('a pull request and what is said below it are left out, unless they are asked for', async () => {
    const { site, source } = await github((made) => {
      made.add({ number: 1, body: 'Fehler behoben', at: START, user: JANA, pull: true })
      made.comment({ number: 1, body: 'Danke', at: START, user: HELP, pull: true })
    })
    expect(ids(await source.poll())).toEqual([])
    source.config = { ...source.config, options: { ...site.options, pullRequests: true } }
    expect(ids(await source.poll({ unconditional: true }))).toEqual(['beispiel/app/issues/1', 'beispiel/app/issues/1#9000'])
  })

  it('that the repository was renamed changes no id', async () => {
    const { source } = await github((site) => {
      site.add({ number: 1, body: 'x', at: START, user: JANA, repository: 'beispiel-ag/app-neu' })
      site.comment({ number: 1, body: 'y', at: START, user: JANA, repository: 'beispiel-ag/app-neu' })
    })
    expect(ids(await source.poll())).toEqual(['beispiel/app/issues/1', 'beispiel/app/issues/1#9000'])
  })
})

describe('how GitHub is read', () => {
  it('what moves to the end while it is read makes nothing slip through', async () => {
    const { site, source } = await github((made) => made.write(1, START - DAY))
    await source.poll({ now: START })
    for (let number = 2; number <= 31; number += 1) site.write(number, START + number * 1_000)
    const answer = Reflect.get(site, 'answer') as (...args: unknown[]) => unknown
    let moved = false
    Reflect.set(site, 'answer', (...args: unknown[]) => {
      const reply: unknown = answer.apply(site, args)
      // Right after the first page was sent, somebody comments on its first issue.
      if (!moved) site.issues[1]!.updated = START + 5 * MINUTE
      moved = true
      return reply
    })
    await source.poll()
    expect(source.stored.size).toBe(31)
  })

  it('first what was touched last, then from a little before the last known change on', async () => {
    const { site, source } = await github((made) => made.write(1, START - DAY))
    await source.poll({ now: START })
    await source.poll()
    expect(asked(site)).toEqual(
      [
        '/repos/beispiel/app/issues?sort=updated&direction=desc&per_page=100&state=all&page=1',
        '/repos/beispiel/app/issues/comments?sort=updated&direction=desc&per_page=100&page=1',
        '/repos/beispiel/app/issues?sort=updated&direction=asc&since=2026-11-19T08:50:00Z&per_page=100&state=all&page=1',
        '/repos/beispiel/app/issues/comments?sort=updated&direction=asc&since=2026-11-20T08:50:00Z&per_page=100&page=1',
      ].map((each) => each.replace('/beispiel/app/', '/Beispiel/App/')),
    )
    expect(site.requests[0]!.headers).toMatchObject({
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      'user-agent': expect.stringContaining('monitor'),
    })
    expect(site.requests[0]!.headers.authorization).toBeUndefined()
  })

  it('more than one instant with a whole page of changes is read page by page', async () => {
    const { site, source } = await github((made) => made.write(1, START - DAY))
    await source.poll({ now: START })
    for (let number = 2; number <= 26; number += 1) site.write(number, START + MINUTE)
    await source.poll()
    expect(source.stored.size).toBe(26)
  })

  it('a row from the future does not carry the mark there', async () => {
    const { site, source } = await github((made) =>
      made.add({ number: 1, body: 'x', at: START, updated: START + 900 * DAY, user: JANA }),
    )
    await source.poll({ now: START })
    site.write(2, START + MINUTE)
    await source.poll()
    expect([...source.stored.keys()]).toContain('beispiel/app/issues/2')
  })

  it('a search reads what was said below a find since, and not what was said before the first poll', async () => {
    const { site, source } = await github((made) => {
      made.add({ number: 1, body: 'Störung im Shop', at: START - DAY, updated: START - HOUR, user: JANA })
      made.comment({ number: 1, body: 'alt', at: START - 2 * HOUR, user: JANA })
    }, new SearchedGithub())
    expect(texts(await source.poll({ now: START }))).toEqual(['Störung im Shop'])
    site.comment({ number: 1, body: 'Wir prüfen das.', at: START + MINUTE, user: HELP })
    expect(texts(await source.poll())).toEqual(['Wir prüfen das.'])
  })

  it('a change that the search takes up a quarter of an hour late is found behind one that it told at once', async () => {
    const { site, source } = await github((made) => made.write(1, START - DAY), new SearchedGithub())
    await source.poll({ now: START })
    site.write(3, START + 16 * MINUTE)
    expect(ids(await source.poll({ now: START + 17 * MINUTE }))).toEqual(['beispiel/app/issues/3'])
    site.write(2, START + 4 * MINUTE)
    expect(ids(await source.poll({ now: START + 20 * MINUTE }))).toEqual(['beispiel/app/issues/2'])
  })

  it('a search that GitHub broke off is made again, and what may be missing is said', async () => {
    const { site, source } = await github((made) => made.write(1, START - DAY), new SearchedGithub())
    await source.poll({ now: START })
    site.fail({ status: 200, type: 'application/json', body: '{"incomplete_results":true,"items":[]}' })
    expect((await source.poll()).coverage.contiguous).toBe(false)
    site.fail(null)
    site.write(2, START + MINUTE)
    expect(ids(await source.poll())).toEqual(['beispiel/app/issues/2'])
  })

  it('without repository and words it looks for the names of our brands', async () => {
    const { site, source } = await github(() => {}, new SearchedGithub())
    source.config = { ...source.config, options: { search: [], discussions: false, pullRequests: true } }
    source.company = { terms: ['Beispiel AG'], accounts: [] }
    await source.poll()
    expect(site.requests.map(({ query }) => query.get('q'))).toEqual([
      '"Beispiel AG" in:title,body,comments is:issue',
      '"Beispiel AG" in:title,body,comments is:pull-request',
    ])
  })

  it.each([
    ['an organisation is no repository', 'https://github.com/beispiel', /is no repository on GitHub/],
    ['nor is a strange path', 'https://github.com/a b/c', /is no repository on GitHub/],
  ])('%s', async (_, url, message) => {
    const { source } = await github()
    source.config = { ...source.config, url }
    await expect(source.poll()).rejects.toMatchObject({
      message: expect.stringMatching(message),
      hint: expect.stringContaining('set url'),
    })
  })
})
