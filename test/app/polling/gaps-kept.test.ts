import { expect, it } from 'vitest'
import { gapsKeptSince, noteGapsKept } from '../../../src/app/polling/gaps-kept.js'
import { DAY, incoming, NOON, store, testApp } from '../support.js'

it('a new database keeps every gap', async () => {
  const app = await testApp()
  await noteGapsKept(app)
  await store(app, [incoming('a')])
  app.now = NOON + 90 * DAY
  await noteGapsKept(app)
  expect(await gapsKeptSince(app)).toBe(0)
})

it('one that an older release polled has lost those that were over a month before this one did', async () => {
  const app = await testApp()
  await store(app, [incoming('a')])
  expect(await gapsKeptSince(app)).toBe(NOON - 30 * DAY)
  await noteGapsKept(app)
  app.now = NOON + 90 * DAY
  await noteGapsKept(app)
  expect(await gapsKeptSince(app)).toBe(NOON - 30 * DAY)
})
