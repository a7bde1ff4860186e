import { expect, it, onTestFinished } from 'vitest'
import { PolledSource, START, sourceConfig } from '../../support/polled-source.js'
import { Remark42Site } from '../../support/sites/remark42-site.js'

it('a page of which Remark42 knows nothing does not prove that its comments were deleted', async () => {
  const made = new Remark42Site()
  await made.start()
  onTestFinished(() => made.stop())
  made.add({ pid: '', text: 'x', at: START })
  const source = new PolledSource(sourceConfig('remark42', 'https://blog.example.de/', made.config))
  await source.poll()
  const url = 'https://blog.example.de/tarif#remark42__comment-c0ffee-0'
  expect(await source.refetch('page:https://blog.example.de/tarif', { url, waiting: ['c0ffee-0'] })).toEqual([])
})
