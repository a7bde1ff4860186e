import { describe, expect, it } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { HOUR, ids, START } from '../support/polled-source.js'
import { GhostSite } from '../support/sites/ghost-site.js'
import type { SiteRequest } from '../support/sites/json-site.js'

describeSource('ghost', () => new GhostSite('post'))
describeSource('ghost', () => new GhostSite('filter'))

async function site(open: GhostSite['open'], prepare: (made: GhostSite) => void = () => {}) {
  const { source, url } = await polledSite('ghost', new GhostSite(open), { prepare })
  return { source, origin: url }
}

describe('a Ghost site', () => {
  it('a post and the comments on it; what was really answered is the parent', async () => {
    const { source, origin } = await site('post', (made) => {
      made.add({ parent: null, to: null, text: 'Seit Tagen nichts', at: START - HOUR, member: 'm-1' })
      made.add({ parent: 'c0', to: null, text: 'Bei mir auch', at: START, member: 'm-2' })
      made.add({ parent: 'c0', to: 'c1', text: 'Und bei mir', at: START, member: 'm-3' })
    })
    const { mentions } = await source.poll()
    expect(mentions.map(({ nativeId, role, parentRef, rootRef }) => [nativeId, role, parentRef, rootRef])).toEqual([
      ['post-p1', 'post', null, null],
      ['c0', 'comment', 'post-p1', 'post-p1'],
      ['c1', 'comment', 'c0', 'post-p1'],
      ['c2', 'comment', 'c1', 'post-p1'],
    ])
    expect(mentions[1]).toEqual({
      nativeId: 'c0',
      role: 'comment',
      url: `${origin}/tarif/#ghost-comments-c0`,
      title: null,
      text: 'Seit Tagen nichts',
      author: { id: 'm-1', handle: null, name: 'Beispiel', url: null, followers: null, flags: [] },
      language: null,
      publishedAt: START - HOUR,
      editedAt: null,
      parentRef: 'post-p1',
      rootRef: 'post-p1',
      official: null,
      deleted: false,
    })
  })

  it.each([
    ['closed', 'comments were left out: the site shows them to its members only'],
    ['off', 'comments were left out: they are switched off there'],
  ] as const)('comments that are %s: said, and the posts are read all the same', async (open, said) => {
    const { source } = await site(open)
    const result = await source.poll()
    expect([ids(result), result.warnings]).toEqual([['post-p1'], [said]])
  })

  it.each([
    ['all', {}, 'Alles neu.'],
    [
      'members, with a summary',
      { html: '', excerpt: '', custom_excerpt: 'Kurz: alles neu & teurer.' },
      'Kurz: alles neu & teurer.',
    ],
    ['members', { html: '', excerpt: '', custom_excerpt: null }, ''],
  ])('the words of a post for %s', async (_, post, text) => {
    const { source } = await site('off', (made) => Object.assign(made, { post }))
    expect((await source.poll()).mentions[0]?.text).toBe(text)
  })

  it('whose admins have an address of their own: posts from there, comments from the site', async () => {
    class Parted extends GhostSite {
      override get config() {
        return { api: `${this.origin}/verwaltung` }
      }
      protected override answer(request: SiteRequest) {
        const [, path] = /^\/verwaltung(\/.*)$/.exec(request.path) ?? []
        if (path === undefined) return request.path.startsWith('/ghost/') ? undefined : super.answer(request)
        return path.startsWith('/members/') ? undefined : super.answer({ ...request, path })
      }
    }
    const made = new Parted('post')
    const { source } = await polledSite('ghost', made, { prepare: () => made.write(1, START) })
    const result = await source.poll()
    expect([ids(result), result.warnings]).toEqual([['post-p1', 'c0'], []])
  })

  it('a key that the site does not know is refused', async () => {
    const { source } = await site('post')
    source.secrets = { token: 'falsch' }
    await expect(source.poll()).rejects.toMatchObject({ status: 401 })
  })
})
