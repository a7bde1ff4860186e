import { decodeHtmlEntities } from '../bytes/entities.js'
import { htmlToText } from '../html/html-text.js'
import { attribute, type Element } from '../xml/element.js'
import { resolveLinks } from './links.js'

// Elements that HTML has and running text has not: "5 <Zoll" is no markup.
const TAG =
  /<\/?(?:a|abbr|b|big|blockquote|br|cite|code|dd|del|div|dl|dt|em|figure|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|th|tr|tt|u|ul|video|wbr)\b[^<>]*>/i

export const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Source of inline markup as HTML: CDATA as text, prefixes such as `xhtml:` dropped. */
function inlineMarkup(element: Element): string {
  const markup = element.markup!
  const plain = markup.includes('<![CDATA[') ? markup.replace(/<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/g, '$1') : markup
  return plain.replace(/<(\/?)[A-Za-z_][\w.-]{0,40}:(?=[A-Za-z])/g, '<$1')
}

/** RFC 4287 wants one `div` around XHTML that is no part of the content. */
function withoutWrapper(html: string): string {
  const trimmed = html.trim()
  if (!/^<div[\s>]/i.test(trimmed) || !/<\/div\s*>$/i.test(trimmed)) return trimmed
  const inner = trimmed.slice(trimmed.indexOf('>') + 1, trimmed.lastIndexOf('<'))
  // Two divs side by side are content.
  const closes = inner.search(/<\/div\s*>/i)
  const opens = inner.search(/<div[\s>]/i)
  return closes !== -1 && (opens === -1 || closes < opens) ? trimmed : inner.trim()
}

function base64(text: string): string | null {
  const packed = text.replace(/\s+/g, '')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return null
  const decoded = Buffer.from(packed, 'base64').toString('utf8')
  return decoded.includes('\ufffd') ? null : decoded
}

type Form = 'text' | 'html' | 'xhtml' | 'base64'

/** Which form an Atom text construct has: 1.0 says it by `type`, 0.3 by `type` and `mode`. */
function formOf(element: Element): Form {
  const type = (attribute(element, 'type') ?? '').toLowerCase()
  const mode = attribute(element, 'mode')?.toLowerCase()
  if (mode === 'base64') return 'base64'
  if (element.markup !== null) return 'xhtml'
  if (type === 'html' || type === 'text/html' || type === 'application/xhtml+xml' || type === 'xhtml' || mode === 'escaped')
    return 'html'
  if (type === '' || type.startsWith('text') || /[/+]xml$/.test(type)) return 'text'
  return 'base64'
}

/**
 * Atom text construct or content → HTML with absolute links; null when empty. Text with tags in it is taken as HTML, for publishers
 * forget `type="html"` more often than readers write about tags.
 */
export function atomHtml(element: Element | null): string | null {
  if (element === null) return null
  const form = formOf(element)
  if (form === 'xhtml') return resolveLinks(withoutWrapper(inlineMarkup(element)), element.base) || null
  const text = element.text.trim()
  if (form === 'base64') return resolveLinks(base64(text) ?? text, element.base) || null
  if (form === 'text' && !TAG.test(text)) return escapeHtml(text) || null
  return resolveLinks(text, element.base) || null
}

/** RSS description and the like → HTML with absolute links; null when empty. */
export function rssHtml(element: Element | null): string | null {
  if (element === null) return null
  const html = element.markup === null ? element.text : withoutWrapper(inlineMarkup(element))
  return resolveLinks(html.trim(), element.base) || null
}

const oneLine = (text: string): string => (/[^\S ]|\s\s/.test(text) ? text.replace(/\s+/g, ' ') : text).trim()

/** HTML → one line of plain text, for titles and names. "3 < 5" keeps its sign. */
export function plainLine(html: string): string {
  return oneLine(TAG.test(html) ? htmlToText(html) : decodeHtmlEntities(html))
}

/** A title, in one line of plain text; null when empty. RSS says nothing of HTML in titles, so it is there and is decoded. */
export function titleOf(element: Element | null): string | null {
  if (element === null) return null
  if (element.markup !== null) return plainLine(inlineMarkup(element)) || null
  const text = formOf(element) === 'base64' ? (base64(element.text) ?? element.text) : element.text
  return plainLine(text) || null
}
