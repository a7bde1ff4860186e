import type { Brand } from '../model/config.js'
import type { Reason } from '../model/verdict.js'
import type { TriageContext } from './context.js'
import { type BrandHit, findBrands, type Naming } from './subject.js'

export interface Relevance {
  readonly relevant: boolean
  readonly brand: string | null
  /** Where `judged` names us. */
  readonly hits: readonly BrandHit[]
  readonly reason: Reason
  /** The author's own words: the title belongs to them under a post or a review, above a comment it is the thread's. */
  readonly judged: string
}

/** Is it about us, in the sense of the source's `match`? */
export function relevanceOf(text: string, context: TriageContext): Relevance {
  const { title, match, brands, defaultBrand } = context
  const titled = title !== null && title !== '' && (context.role === 'post' || context.role === 'review')
  const judged = titled ? `${title}\n${text}` : text
  const own = findBrands(judged, brands)
  const { hits } = own
  if (own.brand !== null) {
    const passage = judged.slice(hits[0]!.start, hits[0]!.end)
    return { relevant: true, brand: own.brand, hits, reason: { code: 'subject-named', passage, weight: 1 }, judged }
  }
  if (match !== 'brands') {
    const thread = inThread(titled ? null : title, context)
    if (thread !== null) return { relevant: true, brand: thread.brand, hits, reason: thread.reason, judged }
  }
  if (match === 'all') {
    const brand = defaultBrand ?? (brands.length === 1 ? brands[0]!.name : null)
    return { relevant: true, brand, hits, reason: { code: 'subject-source', passage: null, weight: 1 }, judged }
  }
  const code = own.excluded === null ? 'subject-not-named' : 'subject-excluded'
  return { relevant: false, brand: null, hits, reason: { code, passage: own.excluded, weight: 0 }, judged }
}

type Thread = Pick<TriageContext, 'rootText' | 'brands'>

function inThread(title: string | null, { rootText, brands }: Thread): { brand: string; reason: Reason } | null {
  if (title !== null) return evidence(title, findBrands(title, brands)) ?? inThread(null, { rootText, brands })
  return rootText === null ? null : evidence(rootText, remembered(rootText, brands))
}

function evidence(text: string, { brand, hits }: Naming): { brand: string; reason: Reason } | null {
  if (brand === null) return null
  return { brand, reason: { code: 'subject-thread', passage: text.slice(hits[0]!.start, hits[0]!.end), weight: 1 } }
}

// A hundred comments in a row share one root, which may be a long article.
let last: { readonly text: string; readonly brands: readonly Brand[]; readonly naming: Naming } | null = null

function remembered(text: string, brands: readonly Brand[]): Naming {
  if (last === null || last.text !== text || last.brands !== brands) last = { text, brands, naming: findBrands(text, brands) }
  return last.naming
}
