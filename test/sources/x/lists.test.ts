import { expect, it, onTestFinished } from 'vitest'
import { DAY, PolledSource, START, sourceConfig } from '../../support/polled-source.js'
import { US, XSite } from '../../support/sites/x-site.js'

it.each([
  ['as many mentions as X shows at most: there may have been more, and that is said', 801, false],
  ['fewer than that: nothing is lost', 798, true],
])('%s', async (_, written, contiguous) => {
  const made = new XSite()
  const origin = await made.start()
  onTestFinished(() => made.stop())
  Object.assign(made, { pageSize: 100, reachPosts: 800 })
  made.write(0, START - DAY)
  const source = new PolledSource(sourceConfig('x', origin, made.config))
  source.authorization = 'Bearer bearer'
  source.config = {
    ...source.config,
    options: { userId: US, search: [], filter: null, mentions: true, replies: false, ownedReads: false },
  }
  await source.poll()
  for (let number = 1; number <= written; number += 1) made.write(number, START + number * 100)
  expect((await source.poll({ now: START + DAY })).coverage.contiguous).toBe(contiguous)
})
