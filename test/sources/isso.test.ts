import { describe, expect, it } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { HOUR, ids, START } from '../support/polled-source.js'
import { IssoSite } from '../support/sites/isso-site.js'

describeSource('isso', () => new IssoSite())
describeSource('isso', () => new IssoSite([]))

async function site(prepare: (made: IssoSite) => void = () => {}, pages?: readonly string[]) {
  const { site: made, source } = await polledSite('isso', new IssoSite(pages), { prepare, url: 'https://blog.example.at/' })
  return { made, source }
}

const jana = { hash: 'abc123', author: 'Jana', parent: null } as const

describe('a comment in Isso', () => {
  it('the page is the thread, the hash is the author, seconds have a fraction', async () => {
    const { source } = await site((made) => {
      made.add({ ...jana, text: 'Seit Tagen &amp; Wochen nichts', at: START - HOUR + 250 })
      made.add({ ...jana, parent: 1, text: 'Immer noch', at: START })
    })
    const { mentions } = await source.poll()
    expect(mentions).toEqual([
      {
        nativeId: '1',
        role: 'comment',
        url: 'https://blog.example.at/tarif/#isso-1',
        title: null,
        text: 'Seit Tagen & Wochen nichts',
        author: { id: 'abc123', handle: null, name: 'Jana', url: null, followers: null, flags: [] },
        language: null,
        publishedAt: START - HOUR + 250,
        editedAt: null,
        parentRef: null,
        rootRef: 'page:https://blog.example.at/tarif/',
        official: null,
        deleted: false,
      },
      expect.objectContaining({ nativeId: '2', parentRef: '1', rootRef: 'page:https://blog.example.at/tarif/' }),
    ])
  })

  it.each<readonly [rule: string, mode: number, expected: readonly unknown[]]>([
    ['what nobody has let through is not public', 2, []],
    ['deleted, but still referred to', 4, [{ nativeId: '1', deleted: true, text: '' }]],
  ])('%s', async (_, mode, expected) => {
    const { source } = await site((made) => made.add({ ...jana, text: 'x', at: START, raw: { mode } }))
    expect((await source.poll()).mentions).toMatchObject(expected)
  })
})

describe('pages of Isso', () => {
  it('one of several without comments is a warning, and the others are read', async () => {
    const { source } = await site((made) => made.add({ ...jana, text: 'x', at: START }), ['/neu/', '/tarif/'])
    const result = await source.poll()
    expect([ids(result), result.warnings]).toEqual([['1'], ['/neu/ was left out: the server knows no comments there']])
  })

  it('a server that does not tell the newest comments: an error, not silence', async () => {
    const { source } = await site((made) => {
      made.latestEnabled = false
    }, [])
    await expect(source.poll()).rejects.toMatchObject({ status: 404 })
  })
})
