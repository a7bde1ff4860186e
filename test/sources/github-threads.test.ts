import { describe, expect, it, onTestFinished } from 'vitest'
import { HOUR, MINUTE, PolledSource, START, sourceConfig } from '../support/polled-source.js'
import { GithubSite } from '../support/sites/github-site.js'

async function github(prepare: (site: GithubSite) => void = () => {}) {
  const site = new GithubSite()
  const url = await site.start()
  onTestFinished(() => site.stop())
  prepare(site)
  return { site, source: new PolledSource(sourceConfig('github', url, site.config)) }
}

describe('what GitHub refuses', () => {
  it('a private repository is one that does not exist: the way out is a token', async () => {
    const { site, source } = await github()
    site.isPrivate = true
    await expect(source.poll()).rejects.toMatchObject({
      message: expect.stringMatching(/^Beispiel\/App is not on GitHub, or is not public: .*404/),
      hint: expect.stringContaining('token'),
    })
  })

  it.each([
    ['a right that is missing is a refused secret', 'Resource not accessible by personal access token', {}, { exit: 4 }],
    ['the second limit is a pause of a minute', 'You have exceeded a secondary rate limit', {}, { retryAt: START + MINUTE }],
    [
      'so is a used up hour',
      'API rate limit exceeded for 192.0.2.1',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(START / 1_000 + 1_800) },
      { retryAt: START + HOUR / 2 },
    ],
  ])('403: %s', async (_, message, headers, expected) => {
    const { site, source } = await github()
    source.authorization = 'Bearer geheim'
    site.fail({ status: 403, type: 'application/json', body: JSON.stringify({ message }), headers })
    await expect(source.poll({ now: START })).rejects.toMatchObject(expected)
  })

  it('the token goes to the API alone', async () => {
    const { site, source } = await github()
    source.authorization = 'Bearer geheim'
    await source.poll()
    expect(site.requests[0]!.headers.authorization).toBe('Bearer geheim')
    source.config = { ...source.config, url: 'https://github.com/Beispiel/App' }
    expect(JSON.stringify(source.memory)).not.toContain('geheim')
  })
})

describe('a thread that is looked at again', () => {
  const prepared = async () => {
    const made = await github((site) => {
      site.write(5, START - HOUR)
      site.comment({ number: 5, body: 'Bei mir auch', at: START, user: { id: 8, login: 'sepp' } })
    })
    await made.source.poll()
    return made
  }
  const THREAD = 'beispiel/app/issues/5'
  const WAITING = [THREAD, `${THREAD}#9000`]
  const told = async (source: PolledSource) =>
    (await source.refetch(THREAD, { waiting: WAITING })).map(({ nativeId, deleted }) => [nativeId, deleted])

  it.each([404, 410] as const)('%i: it was deleted with all that stood below', async (status) => {
    const { site, source } = await prepared()
    site.gone.set(5, status)
    expect(await told(source)).toEqual(WAITING.map((id) => [id, true]))
  })

  it('the whole repository is hidden: nothing is made of that', async () => {
    const { site, source } = await prepared()
    site.isPrivate = true
    expect(await told(source)).toEqual([])
  })

  it('moved to another repository: it is read there and keeps its id', async () => {
    const { site, source } = await prepared()
    site.gone.set(5, 301)
    expect(await told(source)).toEqual(WAITING.map((id) => [id, false]))
  })

  it('a comment that was taken away is told', async () => {
    const { site, source } = await prepared()
    site.comments.length = 0
    expect(await told(source)).toEqual([
      [THREAD, false],
      [`${THREAD}#9000`, true],
    ])
  })

  it('an id that is none of ours is not asked for', async () => {
    const { site, source } = await prepared()
    const before = site.count()
    expect(await source.refetch('t3_abc')).toEqual([])
    expect(site.count()).toBe(before)
  })
})
