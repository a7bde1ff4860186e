import type { Markup } from './markup.js'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for the inside of an element or of a quoted attribute. */
export const escapeHtml = (raw: string): string => raw.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)

const lines = (raw: string): string => escapeHtml(raw).replaceAll('\n', '<br>')

/** For mails, tickets and rooms that take HTML. */
export const html: Markup = {
  text: lines,
  strong: (raw) => `<b>${lines(raw)}</b>`,
  quote: (raw) => `<blockquote>${lines(raw)}</blockquote>`,
  link: (label, url) => `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`,
  code: (raw) => `<code>${escapeHtml(raw)}</code>`,
  newline: '<br>',
  gap: '<br><br>',
}
