/** Longer texts than any of the platforms takes. */
const MAX_TEXT = 100_000
const FENCE = /^ {0,3}(`{3,}|~{3,})/

/** What a text says without the marks of Markdown. Code stays as it was written, comments that a template left in it go. */
export function markdownText(markdown: string | null): string {
  const lines = (markdown ?? '').slice(0, MAX_TEXT).replace(/\r\n?/g, '\n').split('\n')
  const parts: { readonly code: boolean; readonly lines: string[] }[] = [{ code: false, lines: [] }]
  let fence: string | null = null
  for (const line of lines) {
    const mark: string | undefined = FENCE.exec(line)?.[1]
    if (fence === null && mark !== undefined) {
      fence = mark
      parts.push({ code: true, lines: [line] })
      continue
    }
    parts.at(-1)!.lines.push(line)
    if (fence !== null && mark?.startsWith(fence) === true && line.trim() === mark) {
      fence = null
      parts.push({ code: false, lines: [] })
    }
  }
  return parts
    .map(({ code, lines: each }) => (code ? each.join('\n') : proseOf(each.join('\n'))))
    .filter((text) => text !== '')
    .join('\n')
}

const proseOf = (text: string): string =>
  text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    // The form of an issue writes this where nothing was filled in.
    .replace(/^_No response_$/gm, '')
    .replace(/!\[([^[\]\n]{0,500})\]\([^()\n]{0,2000}\)/g, '$1')
    .replace(/\[([^[\]\n]{1,500})\]\([^()\n]{0,2000}\)/g, '$1')
    .replace(/<(https?:\/\/[^<>\s]{1,2000})>/g, '$1')
    .replace(/<\/?[a-z][^<>]{0,2000}>/gi, ' ')
    .replace(/^ {0,3}#{1,6}[ \t]+/gm, '')
    .replace(/\*\*([^*\n]{1,1000})\*\*|__([^_\n]{1,1000})__/g, '$1$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!<>~|])/g, '$1')
    // Only from their beginning: from each of ten thousand spaces would take seconds.
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n')
    .trim()
