import { describe, expect, it } from 'vitest'
import type { FeedEntry } from '../../src/feeds/types.js'
import { bloggerComment } from '../../src/sources/blogger/comment.js'
import { remarkComment } from '../../src/sources/remark42/comment.js'
import { webmentionEntry } from '../../src/sources/webmention/entry.js'

const feeds = { htmlToText: (html: string) => html, canonicalLink: (url: string) => url }

describe('who a stranger could be taken for', () => {
  it.each([
    ['the profile that Blogger names', 'https://www.blogger.com/profile/900', '900'],
    ['an address of the writer that ends alike', 'https://böse.example/profile/900', null],
    ['a host that begins alike', 'https://www.blogger.com.evil.example/profile/900', null],
  ])('Blogger: %s', (_, url, id) => {
    const entry = {
      id: 'tag:blogger.com,1999:blog-1.post-5',
      link: 'https://blog.example/a.html',
      authors: [{ name: 'Beispiel', email: null, url }],
      inReplyTo: [{ ref: 'tag:blogger.com,1999:blog-1.post-4', href: 'https://blog.example/a.html' }],
      content: 'Hallo',
    } as unknown as FeedEntry
    expect(bloggerComment(entry, { ...feeds, parent: null }).author.id).toBe(id)
  })

  it.each([
    ['writes on a site of their own', 'https://jana.example/', 'https://jana.example/2026/1', 'https://jana.example/'],
    ['names the address of another one', 'https://www.firma.example/', 'https://evil.example/1', null],
    ['names one on a page that nobody told', 'https://www.firma.example/', null, null],
  ])('Webmention: who %s', (_, home, source, id) => {
    const row = {
      'wm-id': 1,
      'wm-source': source,
      author: { name: 'Beispiel', url: home },
      url: home,
      content: { text: 'Hallo' },
    }
    expect(webmentionEntry(row, feeds.htmlToText)?.author).toMatchObject({ id, url: home })
  })

  it.each([
    ['who logged in by GitHub', 'github_ef01', 'github_ef01', []],
    ['who only typed a name, of which the id is made', 'anonymous_ef01', null, ['guest']],
  ])('Remark42: %s', (_, given, id, flags) => {
    const row = { id: 'c1', user: { id: given, name: 'Beispiel Hilfe' }, text: 'Hallo', locator: { url: 'https://a.example/' } }
    expect(remarkComment(row, feeds).author).toMatchObject({ id, flags })
  })
})
