import { expect, test } from 'vitest'
import { webUrl } from '../../../src/sources/feed/feed-mention.js'
import { parseUrl } from '../../../src/util/url.js'

test.each([
  ['a plain link', 'https://news.example/a?b=c#d', true],
  ['a host alone', 'http://news.example', true],
  ['capitals', 'HTTPS://NEWS.EXAMPLE/A', true],
  ['a port', 'https://news.example:8080/', true],
  ['a port that no host has', 'https://news.example:99999/', false],
  ['an address of numbers', 'http://192.0.2.1/', true],
  ['numbers that are no address', 'http://192.0.2.999/', false],
  ['hexadecimal numbers that are no address', 'http://a.0xfffffffff/', false],
  ['a domain in letters of its own', 'https://m\u00fcller.example/', true],
  ['a broken one', 'https://xn--a.example/', false],
  ['a domain inside which there is a broken one', 'https://a.xn--a/', false],
  ['a name and password', 'https://a:b@news.example/', true],
  ['a blank in the host', 'https://news example/', false],
  ['a percent sign in the host', 'https://news%.example/', false],
  ['no host', 'https://', false],
  ['code', 'javascript:alert(1)', false],
  ['code behind a blank', ' javascript:alert(1)', false],
  ['a file', 'file:///etc/passwd', false],
  ['a relative one', '/a', false],
])('links that a browser may follow: %s', (_, url, follows) => {
  expect(webUrl(url)).toBe(follows ? url : null)
})

test('none is taken that a browser could not read', () => {
  const pieces = [
    'http://',
    'https://',
    'a',
    'example',
    '.',
    '-',
    '--',
    'xn--',
    '1',
    '0x',
    ':80',
    ':',
    '/',
    '?',
    '#',
    '@',
    '%',
    '[',
    ']',
    '\\',
    '_',
    '\u00e4',
    ' ',
  ]
  for (let seed = 1; seed < 10_000; seed += 1) {
    let state = Math.imul(seed, 2_654_435_761) >>> 0
    let url = 'http://'
    for (let left = 1 + (seed % 7); left > 0; left -= 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      url += pieces[(state >>> 16) % pieces.length]
    }
    expect(webUrl(url) !== null, url).toBe(parseUrl(url) !== null)
  }
})
