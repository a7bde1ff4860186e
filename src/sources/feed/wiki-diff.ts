/**
 * The feeds of a MediaWiki show a revision amid the lines that others wrote before, once more on each side. Said by its author are only the
 * summary and what was added: of a changed line the inserted words, a new line whole.
 */
export function onlyAdded(html: string): string {
  const table = html.indexOf('<table')
  if (table === -1 || !html.includes('class="diff-marker"', table)) return html
  const added = html.slice(table).split(ADDED).slice(1).map(untilEnd('</td>'))
  return [html.slice(0, table), ...added.map((cell) => `<p>${inserted(cell)}</p>`)].join('')
}

const ADDED = /data-marker="\+"[^<>]{0,300}><\/td>\s{0,9}<td[^<>]{0,900}>/

const untilEnd = (tag: string) => (text: string) => text.split(tag, 1)[0]!

function inserted(cell: string): string {
  const words = cell.split(/<ins\b[^<>]{0,300}>/).slice(1)
  return words.length === 0 ? cell : words.map(untilEnd('</ins>')).join(' ')
}
