/** A cell of a flat format. */
export type Cell = string | number | boolean | null

/** `sla.due_at` → `sla_due_at`, as flat formats call it. */
export const flatName = (path: string): string => path.replaceAll('.', '_')

function valueAt(document: object, path: string): unknown {
  let value: unknown = document
  for (const key of path.split('.')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return null
    value = (value as Record<string, unknown>)[key]
  }
  return value ?? null
}

/** One field as a cell; a list becomes `a b c`, what is absent null. */
export function cellAt(document: object, path: string): Cell {
  const value = valueAt(document, path)
  if (Array.isArray(value)) return value.map(String).join(' ')
  return value !== null && typeof value === 'object' ? JSON.stringify(value) : (value as Cell)
}

/** A document with the chosen fields only, at their places, in the chosen order. A null on the way stays null. */
export function pick(document: object, paths: readonly string[]): object {
  const picked: Record<string, unknown> = {}
  for (const path of paths) {
    const keys = path.split('.')
    let target = picked
    for (const [depth, key] of keys.entries()) {
      const value = valueAt(document, keys.slice(0, depth + 1).join('.'))
      if (depth === keys.length - 1 || value === null || typeof value !== 'object') {
        target[key] = value
        break
      }
      if (!Object.hasOwn(target, key)) target[key] = {}
      target = target[key] as Record<string, unknown>
    }
  }
  return picked
}

/** Whether a path names a field or a group of them, such as `sla`. */
export const isField = (path: string, fields: readonly string[]): boolean =>
  fields.some((field) => field === path || field.startsWith(`${path}.`))
