/** A cell of a flat format. */
export type Cell = string | number | boolean | null

/** Nested document → one flat record: `sla.due_at` becomes `sla_due_at`, a list becomes `a b c`. */
export function flatten(document: object, prefix = ''): Record<string, Cell> {
  const flat: Record<string, Cell> = {}
  for (const [key, value] of Object.entries(document)) {
    const name = prefix + key
    if (Array.isArray(value)) flat[name] = value.map(String).join(' ')
    else if (value !== null && typeof value === 'object') Object.assign(flat, flatten(value, `${name}_`))
    else flat[name] = value as Cell
  }
  return flat
}

/** Only the chosen fields, in the chosen order; `sla.due_at` reaches inside. Unknown names are returned apart. */
export function pick(document: Record<string, unknown>, fields: readonly string[]): { picked: object; unknown: readonly string[] } {
  const picked: Record<string, unknown> = {}
  const unknown: string[] = []
  for (const field of fields) {
    let value: unknown = document
    for (const part of field.split('.')) {
      value = value !== null && typeof value === 'object' && Object.hasOwn(value, part) ? (value as Record<string, unknown>)[part] : undefined
    }
    if (value === undefined) unknown.push(field)
    else picked[field] = value
  }
  return { picked, unknown }
}
