import { stripControls } from '../../util/text.js'

/** Text that is HTML already. Everything else is escaped where it is set in. */
export class Markup {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }
}

export type Part = Markup | string | number | null | readonly Part[]

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Safe in text and in quoted attributes; what hides or reverses text is taken out. */
export const escapeHtml = (text: string): string => stripControls(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)

function htmlOf(part: Part): string {
  if (part === null) return ''
  if (part instanceof Markup) return part.html
  return typeof part === 'object' ? part.map(htmlOf).join('') : escapeHtml(String(part))
}

/** HTML with values in it, each of them escaped unless it is HTML itself; null is nothing. Attributes are to be quoted. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(strings.reduce((text, string, at) => text + htmlOf(parts[at - 1] ?? null) + string))
