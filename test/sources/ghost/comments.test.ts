import { expect, it, onTestFinished } from 'vitest'
import { HOUR, ids, PolledSource, START, sourceConfig } from '../../support/polled-source.js'
import { GhostSite } from '../../support/sites/ghost-site.js'

it('a comment on Ghost brings three replies; the others are asked for', async () => {
  const made = new GhostSite('post')
  const origin = await made.start()
  onTestFinished(() => made.stop())
  made.add({ parent: null, to: null, text: 'Seit Tagen nichts', at: START - HOUR, member: 'm-1' })
  for (let number = 1; number <= 5; number += 1) made.add({ parent: 'c0', to: null, text: `${number}`, at: START, member: 'm-2' })
  const source = new PolledSource(sourceConfig('ghost', origin))
  source.secrets = made.secrets
  expect(ids(await source.poll())).toEqual(['post-p1', 'c0', 'c1', 'c2', 'c3', 'c4', 'c5'])
})
