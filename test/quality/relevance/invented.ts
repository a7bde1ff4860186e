import { readFileSync } from 'node:fs'
import type { Brand } from '../../../src/model/config.js'
import { findBrands } from '../../../src/triage/subject/subject.js'
import type { Compared } from './figures.js'

/** An invented mention, judged by hand: of which brand it speaks, null for none. */
export interface Invented extends Compared {
  readonly id: string
  readonly lang: string
  readonly text: string
}

const read = (name: string): string => readFileSync(new URL(`../../fixtures/relevance/${name}`, import.meta.url), 'utf8')

export const BRANDS = JSON.parse(read('brands.json')) as readonly Brand[]

/** `held` was written without a look at what is found in it, and nothing is tuned on it. */
export const SETS = ['mentions', 'held'] as const

/** All invented mentions of a set, each looked through for all brands at once. */
export function compareInvented(set: (typeof SETS)[number]): readonly Invented[] {
  const lines = read(`${set}.ndjson`).trim().split('\n').slice(1)
  return lines.map((line) => {
    const { id, lang, text, brand } = JSON.parse(line) as { id: string; lang: string; text: string; brand: string | null }
    return { id, lang, text, wanted: brand, got: findBrands(text, BRANDS).brand }
  })
}
