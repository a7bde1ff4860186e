import { describe, expect, test } from 'vitest'
import { DAY, HOUR, ids, START } from '../support/polled-source.js'
import { blog } from './wordpress-site.js'

/** Comments 100 to 102, the last one by the company, as they stand at the second poll. */
const polled = async (prepare: Parameters<typeof blog>[0] = () => {}) => {
  const made = await blog((site) => {
    for (const id of [100, 101]) site.addComment({ id, post: 4, at: START - HOUR })
    site.addComment({ id: 102, post: 4, parent: 100, at: START - HOUR, author: 3 })
    prepare(site)
  })
  await made.source.poll({ now: START })
  return made
}

const alive = ({ stored }: { readonly stored: ReadonlyMap<string, { readonly deleted: boolean }> }): string[] =>
  [...stored].filter(([id, { deleted }]) => id.startsWith('comment-') && !deleted).map(([id]) => id)

describe('the look back over two weeks, once a day', () => {
  test('a comment that is there no more is told as deleted, once', async () => {
    const { source, site } = await polled()
    site.remove(102)
    site.change(101, { approved: false })
    expect((await source.poll({ now: START + HOUR })).mentions).toEqual([])
    const gone = (await source.poll({ now: START + DAY })).mentions.filter(({ deleted }) => deleted)
    expect(gone).toMatchObject([{ nativeId: 'comment-101' }, { nativeId: 'comment-102' }])
    expect(alive(source)).toEqual(['comment-100'])
    expect((await source.poll({ now: START + 2 * DAY })).mentions.filter(({ deleted }) => deleted)).toEqual([])
  })

  test('one that a moderator brought back is told again', async () => {
    const { source, site } = await polled()
    site.change(101, { approved: false })
    await source.poll({ now: START + DAY })
    site.change(101, { approved: true })
    await source.poll({ now: START + 2 * DAY })
    expect(alive(source)).toContain('comment-101')
  })

  test('… even if only a look at its thread had missed it', async () => {
    const { source, site, origin } = await polled()
    site.change(101, { approved: false })
    const found = await source.refetch(`${origin}/?p=4`, { waiting: ['comment-101'] })
    expect(found.at(-1)).toMatchObject({ nativeId: 'comment-101', deleted: true })
    site.change(101, { approved: true })
    expect(ids(await source.poll({ now: START + DAY }))).toContain('comment-101')
  })

  test('a REST API that shows nothing at all any more says nothing about anything', async () => {
    const { source, site } = await polled()
    site.shownByRest = () => false
    expect((await source.poll({ now: START + DAY })).mentions.filter(({ deleted }) => deleted)).toEqual([])
    expect(alive(source).length).toBe(3)
  })

  test('an older comment is not asked for', async () => {
    const { source, site } = await polled((blogSite) => {
      blogSite.addComment({ id: 50, post: 4, at: START - 20 * DAY })
    })
    site.remove(50)
    const result = await source.poll({ now: START + DAY })
    expect(result.mentions.filter(({ deleted }) => deleted)).toEqual([])
  })
})
