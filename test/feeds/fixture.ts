import { readFileSync } from 'node:fs'
import type { FeedEntry } from '../../src/feeds/index.js'

export const fixture = (name: string): Buffer => readFileSync(new URL(`../fixtures/feeds/${name}`, import.meta.url))

export const ORIGIN = { url: 'https://origin.example/feed', contentType: null }

const EMPTY: FeedEntry = {
  id: null,
  title: null,
  link: null,
  published: null,
  updated: null,
  content: null,
  summary: null,
  author: null,
  authors: [],
  language: null,
  inReplyTo: [],
  comments: null,
  commentsFeed: null,
  commentsCount: null,
  enclosures: [],
}

/** A whole entry from the fields that are not empty. */
export const entry = (fields: Partial<FeedEntry>): FeedEntry => ({ ...EMPTY, ...fields })

export const person = (name: string | null, email: string | null = null, url: string | null = null) => ({ name, email, url })

/** One RSS item around these fields. */
export const rss = (item: string, channel = '', rootAttributes = ''): Buffer =>
  Buffer.from(`<?xml version="1.0"?><rss version="2.0" ${rootAttributes}><channel>${channel}<item>${item}</item></channel></rss>`)
