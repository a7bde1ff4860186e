import { html, type Markup, type Part } from './markup.js'

interface Column {
  readonly title: string
  /** Figures stand on the right. */
  readonly isFigure?: boolean
  /** Never broken over two lines. */
  readonly isShort?: boolean
}

export interface TableSpec {
  /** Names its caption; one of each on a page. */
  readonly id: string
  readonly caption: string
  readonly columns: readonly Column[]
  /** The first cell of each heads its row. */
  readonly rows: readonly (readonly Part[])[]
}

const cell = (part: Part, column: Column | undefined, isHead: boolean): Markup => {
  const kind = column?.isFigure === true ? html` class="figure"` : column?.isShort === true ? html` class="short"` : null
  return isHead ? html`<th scope="row"${kind}>${part}</th>` : html`<td${kind}>${part}</td>`
}

/** A table that scrolls by itself where it is wider than the page; by the keyboard too, so it can have the focus. */
export function table({ id, caption, columns, rows }: TableSpec): Markup {
  const head = columns.map(({ title, isFigure }) =>
    isFigure === true ? html`<th scope="col" class="figure">${title}</th>` : html`<th scope="col">${title}</th>`,
  )
  const body = rows.map((row) => html`<tr>${row.map((part, at) => cell(part, columns[at], at === 0))}</tr>\n`)
  return html`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}"><span>${caption}</span></caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody></table></div>
`
}

/** The figures behind a chart, folded away on a screen; on paper they are shown. */
export const foldedTable = (summary: string, spec: TableSpec): Markup =>
  html`<details><summary>${summary}</summary>
${table(spec)}</details>
`
