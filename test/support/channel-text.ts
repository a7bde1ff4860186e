import { decodeHTML } from 'entities'

/** What a reader sees of HTML: tags are gone, line breaks are lines, entities are signs. */
export const textOfHtml = (html: string): string => decodeHTML(html.replace(/<br>/g, '\n').replace(/<[^>]*>/g, ''))

/** The same of a whole page: its head is not seen, and blocks stand on lines of their own. */
export const textOfPage = (page: string): string =>
  textOfHtml(page.replace(/<head>[\s\S]*?<\/head>/, '').replace(/<\/(?:p|div|h1|blockquote)>/g, '<br>'))
