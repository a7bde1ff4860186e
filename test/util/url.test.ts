import { expect, test } from 'vitest'
import { parseUrl } from '../../src/util/url.js'

test.each([
  ['an address', 'https://example.com/a', undefined, 'https://example.com/a'],
  ['a relative one', '../b', 'https://example.com/a/', 'https://example.com/b'],
  ['a relative one of nothing', '../b', undefined, null],
  ['a host with an umlaut', 'https://müller.example/', undefined, 'https://xn--mller-kva.example/'],
  ['no host', 'https://', undefined, null],
])('%s', (_, address, base, href) => {
  expect(parseUrl(address, base)?.href ?? null).toBe(href)
})

test('a host with an umlaut is one however often it is asked for', () => {
  for (let times = 0; times < 20_000; times += 1)
    if (parseUrl('https://müller.example/') === null) throw new Error(`denied after ${times}`)
})
