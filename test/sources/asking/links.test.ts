import { describe, expect, test } from 'vitest'
import { canonicalLink } from '../../../src/feeds/index.js'
import { hasNext, parseLinkHeader } from '../../../src/sources/asking/link-header.js'
import { namesOneComment, pageKey } from '../../../src/sources/feed/page-key.js'
import { plainGuid } from '../../../src/sources/wordpress/guid.js'
import { atomForm } from '../../../src/sources/wordpress/post-comments.js'
import { restUrl } from '../../../src/sources/wordpress/rest.js'
import { gmt } from '../../../src/sources/wordpress/rest-rows.js'

describe('Link header', () => {
  test.each([
    ['one', '<https://x.test/wp-json/>; rel="https://api.w.org/"', [['https://x.test/wp-json/', ['https://api.w.org/']]]],
    [
      'several, commas in addresses and titles',
      '<https://x.test/a,b>; rel="prev"; title="a, b", <https://x.test/c>; rel="next"',
      [
        ['https://x.test/a,b', ['prev']],
        ['https://x.test/c', ['next']],
      ],
    ],
    [
      'two relations, no quotes, odd case',
      '<c>;REL=next , <d>; rel="Alternate home"',
      [
        ['c', ['next']],
        ['d', ['alternate', 'home']],
      ],
    ],
    ['nothing', undefined, []],
    ['junk', 'rel=next; <<>>', [['', []]]],
  ] as const)('%s', (_, header, expected) => {
    expect(parseLinkHeader(header).map(({ href, rel }) => [href, rel])).toEqual(expected)
  })

  test('100,000 opening brackets take no time', () => {
    expect(parseLinkHeader(`${'<a'.repeat(100_000)}>; rel=next`).length).toBeLessThan(2)
    expect(parseLinkHeader(`<a>${'; a=b'.repeat(100_000)}`).length).toBeLessThan(2)
  })

  test('"next" among others', () => {
    expect([hasNext('<a>; rel="prev", <b>; rel="next"'), hasNext('<a>; rel="prev"'), hasNext(undefined)]).toEqual([
      true,
      false,
      false,
    ])
  })
})

test.each([
  ['https://x.test/a/#comment-7', 'page:https://x.test/a/'],
  ['https://x.test/a/comment-page-3/#comment-7', 'page:https://x.test/a/'],
  ['https://x.test/a?cpage=2&utm_source=rss&id=4#c7', 'page:https://x.test/a?id=4'],
  ['https://x.test/a?replytocom=7#respond', 'page:https://x.test/a'],
  ['nichts', null],
])('the page of %s is %s', (url, expected) => {
  expect(pageKey(url, canonicalLink)).toBe(expected)
})

test.each([
  ['https://x.test/a#comment-7', true],
  ['https://x.test/a#c12', true],
  ['https://x.test/a#respond', false],
  ['https://x.test/a', false],
  ['', false],
])('%s names one comment: %s', (url, expected) => {
  expect(namesOneComment(url)).toBe(expected)
})

test.each([
  ['https://x.test/wp-json/', 'https://x.test/wp-json/wp/v2/comments?page=2'],
  ['https://x.test/blog/wp-json', 'https://x.test/blog/wp-json/wp/v2/comments?page=2'],
  ['https://x.test/index.php?rest_route=/', 'https://x.test/index.php?rest_route=%2Fwp%2Fv2%2Fcomments&page=2'],
])('a route under the REST root %s', (root, expected) => {
  expect(restUrl(root, 'wp/v2/comments', { page: 2 })).toBe(expected)
})

test.each([
  ['https://x.test/tarif/feed/', 'https://x.test/tarif/feed/atom/'],
  ['https://x.test/tarif/feed', 'https://x.test/tarif/feed/atom/'],
  ['https://x.test/?feed=rss2&p=88', 'https://x.test/?feed=atom&p=88'],
])('the Atom form of %s', (url, expected) => {
  expect(atomForm(url)).toBe(expected)
})

test.each([
  ['UTC, written without a zone', '2026-08-03T07:12:44', Date.UTC(2026, 7, 3, 7, 12, 44)],
  ['with a zone, as some plug-ins send it', '2026-08-03T09:12:44+02:00', Date.UTC(2026, 7, 3, 7, 12, 44)],
  ['a draft has zeros', '0000-00-00T00:00:00', null],
  ['a word', 'gestern', null],
  ['nothing', null, null],
])('date_gmt: %s', (_, value, expected) => {
  expect(gmt(value)).toBe(expected)
})

test('a guid is the same from REST, where & is escaped, and from a feed', () => {
  expect(plainGuid('https://x.test/?post_type=x&#038;p=88')).toBe('https://x.test/?post_type=x&p=88')
})
