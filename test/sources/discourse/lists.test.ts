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
