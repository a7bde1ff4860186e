import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Brand } from '../../../src/model/config.js'
import type { SubjectExample, SubjectMemory } from '../../../src/model/subject-memory.js'
import { relevanceOf } from '../../../src/triage/relevance.js'
import { learnSubject } from '../../../src/triage/subject/learn-subject.js'
import { findBrands } from '../../../src/triage/subject/subject.js'
import { dice } from '../../support/dice.js'

/** As a railway company would write it: one name of two words, one that means any track, abbreviations, its accounts. */
export const RAILWAY: readonly Brand[] = [
  {
    name: 'Deutsche Bahn',
    aliases: ['Bahn', 'DB', 'S-Bahn', 'BahnCard', 'DB Navigator', '@DB_Bahn', '@DB_Info', 'bahn.de', 'ICE'],
    exclude: ['Autobahn', 'U-Bahn', 'Bowling-Bahn', 'freie Bahn', 'auf die schiefe Bahn'],
    hints: (
      'Zug Verspätung Bahnhof Bahnsteig Gleis Ticket Fahrkarte Schaffner Lokführer Streik GDL Abteil Fahrplan Haltestelle Pendler ' +
      'Anschluss Fahrgast Ausfall Störung Sperrung Weiche Konzern Tarif'
    ).split(' '),
  },
]

/** The same without hints: every `Bahn` counts, as is right where the common word nearly always means the company. */
export const UNHINTED: readonly Brand[] = RAILWAY.map(({ name, aliases, exclude }) => ({ name, aliases, exclude }))

interface Labelled extends SubjectExample {
  readonly split: string
}

/** The texts of the set that people labelled as about the company or not. */
export function readRelevance(folder: string): readonly Labelled[] {
  const lines = gunzipSync(readFileSync(join(folder, 'germeval17.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
  return lines.flatMap((line) => {
    const { text, split, heads } = JSON.parse(line) as { text: string; split: string; heads: { feedback?: number } }
    return heads.feedback === undefined ? [] : [{ text, split, about: heads.feedback === 1 }]
  })
}

const POST = { title: null, rootText: null, match: 'brands', defaultBrand: null, role: 'post' } as const

export interface Outcome {
  /** Taken for relevant and relevant, and so on. */
  readonly right: number
  readonly wrong: number
  readonly missed: number
  readonly turnedAway: number
}

export function outcomeOf(texts: readonly Labelled[], brands: readonly Brand[], subjectMemory: SubjectMemory | null): Outcome {
  const outcome = { right: 0, wrong: 0, missed: 0, turnedAway: 0 }
  for (const { text, about } of texts) {
    const taken = relevanceOf(text, { ...POST, brands, subjectMemory }).relevant
    if (about) outcome[taken ? 'right' : 'missed'] += 1
    else outcome[taken ? 'wrong' : 'turnedAway'] += 1
  }
  return outcome
}

/** Whether texts are labelled in their own proportion, or as many of them "not about us" as about us: so labels who clears false finds. */
export type Draw = 'as they come' | 'half and half'

/** Labels for texts in which the name stands: others nobody sees. */
export function drawLabels(
  texts: readonly Labelled[],
  { count, draw, seed }: { count: number; draw: Draw; seed: number },
): Labelled[] {
  const next = dice(seed)
  const named = texts.filter(({ text }) => {
    const { brand, doubtful } = findBrands(text, RAILWAY)
    return brand !== null || doubtful.length > 0
  })
  const pools = draw === 'as they come' ? [named] : [named.filter(({ about }) => about), named.filter(({ about }) => !about)]
  return Array.from({ length: count }, (_, at) => {
    const pool = pools[at % pools.length]!
    return pool[Math.floor(next() * pool.length)]!
  })
}

export const learned = (labels: readonly Labelled[], brands: readonly Brand[]): SubjectMemory | null =>
  learnSubject(labels, brands)
