import { oneLine } from '../../util/text.js'
import type { Cell } from './fields.js'

/** Whatever stands between double braces: a name that is none is a slip, not text. */
const NAME = /\{\{\s*([^{}]+?)\s*\}\}/g
const UNCLOSED = /\{\{\s*[\w.]+/
const WRITTEN_OUT: Readonly<Record<string, string>> = { t: '\t', n: '\n', '\\': '\\' }

/** `{{case}} {{sla.due_at}}` → the names in it. */
export const templateNames = (template: string): string[] => [...template.matchAll(NAME)].map(([, name]) => name!)

/** `{{case} {{url}}` → `{{case`: braces that were forgotten; null: none were. */
export const unclosedName = (template: string): string | null => UNCLOSED.exec(template.replace(NAME, ''))?.[0] ?? null

/** The template filled; `\t`, `\n` and `\\` may be written out. A value is one line and is never read as a template itself. */
export const fillTemplate = (template: string, cellOf: (name: string) => Cell): string =>
  template
    .replace(/\\([tn\\])/g, (_, letter: string) => WRITTEN_OUT[letter]!)
    .replace(NAME, (_, name: string) => oneLine(String(cellOf(name) ?? '')))
