import { describe, expect, it } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { HOUR, MINUTE, START } from '../support/polled-source.js'
import { BloggerSite } from '../support/sites/blogger-site.js'

describeSource('blogger', () => new BloggerSite({ key: false }))
describeSource('blogger', () => new BloggerSite({ key: true }))

async function site(key: boolean, prepare: (made: BloggerSite) => void) {
  const { site: made, source, url } = await polledSite('blogger', new BloggerSite({ key }), { prepare })
  return { made, source, origin: url }
}

const franz = { profile: '123', name: 'Franz', parent: null } as const

describe('a comment at Blogger', () => {
  it('the article is its thread, the profile its author, the title its own words once more', async () => {
    const { source, origin } = await site(false, (made) =>
      made.add({ ...franz, text: 'Der Kundendienst hebt nicht ab', at: START - HOUR }),
    )
    expect((await source.poll()).mentions).toEqual([
      {
        nativeId: '5500',
        role: 'comment',
        url: `${origin}/2026/07/tarif.html?showComment=${START - HOUR}#c5500`,
        title: null,
        text: 'Der Kundendienst hebt nicht ab',
        author: {
          id: '123',
          handle: null,
          name: 'Franz',
          url: 'https://www.blogger.com/profile/123',
          followers: null,
          flags: [],
        },
        language: null,
        publishedAt: START - HOUR,
        editedAt: null,
        parentRef: null,
        rootRef: `page:${origin}/2026/07/tarif.html`,
        official: null,
        deleted: false,
      },
    ])
  })

  it.each([
    ['without a key nobody tells what a reply answers', false, null],
    ['with a key the API tells it', true, '5500'],
  ])('%s', async (_, key, parentRef) => {
    const { source } = await site(key, (made) => {
      made.add({ ...franz, text: 'Frage', at: START - HOUR })
      made.add({ ...franz, text: 'Antwort', at: START, parent: 5_500 })
    })
    expect((await source.poll()).mentions[0]).toMatchObject({ nativeId: '5501', parentRef })
  })

  it('what was learned of parents is kept, and asked for once', async () => {
    const { made, source } = await site(true, (each) => {
      each.add({ ...franz, text: 'Frage', at: START - HOUR })
      each.add({ ...franz, text: 'Antwort', at: START, parent: 5_500 })
    })
    await source.poll()
    const before = made.count()
    expect((await source.poll()).unchanged).toBe(true)
    expect(made.count() - before).toBe(1)
    made.add({ ...franz, text: 'Noch eine', at: START + MINUTE, parent: 5_501 })
    expect((await source.poll()).mentions).toMatchObject([{ nativeId: '5502', parentRef: '5501' }])
  })

  it('the anonymous have no id, whatever name they type', async () => {
    const { source } = await site(false, (made) =>
      made.add({ text: 'x', at: START, parent: null, profile: null, name: 'Beispiel' }),
    )
    expect((await source.poll()).mentions[0]!.author).toMatchObject({ id: null, name: 'Beispiel', flags: ['guest'] })
  })
})
