import { describe, expect, it, onTestFinished } from 'vitest'
import { HOUR, PolledSource, START, sourceConfig, texts } from '../support/polled-source.js'
import { GithubSite } from '../support/sites/github-site.js'

async function github(prepare: (site: GithubSite) => void = () => {}) {
  const site = new GithubSite()
  const url = await site.start()
  onTestFinished(() => site.stop())
  prepare(site)
  return { site, source: new PolledSource(sourceConfig('github', url, site.config)) }
}

describe('discussions on GitHub', () => {
  const who = (id: number, login: string, association = 'NONE') => ({
    author: { __typename: 'User', login, url: `https://github.com/${login}`, databaseId: id },
    authorAssociation: association,
  })
  const said = (id: number, body: string, more: object = {}) => ({
    databaseId: id,
    body,
    createdAt: '2026-11-20T07:00:00Z',
    lastEditedAt: null,
    url: `https://github.com/Beispiel/App/discussions/9#discussioncomment-${id}`,
    ...who(501, 'jana-k'),
    replies: { nodes: [] },
    ...more,
  })
  const talk = (comments: readonly object[], end: string | null = null) => ({
    ...said(1, 'Wie kündige ich?'),
    number: 9,
    title: 'Kündigung',
    updatedAt: '2026-11-20T08:00:00Z',
    comments: { pageInfo: { hasNextPage: end !== null, endCursor: end }, nodes: comments },
  })
  const list = (...nodes: readonly object[]) => ({
    data: { repository: { discussions: { pageInfo: { hasNextPage: false, endCursor: null }, nodes } } },
  })
  const one = (node: object | null) => ({ data: { repository: { discussion: node } } })

  async function talking(graph: GithubSite['graph']) {
    const { site, source } = await github((made) => {
      made.graph = graph
      made.options = { search: [], discussions: true, pullRequests: false }
    })
    source.authorization = 'Bearer geheim'
    return { site, source }
  }

  it('are told with their comments, and the replies to each', async () => {
    const help = { ...who(7, 'beispiel-hilfe', 'OWNER'), lastEditedAt: '2026-11-20T07:30:00Z' }
    const { source } = await talking(() =>
      list(talk([said(21, 'Das frage ich mich auch', { replies: { nodes: [said(22, 'Unter Konto', help)] } })])),
    )
    const { mentions } = await source.poll()
    const thread = 'beispiel/app/discussions/9'
    expect(mentions.map(({ nativeId, parentRef, rootRef, title }) => [nativeId, parentRef, rootRef, title])).toEqual([
      [thread, null, null, 'Kündigung'],
      [`${thread}#21`, thread, thread, null],
      [`${thread}#22`, `${thread}#21`, thread, null],
    ])
    expect(mentions[2]).toMatchObject({
      author: { id: '7', handle: 'beispiel-hilfe', flags: ['staff'] },
      editedAt: START - 1.5 * HOUR,
      official: null,
    })
  })

  it('of a long one that was touched the rest is read as well', async () => {
    const pages: Record<string, unknown> = { a: talk([said(22, 'zwei')], 'b'), b: talk([said(23, 'drei')]) }
    const { source } = await talking(({ number, after }) =>
      number === 9 ? one(pages[String(after)] as object) : list(talk([said(21, 'eins')], 'a')),
    )
    expect(texts(await source.poll())).toEqual(['Wie kündige ich?', 'eins'])
    expect(texts(await source.poll())).toEqual(['zwei', 'drei'])
  })

  it('a comment that cannot be read is left out, the others live', async () => {
    const { source } = await talking(() => list(talk([said(21, 'eins', { databaseId: null }), said(22, 'zwei')]), {}))
    const { warnings, mentions } = await source.poll()
    expect(mentions.map(({ text }) => text)).toEqual(['Wie kündige ich?', 'zwei'])
    expect(warnings).toEqual(['comment 1 was left out: it has no databaseId', 'discussion 1 was left out: it has no number'])
  })

  it('looked at again: read whole, or deleted', async () => {
    let found: object | null = talk([said(21, 'eins')])
    const { source } = await talking(() => one(found))
    const again = async () =>
      (await source.refetch('beispiel/app/discussions/9', { waiting: ['beispiel/app/discussions/9'] })).map((each) => [
        each.text,
        each.deleted,
      ])
    expect(await again()).toEqual([
      ['Wie kündige ich?', false],
      ['eins', false],
    ])
    found = null
    expect(await again()).toEqual([['', true]])
  })

  it.each([
    ['RATE_LIMITED', { message: 'GitHub: nein', retryAt: null }],
    ['INSUFFICIENT_SCOPES', { exit: 4 }],
    ['NOT_FOUND', { message: 'GitHub does not tell the discussions: nein' }],
  ])('refused with status 200: %s', async (type, expected) => {
    const { source } = await talking(() => ({ data: { repository: null }, errors: [{ type, message: 'nein' }] }))
    const { stoppedBy } = await source.poll()
    expect(stoppedBy).toMatchObject(expected)
  })

  it('without a token they cannot be read, and that is said', async () => {
    const { source } = await talking(() => list())
    source.authorization = null
    expect((await source.poll()).stoppedBy).toMatchObject({ exit: 4, message: expect.stringContaining('token') })
  })

  it('of no repository in particular cannot be read, and that is said', async () => {
    const { source } = await talking(() => list())
    source.config = { ...source.config, url: 'https://github.com' }
    await expect(source.poll()).rejects.toMatchObject({ message: expect.stringContaining('url names none') })
  })
})
