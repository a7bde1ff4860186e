import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { HttpResponse } from '../../src/http/types.js'
import { readDocument } from '../../src/sources/feed/feed-document.js'
import { feedComment } from '../../src/sources/wordpress/comment.js'

async function comments(fixture: string) {
  const body = readFileSync(`test/fixtures/wordpress/${fixture}.xml`)
  const url = 'http://blog.example.test/comments/feed/'
  const validators = { etag: null, lastModified: null }
  const response: HttpResponse = {
    status: 200,
    headers: { 'content-type': 'text/xml' },
    body,
    url,
    validators,
    permanentUrl: null,
  }
  const document = await readDocument(response)
  return document.feed.entries.map((entry) => feedComment(entry, document))
}

const REPLY = {
  number: 147,
  postId: null,
  postGuid: 'http://blog.example.test/beitrag-1',
  parent: 49,
  authorId: null,
  authorName: 'Łukasz',
  authorUrl: null,
  publishedAt: Date.UTC(2026, 10, 21, 10, 4, 2),
  text: 'Seit drei Tagen geht gar nichts mehr, und niemand antwortet mir. (#0.129)',
  link: 'http://blog.example.test/beitrag-1/#comment-147',
  title: 'Comment on Neue App für Müllabfuhr: Jetzt mit Erinnerungsfunktion by Łukasz',
  language: 'en-US',
  ping: false,
}

test('Atom: the line that names whom a reply answers is taken off, whatever the name is', async () => {
  expect(await comments('atom-reply-line-with-a-script-as-name')).toEqual([REPLY])
})

test('RSS: the parent is in the text alone, and the rest is the same as in Atom', async () => {
  expect(await comments('rss-names-the-parent-only-in-its-text')).toEqual([{ ...REPLY, language: null }])
})

test('a protected comment is none; its neighbour lives', async () => {
  expect((await comments('atom-protected-post-shows-a-form')).map((comment) => comment?.number ?? null)).toEqual([null, 146])
})

test('a pingback: the title on one line, the other site’s page as its author’s', async () => {
  expect(await comments('atom-pingback-is-in-the-feed')).toMatchObject([
    {
      number: 207,
      title: 'Comment on Tarifwechsel ab März – was sich ändert by Anderer Blog',
      text: '[…] schreibt über Tarifwechsel […]',
      authorName: 'Anderer Blog',
      authorUrl: 'https://other.example.test/p',
      parent: null,
    },
  ])
})
