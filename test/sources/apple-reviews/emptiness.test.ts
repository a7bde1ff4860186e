import { expect, it, onTestFinished } from 'vitest'
import { PolledSource, START, sourceConfig } from '../../support/polled-source.js'
import { AppleReviewsSite } from '../../support/sites/apple-reviews-site.js'

const WORDS =
  'Apple has shown no reviews of this app yet: its feed is empty for many apps; of one of yours, type appstore reads them'

it.each<readonly [rule: string, countries: readonly string[], written: boolean, warnings: readonly string[]]>([
  ['no country has ever shown a review: said once', ['at', 'de'], false, [WORDS]],
  ['one of them has: the others may well have none', ['de', 'at'], true, []],
])('%s', async (_, countries, written, warnings) => {
  const made = new AppleReviewsSite()
  const url = await made.start()
  onTestFinished(() => made.stop())
  const source = new PolledSource(sourceConfig('apple-reviews', url, { ...made.config, options: { countries } }))
  if (written) made.write(1, START)
  await source.poll()
  expect((await source.poll()).warnings).toEqual(warnings)
})
