import type { Finding } from '../document.js'
import type { Path } from '../document-path.js'

/** The data of a file before its schema has passed: cross checks run all the same, so that every fault is told at once. */
export type Raw = Readonly<Record<string, unknown>>
export type Check = (raw: Raw) => readonly Finding[]

export interface Entry {
  readonly path: Path
  readonly value: Raw
}

export const isMap = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)

export const mapAt = (raw: Raw, key: string): Raw => {
  const value = raw[key]
  return isMap(value) ? value : {}
}

/** The maps of a list, each with its path; what is no map is the schema's to refuse. */
export function entries(value: unknown, path: Path): readonly Entry[] {
  const list = Array.isArray(value) ? value : []
  return list.flatMap((each: unknown, index) => (isMap(each) ? [{ path: [...path, index], value: each }] : []))
}

export const text = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null

/** One text or a list of texts, each with its path. */
export function texts(value: unknown, path: Path): readonly { readonly path: Path; readonly text: string }[] {
  const single = text(value)
  if (single !== null) return [{ path, text: single }]
  const list = Array.isArray(value) ? value : []
  return list.flatMap((each: unknown, index) => {
    const item = text(each)
    return item === null ? [] : [{ path: [...path, index], text: item }]
  })
}

export const sourcesOf = (raw: Raw) => entries(raw['sources'], ['sources'])
export const brandsOf = (raw: Raw) => entries(mapAt(raw, 'company')['brands'], ['company', 'brands'])
export const policiesOf = (raw: Raw) => entries(mapAt(raw, 'sla')['policies'], ['sla', 'policies'])
export const receiversOf = (raw: Raw) => entries(mapAt(raw, 'alerts')['receivers'], ['alerts', 'receivers'])
export const routesOf = (raw: Raw) => entries(mapAt(raw, 'alerts')['routes'], ['alerts', 'routes'])
