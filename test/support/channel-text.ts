import { decodeHTML } from 'entities'

/** What a reader sees of HTML: tags are gone, line breaks are lines, entities are signs. */
export const textOfHtml = (html: string): string => decodeHTML(html.replace(/<br>/g, '\n').replace(/<[^>]*>/g, ''))
