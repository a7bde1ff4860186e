import { describe, expect, it, onTestFinished } from 'vitest'
import { DAY, HOUR, ids, PolledSource, START, sourceConfig } from '../../support/polled-source.js'
import { DiscourseSite } from '../../support/sites/discourse-site.js'

async function forum(options = { search: [] as readonly string[], accounts: [] as readonly string[] }) {
  const made = new DiscourseSite()
  made.options = options
  const origin = await made.start()
  onTestFinished(() => made.stop())
  return { made, source: new PolledSource(sourceConfig('discourse', origin, made.config)) }
}

describe('the latest posts of an older release of Discourse', () => {
  it('fifty ids of which nobody may see one do not end the list', async () => {
    const { made, source } = await forum()
    made.showsWindow = true
    made.write(1, START - DAY)
    await source.poll()
    for (let number = 2; number <= 131; number += 1) {
      made.write(number, START + HOUR + number)
      if (number > 10 && number < 121) made.remove(number)
    }
    const result = await source.poll({ now: START + 2 * HOUR })
    expect([result.coverage.contiguous, ids(result).length]).toEqual([true, 20])
  })

  it('its oldest page is the last', async () => {
    const { made, source } = await forum()
    made.showsWindow = true
    made.write(1, START + HOUR)
    await source.poll()
    made.remove(1)
    made.write(2, START + 2 * HOUR)
    const before = made.count()
    await source.poll({ now: START + 3 * HOUR })
    expect(made.count() - before).toBeLessThanOrEqual(50)
  })
})

it('a forum that does not search under load says so with status 200: that is no empty result', async () => {
  const { made, source } = await forum({ search: ['Beispiel'], accounts: [] })
  const body = JSON.stringify({ posts: [], topics: [], grouped_search_result: { error: 'Extreme load' } })
  made.fail({ status: 200, type: 'application/json', body })
  await expect(source.poll()).rejects.toThrow(/does not search now: Extreme load/)
})

describe('a reply in a topic that began before anybody read it', () => {
  const ADELE = { id: 501, name: 'adele' }
  const HELP = { id: 7, name: 'beispiel_hilfe' }
  const TOPIC = 7788
  const everything = { search: [], accounts: [] }
  const ours = { search: ['Modem'], accounts: ['beispiel_hilfe'] }

  it.each<readonly [rule: string, options: { search: readonly string[]; accounts: readonly string[] }, path: string]>([
    ['in the list of all posts', everything, '/posts.json'],
    ['found by a search', ours, '/search.json'],
    ['of ours', { ...ours, search: ['nichts davon'] }, '/user_actions.json'],
  ])('%s: it bears the title of the topic', async (_, options, path) => {
    const { made, source } = await forum(options)
    made.titles.set(TOPIC, 'Probleme mit Beispiel AG')
    made.add({ topic: TOPIC, text: 'Router tot', at: START - 400 * DAY, user: ADELE })
    for (let number = 1; number <= made.pageSize; number += 1) made.write(number, START - DAY)
    made.add({
      topic: TOPIC,
      text: 'Modem auch',
      at: START,
      user: options.accounts.length > 0 && path !== '/search.json' ? HELP : ADELE,
    })
    const { mentions } = await source.poll()
    const reply = mentions.find(({ nativeId }) => nativeId === `${TOPIC}/2`)
    const asked = made.requests.filter((request) => request.path === path)
    expect([reply?.role, reply?.title, asked.length]).toEqual(['comment', 'Probleme mit Beispiel AG', 1])
  })

  it('read again with its topic: the same', async () => {
    const { made, source } = await forum()
    made.titles.set(TOPIC, 'Probleme mit Beispiel AG')
    made.add({ topic: TOPIC, text: 'Router tot', at: START - DAY, user: ADELE })
    made.add({ topic: TOPIC, text: 'Modem auch', at: START, user: ADELE })
    const again = await source.refetch(`${TOPIC}/1`, { waiting: [`${TOPIC}/2`] })
    expect(again.map(({ title }) => title)).toEqual(['Probleme mit Beispiel AG', 'Probleme mit Beispiel AG'])
  })
})

it('of a topic too long to be read whole, what is gone around the waiting post is told, and of the rest nothing', async () => {
  const { made, source } = await forum()
  for (let number = 1; number <= 500; number += 1)
    made.add({ topic: 5, text: `${number}`, at: START - DAY + number, user: { id: 501, name: 'adele' } })
  for (const number of [20, 250, 260, 450]) made.posts[number - 1]!.gone = true
  const gone = async (...waiting: readonly string[]) =>
    (await source.refetch('5/1', { waiting })).filter(({ deleted }) => deleted).map(({ nativeId }) => nativeId)
  expect(await gone('5/250', '5/255', '5/260', '5/450')).toEqual(['5/250', '5/260'])
  expect(await gone('5/450')).toEqual(['5/450'])
  expect(await gone('5/20', '5/450')).toEqual(['5/20'])
})
