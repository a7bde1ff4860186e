import { oneLine } from '../util/text.js'
import type { Cell } from './flatten.js'

/** `{{case}} {{age}}` filled from one record; a name that the record lacks is returned in `unknown`. `\t` and `\n` may be written out. */
export function fillTemplate(template: string, record: Readonly<Record<string, Cell>>): { text: string; unknown: readonly string[] } {
  const unknown: string[] = []
  const text = template
    .replaceAll('\\t', '\t')
    .replaceAll('\\n', '\n')
    .replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, name: string) => {
      const key = name.replaceAll('.', '_')
      if (Object.hasOwn(record, key)) return oneLine(String(record[key] ?? ''))
      unknown.push(name)
      return ''
    })
  return { text, unknown }
}
