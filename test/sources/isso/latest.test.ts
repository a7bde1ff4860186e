import { describe, expect, it } from 'vitest'
import { polledSite } from '../../support/polled-site.js'
import { HOUR, START } from '../../support/polled-source.js'
import { IssoSite } from '../../support/sites/isso-site.js'

async function site(prepare: (made: IssoSite) => void) {
  const { site: made, source } = await polledSite('isso', new IssoSite([]), { prepare, url: 'https://blog.example.at/' })
  return { made, source }
}

const jana = { hash: 'abc123', author: 'Jana', parent: null } as const

describe('the newest comments of all pages of Isso', () => {
  it('hundreds of replies do not push a new comment out of the newest', async () => {
    const { source } = await site((made) => {
      made.add({ ...jana, text: 'x', at: START - HOUR })
      for (let number = 0; number < 250; number += 1)
        made.add({ ...jana, parent: 1, text: `${number}`, at: START - HOUR + number })
      made.add({ ...jana, text: 'Keine Antwort', at: START })
    })
    const { mentions } = await source.poll()
    expect(mentions.find(({ text }) => text === 'Keine Antwort')).toMatchObject({ nativeId: '252', author: { id: 'abc123' } })
  })

  it('the list of the newest tells no author: the page does, once', async () => {
    const { made, source } = await site((each) => each.add({ ...jana, text: 'x', at: START }))
    const first = await source.poll()
    const requests = made.count()
    const second = await source.poll()
    expect([first.mentions[0]?.author.id, second.unchanged, made.count() - requests]).toEqual(['abc123', true, 1])
  })
})
