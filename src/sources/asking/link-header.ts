export interface HeaderLink {
  readonly href: string
  readonly rel: readonly string[]
  readonly type: string | null
  readonly title: string | null
}

/** RFC 8288 `Link`, as far as servers write it. Attributes that are not understood are left out. */
export function parseLinkHeader(header: string | undefined): HeaderLink[] {
  const links: HeaderLink[] = []
  for (const [, href, rest] of (header ?? '')
    .slice(0, 20_000)
    .matchAll(/<([^<>]*)>((?:\s*;\s*[^\s;,=]+(?:=(?:"[^"]*"|[^\s;,"]*))?)*)/g)) {
    const attributes = new Map<string, string>()
    for (const [, name, quoted, bare] of rest!.matchAll(/;\s*([^\s;,=]+)=(?:"([^"]*)"|([^\s;,"]*))/g)) {
      attributes.set(name!.toLowerCase(), quoted ?? bare ?? '')
    }
    const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/).filter(Boolean)
    links.push({ href: href!, rel, type: attributes.get('type') ?? null, title: attributes.get('title') ?? null })
  }
  return links
}

export const hasNext = (header: string | undefined): boolean => parseLinkHeader(header).some(({ rel }) => rel.includes('next'))
