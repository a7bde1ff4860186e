import { describe, expect, it } from 'vitest'
import { polledSite } from '../../support/polled-site.js'
import { START } from '../../support/polled-source.js'
import { IssoSite } from '../../support/sites/isso-site.js'

async function site(prepare: (made: IssoSite) => void) {
  const { site: made, source } = await polledSite('isso', new IssoSite([]), { prepare, url: 'https://blog.example.at/' })
  return { made, source }
}

const jana = { hash: 'abc123', author: 'Jana', parent: null } as const

describe('a page of Isso that is looked at again', () => {
  it('kept by another name than its address: not found there is not deleted', async () => {
    const { made, source } = await site((each) => {
      each.name = 'tarif-2026'
      each.knowsAll = true
      each.add({ ...jana, text: 'x', at: START })
      each.add({ ...jana, text: 'y', at: START })
    })
    await source.poll()
    made.comments.splice(1, 1)
    const found = await source.refetch('page:https://blog.example.at/tarif-2026', {
      url: 'https://blog.example.at/tarif-2026#isso-1',
      waiting: ['1', '2'],
    })
    expect(found.map(({ nativeId, deleted }) => [nativeId, deleted])).toEqual([['2', true]])
  })
})
