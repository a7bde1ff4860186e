import { decodeHTML } from 'entities'

/** What a reader sees of HTML: tags are gone, line breaks are lines, entities are signs. */
export const textOfHtml = (html: string): string => decodeHTML(html.replace(/<br>/g, '\n').replace(/<[^>]*>/g, ''))

/** The same of a whole page: its head is not seen, and blocks stand on lines of their own. */
export const textOfPage = (page: string): string =>
  textOfHtml(page.replace(/<head>[\s\S]*?<\/head>/, '').replace(/<\/(?:p|div|h1|blockquote)>/g, '<br>'))

const FENCE = /^(`{3,})text\n([\s\S]*?)\n\1 *$/gm
const SPAN = /(?<!`)(`+)(?!`) ([\s\S]*?) \1(?!`)/g

/** What a tracker looks through for names, numbers and commands: Markdown without its code, its comments and where its links lead. */
export const proseOfMarkdown = (markdown: string): string =>
  markdown
    .replace(FENCE, '')
    .replace(SPAN, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\]\(<https?:[^\s<>]*>\)/g, ']')

/** What a reader sees of it. */
export function textOfMarkdown(markdown: string): string {
  const codes: string[] = []
  const keep = (_: string, __: string, code: string): string => `\ue000${codes.push(code) - 1}\ue000`
  return markdown
    .replace(/<!--[\s\S]*?-->\s*$/, '')
    .replace(FENCE, keep)
    .replace(SPAN, keep)
    .replace(/\[([^\]]*)\]\(<[^>]*>\)/g, '$1')
    .replace(/\*\*/g, '')
    .replaceAll('\u200b', '')
    .replace(/\ue000(\d+)\ue000/g, (_, index: string) => codes[Number(index)]!)
}
