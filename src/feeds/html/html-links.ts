import { parseUrl } from '../../util/url.js'
import { decodeHtmlEntities } from '../bytes/entities.js'
import { type HtmlTag, walkHtmlTags } from './html-tags.js'

interface HtmlLink {
  /** Lower case. */
  readonly rel: readonly string[]
  readonly href: string
  readonly type: string | null
  readonly title: string | null
}

interface HtmlScript {
  /** Absolute; null for one that stands in the page itself. */
  readonly src: string | null
  /** As written, names in lower case. */
  readonly attributes: ReadonlyMap<string, string>
  readonly text: string
}

export interface HtmlHead {
  readonly title: string | null
  readonly links: readonly HtmlLink[]
  /** Content of the `<meta>` elements by their name or property, lower case; the first of a name counts. */
  readonly meta: ReadonlyMap<string, string>
  readonly scripts: readonly HtmlScript[]
  /** Ids of the page's elements. */
  readonly ids: ReadonlySet<string>
}

const MAX_LINKS = 500
const MAX_SCRIPTS = 300
const MAX_IDS = 2_000
const MAX_SCRIPT = 20_000

interface Found {
  title: string | null
  base: string
  readonly links: HtmlLink[]
  readonly meta: Map<string, string>
  readonly scripts: { src: string | null; attributes: ReadonlyMap<string, string>; text: string }[]
  readonly ids: Set<string>
}

/** What a page tells of itself to machines; addresses resolved against `<base>` and the page's own. Linear, and no script runs. */
export function htmlHead(html: string, url: string): HtmlHead {
  const found: Found = { title: null, base: url, links: [], meta: new Map(), scripts: [], ids: new Set() }
  walkHtmlTags(html, {
    tag: (tag) => {
      const id = tag.attributes.get('id')
      if (id !== undefined && found.ids.size < MAX_IDS) found.ids.add(id)
      if (tag.name === 'base') found.base = absolute(tag.attributes.get('href'), url) ?? found.base
      else TAKERS[tag.name]?.(tag, found)
    },
    text: (text, tag) => {
      if (tag?.name === 'title') found.title ??= decodeHtmlEntities(text.slice(0, 500)).replace(/\s+/g, ' ').trim()
      const script = found.scripts.at(-1)
      if (tag?.name === 'script' && script !== undefined && script.text.length < MAX_SCRIPT) script.text += text
    },
  })
  return { ...found, title: found.title || null }
}

const TAKERS: Readonly<Record<string, (tag: HtmlTag, found: Found) => void>> = {
  link: ({ attributes }, { links, base }) => {
    const link = linkOf(attributes, base)
    if (link !== null && links.length < MAX_LINKS) links.push(link)
  },
  meta: ({ attributes }, { meta }) => {
    const name = (attributes.get('name') ?? attributes.get('property') ?? '').toLowerCase()
    const content = attributes.get('content')?.trim().slice(0, 500)
    if (name !== '' && content !== undefined && !meta.has(name) && meta.size < MAX_LINKS) meta.set(name, content)
  },
  script: ({ attributes }, { scripts, base }) => {
    if (scripts.length < MAX_SCRIPTS) scripts.push({ src: absolute(attributes.get('src'), base), attributes, text: '' })
  },
}

function linkOf(attributes: ReadonlyMap<string, string>, base: string): HtmlLink | null {
  const href = absolute(attributes.get('href'), base)
  if (href === null) return null
  return {
    rel: (attributes.get('rel') ?? '').toLowerCase().split(/\s+/).filter(Boolean),
    href,
    type: attributes.get('type')?.toLowerCase().split(';')[0]?.trim() ?? null,
    title: attributes.get('title') ?? null,
  }
}

function absolute(href: string | undefined, base: string): string | null {
  const written = href?.trim() ?? ''
  const url = written === '' ? null : parseUrl(written, base)
  if (url === null) return null
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}
