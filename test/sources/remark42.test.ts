import { describe, expect, it } from 'vitest'
import { describeSource } from '../contracts/source.js'
import { polledSite } from '../support/polled-site.js'
import { HOUR, START } from '../support/polled-source.js'
import { Remark42Site } from '../support/sites/remark42-site.js'

describeSource('remark42', () => new Remark42Site())

async function site(prepare: (made: Remark42Site) => void = () => {}) {
  const { site: made, source } = await polledSite('remark42', new Remark42Site(), { prepare, url: 'https://blog.example.de' })
  return { made, source }
}

describe('a comment in Remark42', () => {
  it('the page is the thread; an empty parent is none; an administrator of the site is marked', async () => {
    const { source } = await site((made) => {
      made.add({ pid: '', text: 'Seit Tagen nichts', at: START - HOUR })
      made.add({ pid: 'c0ffee-0', text: 'Wir schauen', at: START, user: { id: 'github_ef01', name: 'Beispiel', admin: true } })
    })
    expect((await source.poll()).mentions.toReversed()).toEqual([
      {
        nativeId: 'c0ffee-0',
        role: 'comment',
        url: 'https://blog.example.de/tarif/#remark42__comment-c0ffee-0',
        title: null,
        text: 'Seit Tagen nichts',
        author: { id: null, handle: null, name: 'Jana', url: null, followers: null, flags: ['guest'] },
        language: null,
        publishedAt: START - HOUR,
        editedAt: null,
        parentRef: null,
        rootRef: 'page:https://blog.example.de/tarif/',
        official: null,
        deleted: false,
      },
      expect.objectContaining({
        parentRef: 'c0ffee-0',
        author: expect.objectContaining({ id: 'github_ef01', flags: ['admin'] }),
      }),
    ])
  })

  it('a site that the server does not know is an error', async () => {
    const { source } = await site(() => {})
    source.config = { ...source.config, options: { site: 'falsch' } }
    await expect(source.poll()).rejects.toMatchObject({ status: 400 })
  })
})
