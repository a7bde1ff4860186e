import { describe, expect, test } from 'vitest'
import { newsTarget, redirectTarget } from '../../../src/sources/feed/google-links.js'

const GOOGLE = 'https://www.google.com/url?rct=j&sa=t'
const TAIL = '&ct=ga&cd=CAIyGg&usg=AOvVaw'

describe('a redirect leads to', () => {
  test.each<[rule: string, link: string, target: string | null]>([
    ['what stands in it', `${GOOGLE}&url=https://forum.example.at/thread/123${TAIL}`, 'https://forum.example.at/thread/123'],
    [
      'an encoded address with parameters of its own',
      `${GOOGLE}&url=https%3A%2F%2Fforum.example.at%2Ft%3Fid%3D5%26ct%3D2${TAIL}`,
      'https://forum.example.at/t?id=5&ct=2',
    ],
    ['an address encoded in part', `${GOOGLE}&url=https://blog.example.ch/?p%3D7${TAIL}`, 'https://blog.example.ch/?p=7'],
    ['the older parameter', 'http://google.de/url?sa=U&q=http://example.at/a', 'http://example.at/a'],
    [
      'the end of two redirects',
      `${GOOGLE}&url=${encodeURIComponent(`${GOOGLE}&url=https://example.at/a`)}`,
      'https://example.at/a',
    ],
    ['nowhere: without an address', `${GOOGLE}${TAIL}`, null],
    ['nowhere: an address that no browser follows', `${GOOGLE}&url=javascript:alert(1)`, null],
    ['nowhere: another page of the search engine', 'https://www.google.com/search?q=https://example.at', null],
    ['nowhere: a host that only looks like it', 'https://www.google.com.evil.example/url?url=https://example.at', null],
    ['nowhere: no link at all', 'Firma', null],
  ])('%s', (_rule, link, target) => {
    expect(redirectTarget(link)).toBe(target)
  })

  test('no deeper than three redirects', () => {
    let link = 'https://example.at/'
    for (let depth = 0; depth < 5; depth += 1) link = `${GOOGLE}&url=${encodeURIComponent(link)}`
    expect(redirectTarget(link)).toMatch(/^https:\/\/www\.google\.com\/url/)
  })
})

/** A token as News wrote it before it sealed the address. */
function token(address: string, sealed = ''): string {
  const text = Buffer.from(sealed || address)
  const length = text.length < 128 ? [text.length] : [(text.length & 127) | 128, text.length >> 7]
  return Buffer.from([0x08, 0x13, 0x22, ...length, ...text, 0xd2, 0x01, 0x00]).toString('base64url')
}
const LONG = `https://zeitung.example.de/${'wirtschaft-'.repeat(15)}4711.html`

describe('a link of News leads to', () => {
  test.each<[rule: string, link: string, target: string | null]>([
    [
      'what its token holds',
      `https://news.google.com/rss/articles/${token('https://zeitung.example.de/a')}?oc=5`,
      'https://zeitung.example.de/a',
    ],
    ['an address longer than 127 bytes', `https://news.google.com/articles/${token(LONG)}`, LONG],
    ['nowhere: a sealed token', `https://news.google.com/rss/articles/${token('', 'AU_yqLMo0bXyZ3Tarif')}?oc=5`, null],
    ['nowhere: a token that is none', 'https://news.google.com/rss/articles/CBMiAAAAAAAAAAAAAAAAAAAA', null],
    [
      'nowhere: an address that no browser follows',
      `https://news.google.com/rss/articles/${token('javascript:alert(document)')}`,
      null,
    ],
    ['nowhere: another host', `https://news.example.com/rss/articles/${token('https://zeitung.example.de/a')}`, null],
  ])('%s', (_rule, link, target) => {
    expect(newsTarget(link)).toBe(target)
  })
})
