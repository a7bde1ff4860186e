import { listAt, numberAt, type Row, rowAt, rowOrNull, textAt } from '../asking/wire.js'

interface Link {
  readonly from: number
  readonly to: number
  readonly uri: string
}

const MOST_LINKS = 100

/**
 * The text of a post with its links at full length: apps write `example.com/very-lo…` and keep the address beside it. Where they stand
 * is told in bytes of UTF-8, so with an umlaut before it a link stands elsewhere than a string's index says.
 */
export function fullText(record: Row): string {
  const text = textAt(record, 'text') ?? ''
  const links = linksOf(record)
  if (links.length === 0) return text
  const bytes = Buffer.from(text)
  const parts: string[] = []
  let at = 0
  for (const { from, to, uri } of links) {
    if (from < at || to > bytes.length || !isBoundary(bytes, from) || !isBoundary(bytes, to)) continue
    const shown = bytes.toString('utf8', from, to)
    parts.push(bytes.toString('utf8', at, from), isShortened(shown, uri) ? uri : shown)
    at = to
  }
  return `${parts.join('')}${bytes.toString('utf8', at)}`
}

const isBoundary = (bytes: Buffer, at: number): boolean => at === bytes.length || (bytes[at]! & 0xc0) !== 0x80

/** Other words than the address are the author's own. */
function isShortened(shown: string, uri: string): boolean {
  const plain = (address: string) => address.replace(/^https?:\/\//i, '').replace(/^www\./i, '')
  return plain(uri).startsWith(plain(shown.replace(/(?:…|\.{3})$/, '')))
}

function linksOf(record: Row): readonly Link[] {
  const links = listAt(record, 'facets')
    .slice(0, MOST_LINKS)
    .flatMap((facet) => {
      const row = rowOrNull(facet) ?? {}
      const [from, to] = [numberAt(rowAt(row, 'index'), 'byteStart'), numberAt(rowAt(row, 'index'), 'byteEnd')]
      const uri = listAt(row, 'features')
        .map((feature) => textAt(rowOrNull(feature) ?? {}, 'uri'))
        .find((each) => each !== null && /^https?:\/\//i.test(each))
      const isReal = Number.isInteger(from) && Number.isInteger(to) && from! >= 0 && to! > from!
      return uri == null || !isReal ? [] : [{ from: from!, to: to!, uri }]
    })
  return links.sort((a, b) => a.from - b.from)
}
