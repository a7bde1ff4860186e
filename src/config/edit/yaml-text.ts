/** What a key of a source may hold. */
export type YamlValue = string | number | boolean | readonly string[]
export type YamlMap = Readonly<Record<string, YamlValue>>

/** A YAML scalar: plain where that is safe beyond doubt, in a flow too, else in JSON's quotes, which YAML 1.2 shares. */
export function scalar(text: string): string {
  const plain = /^(?:https?:\/\/)?[a-z][\w./?=&~+-]*$/i.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
  return plain ? text : JSON.stringify(text.replaceAll('${', () => '$${'))
}

function valueText(value: YamlValue): string {
  if (typeof value === 'string') return scalar(value)
  return Array.isArray(value) ? `[${value.map(scalar).join(', ')}]` : String(value)
}

/** `{ id: blog, type: wordpress }` */
export const flowText = (map: YamlMap): string =>
  `{ ${Object.entries(map)
    .map(([key, value]) => `${key}: ${valueText(value)}`)
    .join(', ')} }`

/** An item of a list, a key a line. `indent`: before the dash; `gap`: from the dash to the keys. */
export function blockLines(map: YamlMap, { indent, gap }: { readonly indent: number; readonly gap: number }): string[] {
  const [first, rest] = [`${' '.repeat(indent)}-${' '.repeat(gap - 1)}`, ' '.repeat(indent + gap)]
  return Object.entries(map).map(([key, value], index) => `${index === 0 ? first : rest}${key}: ${valueText(value)}`)
}

/** For a list that cannot be written by us. */
export const byHand = (entries: readonly YamlMap[]): string =>
  `write it by hand:\n${entries.flatMap((entry) => blockLines(entry, { indent: 2, gap: 2 })).join('\n')}`
