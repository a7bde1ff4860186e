import type { Page } from './site.js'

/** One item of a feed that a test puts up. */
export interface Item {
  readonly id: string
  readonly text: string
  /** ISO 8601. */
  readonly at: string
  readonly author?: string
  readonly title?: string
  /** Native id of what it replies to. */
  readonly to?: string
  /** null: it has none. */
  readonly link?: string | null
}

/** A post has a page of its own, a reply stands on the page of what it replies to. */
const linkOf = ({ id, to, link }: Item): string => {
  if (link === null) return ''
  const own =
    to === undefined
      ? `https://forum.example/${encodeURIComponent(id)}`
      : `https://forum.example/${encodeURIComponent(to)}#p1-${id}`
  return `<link href="${link ?? own}"/>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)

function entry(item: Item): string {
  const { id, text, at, author = 'Petra M.', title = 'Forum', to } = item
  return `<entry><id>${escapeXml(id)}</id>
<title>${escapeXml(title)}</title><author><name>${escapeXml(author)}</name></author>${linkOf(item)}
<published>${at}</published><updated>${at}</updated>${to === undefined ? '' : `<thr:in-reply-to ref="${escapeXml(to)}"/>`}
<content type="text">${escapeXml(text)}</content></entry>`
}

export const atomText = (items: readonly Item[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="de">
<id>tag:forum.example,2026:all</id><title>Forum</title><updated>2026-11-18T00:00:00Z</updated>${items.map(entry).join('\n')}</feed>`

/** An Atom feed of these items, with status 200. */
export const atom = (...items: readonly Item[]): Page => ({
  headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  body: atomText(items),
})

/** Monday 16 November 2026, noon in Zurich; everything here happens around it. */
export const NOON = '2026-11-16T11:00:00Z'

/** `minutes` after (before) `NOON`. */
export const at = (minutes: number): string => new Date(Date.parse(NOON) + minutes * 60_000).toISOString()

/** A post that nobody can take for anything but a complaint about the invented company. */
export const complaint = (id: string, minutes: number, more: Partial<Item> = {}): Item => ({
  id,
  at: at(minutes),
  text: `Beispiel antwortet mir seit drei Wochen nicht, das ist eine Frechheit! Ich bin sehr enttäuscht (Nr. ${id}).`,
  author: `Kundin ${id}`,
  title: 'Beispiel antwortet nicht',
  ...more,
})

export const reply = (id: string, minutes: number, to: string, more: Partial<Item> = {}): Item => ({
  id,
  at: at(minutes),
  text: 'Guten Tag, es tut uns leid. Wir haben Ihnen den Betrag heute zurückerstattet.',
  author: 'Beispiel Kundendienst',
  title: 'Re: Beispiel antwortet nicht',
  to,
  ...more,
})
