import { describe, expect, it } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { HOUR, ids, START } from '../support/polled-source.js'
import { WebmentionSite } from '../support/sites/webmention-site.js'

describeSource('webmention', () => new WebmentionSite())

async function site(prepare: (made: WebmentionSite) => void = () => {}) {
  const { site: made, source } = await polledSite('webmention', new WebmentionSite(), {
    prepare,
    url: 'https://www.firma.example/',
  })
  return { made, source }
}

describe('a page that links to ours', () => {
  it('is told with its author, known by the address', async () => {
    const { source } = await site((made) =>
      made.add({ text: 'Nie wieder &amp; nimmer', at: START - HOUR, raw: { name: 'Mein Ärger' } }),
    )
    expect((await source.poll()).mentions).toEqual([
      {
        nativeId: '1900000',
        role: 'post',
        url: 'https://jana.example/2026/1900000',
        title: 'Mein Ärger',
        text: 'Nie wieder & nimmer',
        author: {
          id: 'https://jana.example/',
          handle: null,
          name: 'Jana',
          url: 'https://jana.example/',
          followers: null,
          flags: [],
        },
        language: null,
        publishedAt: START - HOUR,
        editedAt: null,
        parentRef: null,
        rootRef: null,
        official: null,
        deleted: false,
      },
    ])
  })

  it.each<readonly [rule: string, raw: Readonly<Record<string, unknown>>, expected: readonly unknown[]]>([
    ['a date with its zone counts', { published: '2026-11-20T08:00:00+02:00' }, [{ publishedAt: Date.UTC(2026, 10, 20, 6) }]],
    [
      'a date without zone says nothing sure: when it was received counts',
      { published: '2026-11-20T08:00:00' },
      [{ publishedAt: START }],
    ],
    [
      'words of a site from before 2018',
      { content: { 'content-type': 'text/plain', value: 'Früher so' } },
      [{ text: 'Früher so' }],
    ],
    ['a summary where there is no more', { content: undefined, summary: { value: 'Kurz' } }, [{ text: 'Kurz' }]],
    ['a private one was sent to us alone', { 'wm-private': true }, []],
    ['a like has no words', { 'wm-property': 'like-of' }, []],
  ])('%s', async (_, raw, expected) => {
    const { source } = await site((made) => made.add({ text: 'x', at: START, raw }))
    expect((await source.poll()).mentions).toMatchObject(expected)
  })

  it('the domain is the host of the address where none is configured', async () => {
    const { made, source } = await site((each) => each.add({ text: 'x', at: START }))
    source.config = { ...source.config, options: { domain: null } }
    expect(ids(await source.poll())).toEqual(['1900000'])
    expect(made.requests[0]!.query.get('domain')).toBe('www.firma.example')
  })
})
