import { expect, test } from 'vitest'
import { type DeliveryLine, listDeliveries, streamDeliveries } from '../../../src/app/delivery/list-deliveries.js'
import { delivery } from '../../contracts/store/data.js'
import { testApp } from '../support.js'

test('more deliveries than are read at once come newest first, each once, though others are entered meanwhile', async () => {
  const app = await testApp()
  const count = 10_003
  await app.store.enqueue(Array.from({ length: count }, (_, index) => delivery(`k${index + 1}`, { cases: [] })))
  const seen: DeliveryLine[] = []
  for await (const line of (await streamDeliveries(app, {})).lines) {
    seen.push(line)
    if (seen.length === 100) await app.store.enqueue([delivery('late')])
  }
  expect(seen.map(({ id }) => id)).toEqual(Array.from({ length: count }, (_, index) => count - index))
  expect((await listDeliveries(app, { limit: 5_001 })).lines.map(({ id }) => id)).toEqual(
    Array.from({ length: 5_001 }, (_, index) => count + 1 - index),
  )
})

test.each([
  ['of a receiver that left the configuration, of which something is known', ['care'], 1],
  ['of one of the configuration, of which nothing is known', ['terminal'], 0],
])('the log %s is no mistake', async (_name, receivers, count) => {
  const app = await testApp()
  await app.store.enqueue([delivery('k1')])
  expect((await listDeliveries(app, { receivers })).lines).toHaveLength(count)
})

test('a receiver of which nobody knows anything is refused', async () => {
  const app = await testApp()
  await expect(listDeliveries(app, { receivers: ['terminal', 'termnal'] })).rejects.toMatchObject({
    message: "no receiver 'termnal'",
    hint: 'known receivers: terminal',
  })
})
