import { request } from 'node:http'
import { expect, test } from 'vitest'
import { loopback } from './loopback.js'

const get = (url: string) =>
  new Promise<number>((resolve) => request(url, { agent: false }, (response) => resolve(response.resume().statusCode ?? 0)).end())

// The server judges its test when that ends, so what must fail is expected to.
test.fails('a stub nobody used fails the test', async () => {
  await loopback({ '/unused': {} })
})

test.fails('a call nobody stubbed fails the test', async () => {
  const server = await loopback({})
  await get(server.origin)
})

test.fails('of a list each answer must be used', async () => {
  const server = await loopback({ '/': [{}, {}] })
  await get(server.origin)
})

test.fails('and none twice', async () => {
  const server = await loopback({ '/': [{}] })
  await get(server.origin)
  await get(server.origin)
})

test('a path with its query goes before the path alone', async () => {
  const server = await loopback({ '/a?x=1': { status: 201 }, '/a': { status: 202 } })
  expect([await get(`${server.origin}/a?x=1`), await get(`${server.origin}/a?x=2`)]).toEqual([201, 202])
})
