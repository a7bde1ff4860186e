/** What a person would be asked for when naming a source. */
interface Nameable {
  readonly type: string
  readonly url: string
  readonly name: string | null
}

/** Types whose place is a site of its own: its host says more than the name of the software. */
const SITES = new Set(['feed', 'comments', 'wordpress', 'blogger', 'ghost', 'discourse', 'webmention'])
const MAX = 56

/** `blog-example-ch-comments`, `reddit-austria`: what a person would call the source; numbered when two would be called the same. */
export function nameSource({ type, url, name }: Nameable, taken: Set<string>): string {
  const host = new URL(url).host.replace(/^www\./, '')
  const own = slug(name ?? host)
  const onSite = type === 'comments' && name === null ? `${own}-comments` : own
  const base = SITES.has(type) ? onSite : onPlatform(type, own)
  const short = base.slice(0, MAX).replace(/-+$/, '')
  let id = short
  for (let count = 2; taken.has(id); count += 1) id = `${short}-${count}`
  taken.add(id)
  return id
}

/** Some platforms are one place: `hackernews`. */
const onPlatform = (type: string, own: string): string => (own === type ? type : `${type}-${own}`)

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** A name as it can be typed anywhere: "Störung im Netz" → `stoerung-im-netz`. */
function slug(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'source'
}
