/** The value at a path of an answer of any shape; undefined if there is none. */
export function at(data: unknown, ...path: readonly (string | number)[]): unknown {
  let here = data
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined
    here = (here as Readonly<Record<string | number, unknown>>)[key]
  }
  return here
}

/** The text or number there, as text; null if there is none. Services give ids as either. */
export function stringAt(data: unknown, ...path: readonly (string | number)[]): string | null {
  const found = at(data, ...path)
  if (typeof found === 'number' && Number.isSafeInteger(found)) return String(found)
  return typeof found === 'string' && found !== '' && found.length <= 500 ? found : null
}

/** The list there; empty if there is none. */
export function listAt(data: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(data, ...path)
  return Array.isArray(found) ? found : []
}
