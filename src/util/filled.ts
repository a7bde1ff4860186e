/** A sentence with its values: each `{}` is the next one, `{0}` the first, `{1}` the second. */
export function filled(pattern: string, values: readonly string[]): string {
  let next = 0
  return pattern.replace(/\{(\d*)\}/g, (_all, place: string) => values[place === '' ? next++ : Number(place)] ?? '')
}
