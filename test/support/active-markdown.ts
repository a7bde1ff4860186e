/** What a reader of Markdown would act on: names, numbers, tags outside of its code. Read as CommonMark has it, by the runs of backticks alone. */
export const activeOfMarkdown = (markdown: string): readonly string[] =>
  proseOf(markdown).match(/@[\w*]+|[#!]\d+|<\/?[a-z]+>/g) ?? []

function proseOf(markdown: string): string {
  const prose: string[] = []
  let fence: string | null = null
  for (const line of markdown.split('\n')) {
    const [, marks, info = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    if (fence !== null) {
      if (marks?.startsWith(fence) && info.trim() === '') fence = null
    } else if (marks !== undefined && !(marks.startsWith('`') && info.includes('`'))) {
      fence = marks
      prose.push('')
    } else prose.push(line)
  }
  return prose
    .join('\n')
    .split(/\n\s*\n/)
    .map(outsideOfSpans)
    .join('\n\n')
}

function outsideOfSpans(paragraph: string): string {
  const parts = paragraph.split(/(`+)/)
  let outside = ''
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]!
    const end = at % 2 === 0 ? -1 : parts.findIndex((other, index) => index > at && index % 2 === 1 && other === part)
    if (end === -1) outside += part
    else at = end
  }
  return outside
}
