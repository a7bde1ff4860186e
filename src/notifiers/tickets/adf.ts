import type { Markup } from '../markup/markup.js'

/** A node of the Atlassian Document Format. https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/ */
interface AdfNode {
  readonly type: string
  readonly text?: string
  readonly attrs?: Readonly<Record<string, string>>
  readonly marks?: readonly AdfNode[]
  readonly content?: readonly AdfNode[]
}

export interface AdfDocument extends AdfNode {
  readonly type: 'doc'
  readonly version: 1
}

/**
 * The document has no signs that mean anything, so there is nothing to escape. To be cut to size like any other text it is written with
 * controls first, which no text has: a kind, what it holds, an end.
 */
const [STRONG, CODE, LINK, QUOTE, PART, END, GAP] = [
  '\u0001',
  '\u0002',
  '\u0003',
  '\u0004',
  '\u0005',
  '\u0006',
  '\u0007',
] as const

const bare = (raw: string): string => raw.replace(/[\u0000-\u0008]/g, '')

export const adf: Markup = {
  text: bare,
  strong: (raw) => `${STRONG}${bare(raw)}${END}`,
  quote: (raw) => `${QUOTE}${bare(raw)}${END}`,
  link: (label, url) => `${LINK}${bare(url)}${PART}${bare(label)}${END}`,
  code: (raw) => `${CODE}${bare(raw)}${END}`,
  newline: '\n',
  gap: GAP,
}

/** What was written with `adf` as a document. */
export function adfDocument(written: string): AdfDocument {
  const content = written.split(GAP).flatMap(blocksOf)
  return { type: 'doc', version: 1, content: content.length === 0 ? [{ type: 'paragraph', content: [] }] : content }
}

/** Paragraphs, and quotes between them. */
function blocksOf(part: string): readonly AdfNode[] {
  return part.split(new RegExp(`(${QUOTE}[^${END}]*${END})`)).flatMap((block): readonly AdfNode[] => {
    const isQuote = block.startsWith(QUOTE)
    const content = inlineOf(isQuote ? block.slice(1, -1) : block.replace(/^\n|\n$/g, ''))
    if (content.length === 0) return []
    const paragraph = { type: 'paragraph', content }
    return [isQuote ? { type: 'blockquote', content: [paragraph] } : paragraph]
  })
}

function inlineOf(text: string): readonly AdfNode[] {
  const runs = text.split(new RegExp(`([${STRONG}${CODE}${LINK}][^${END}]*${END})`))
  return runs.flatMap((run) => {
    const inner = run.slice(1, -1)
    if (run.startsWith(STRONG)) return linesOf(inner, [{ type: 'strong' }])
    if (run.startsWith(CODE)) return linesOf(inner, [{ type: 'code' }])
    if (!run.startsWith(LINK)) return linesOf(run)
    const [href = '', label = ''] = inner.split(PART)
    return linesOf(label, [{ type: 'link', attrs: { href } }])
  })
}

/** No text node may be empty, and none has lines. */
const linesOf = (text: string, marks?: readonly AdfNode[]): readonly AdfNode[] =>
  text
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
      ...(line === '' ? [] : [{ type: 'text', text: line, ...(marks === undefined ? {} : { marks }) }]),
    ])
