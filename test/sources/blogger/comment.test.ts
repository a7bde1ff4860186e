import { expect, it, onTestFinished } from 'vitest'
import { HOUR, PolledSource, START, sourceConfig } from '../../support/polled-source.js'
import { BloggerSite } from '../../support/sites/blogger-site.js'

const franz = { profile: '123', name: 'Franz', parent: null } as const

async function blog(prepare: (made: BloggerSite) => void) {
  const made = new BloggerSite({ key: false })
  const origin = await made.start()
  onTestFinished(() => made.stop())
  prepare(made)
  return new PolledSource(sourceConfig('blogger', origin, made.config))
}

it('a related link names what a reply on Blogger answers, to those without a key as well', async () => {
  const source = await blog((made) => {
    made.add({ ...franz, text: 'Frage', at: START - HOUR })
    made.add({ ...franz, text: 'Antwort', at: START, parent: 5_500, isLinked: true })
  })
  expect((await source.poll()).mentions).toMatchObject([
    { nativeId: '5501', parentRef: '5500' },
    { nativeId: '5500', parentRef: null },
  ])
})

it('what was removed stands on Blogger with words of nobody: it is deleted', async () => {
  const source = await blog((made) =>
    made.add({ ...franz, text: 'Dieser Kommentar wurde vom Autor entfernt.', at: START, removed: true }),
  )
  expect((await source.poll()).mentions).toMatchObject([{ nativeId: '5500', deleted: true, text: '' }])
})
