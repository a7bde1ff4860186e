import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../src/report/shapes/fields.js'
import { spreadsheetInstant } from '../../../src/report/shapes/spreadsheet-instant.js'
import { CATALOGUE } from '../../../src/schema/catalogue.js'
import { schemaNamed } from '../../../src/schema/json-schema.js'

const told = spreadsheetInstant('Europe/Zurich')

describe('instants in a spreadsheet', () => {
  const cases: readonly (readonly [name: string, field: string, cell: Cell, written: Cell])[] = [
    ['on the clocks of the zone, in winter', 'published_at', '2026-11-20T09:00:00Z', '2026-11-20 10:00:00'],
    ['in summer', 'sla.due_at', '2026-06-30T22:00:59Z', '2026-07-01 00:00:59'],
    ['the last second before the clocks go back', 'answer.at', '2026-10-25T00:59:59Z', '2026-10-25 02:59:59'],
    ['and the first after it', 'answer.at', '2026-10-25T01:00:00Z', '2026-10-25 02:00:00'],
    ['a field that is one with its whole name', 'from', '2026-11-20T09:00:00Z', '2026-11-20 10:00:00'],
    ['what is absent', 'published_at', null, null],
    ['a word in its place', 'acked_until', 'answered', 'answered'],
    ['a title that reads like one', 'title', '2026-11-20T09:00:00Z', '2026-11-20T09:00:00Z'],
    ['an id that reads like one', 'native_id', '2026-11-20T09:00:00Z', '2026-11-20T09:00:00Z'],
    ['a figure', 'age_seconds', 12, 12],
    ['a local day', 'date', '2026-11-20', '2026-11-20'],
  ]
  it.each(cases)('%s', (_name, field, cell, written) => expect(told(field, cell)).toBe(written))

  it('in a zone without summer time', () => {
    expect(spreadsheetInstant('Asia/Kolkata')('at', '2026-11-20T20:00:00Z')).toBe('2026-11-21 01:30:00')
  })
})

interface Node {
  readonly format?: string
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly anyOf?: readonly Node[]
  readonly $defs?: Readonly<Record<string, Node>>
}

/** Paths of a listing's rows, and of each whether it is an instant; lists inside a row are one cell. */
function leaves(node: Node, defs: Node['$defs'], path = ''): [path: string, isInstant: boolean][] {
  const real = node.$ref === undefined ? node : (defs?.[node.$ref.replace('#/$defs/', '')] ?? node)
  const inner = Object.entries(real.properties ?? {}).map(([key, value]) =>
    leaves(value, defs, path === '' ? key : `${path}.${key}`),
  )
  if (real.anyOf !== undefined) return real.anyOf.flatMap((each) => leaves(each, defs, path))
  return real.properties === undefined ? [[path, real.format === 'date-time']] : inner.flat()
}

const listings = Object.entries(CATALOGUE).flatMap(([name, { list }]) => (list === null ? [] : [[name, list] as const]))

it('a schema tells which fields are instants', () => {
  const schema = schemaNamed('triage-history') as Node
  const found = leaves(schema.properties?.['learnings']?.items ?? {}, schema.$defs)
  expect(found.flatMap(([path, isInstant]) => (isInstant ? [path] : []))).toEqual(['made_at', 'taken_back_at'])
})

it.each(listings)('%s: what its schema calls an instant is told as one', (name, list) => {
  const schema = schemaNamed(name) as Node
  const row = schema.properties?.[list]?.items ?? {}
  const instants = leaves(row, schema.$defs).filter(([, isInstant]) => isInstant)
  const other = instants.filter(([path]) => told(path, '2026-11-20T09:00:00Z') !== '2026-11-20 10:00:00')
  expect(other).toEqual([])
})
