/** A source that is a feed, or that has one. */
export interface OpmlRow {
  readonly id: string
  readonly type: string
  readonly url: string
}

/** What `sources export --opml` can write; the others have no feed. */
export const IN_OPML: readonly string[] = ['feed', 'comments', 'wordpress']

// XML 1.0 has no way to write these at all, and lone surrogates are no characters.
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

const attribute = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"\t\n\r]/g, (character) => NAMES[character]!)

function outline({ id, type, url }: OpmlRow): string {
  const isSite = type === 'wordpress'
  const address = isSite ? `${url.replace(/[?#].*$/s, '').replace(/\/+$/, '')}/comments/feed/` : url
  const attributes = {
    type: 'rss',
    text: id,
    title: id,
    xmlUrl: address,
    ...(isSite ? { htmlUrl: url } : {}),
    // So that `add --opml` takes it for what it was; other readers show it as a folder or not at all.
    ...(type === 'feed' ? {} : { category: `/monitor/${type}` }),
  }
  return `    <outline ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${attribute(value)}"`)
    .join(' ')}/>`
}

/** The feeds of a configuration as OPML 2.0; its dates are those of RFC 822. */
export const opmlText = (rows: readonly OpmlRow[], { title, now }: { readonly title: string; readonly now: number }): string =>
  `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${attribute(title)}</title>`,
    `    <dateCreated>${new Date(now).toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...rows.filter(({ type }) => IN_OPML.includes(type)).map(outline),
    '  </body>',
    '</opml>',
  ].join('\n')}\n`
