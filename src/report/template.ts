import { oneLine } from '../util/text.js'
import type { Cell } from './fields.js'

const NAME = /\{\{\s*([\w.]+)\s*\}\}/g

/** `{{case}} {{sla.due_at}}` → the names in it. */
export const templateNames = (template: string): string[] => [...template.matchAll(NAME)].map(([, name]) => name!)

/** The template filled; `\t` and `\n` may be written out. A value is one line and is never read as a template itself. */
export const fillTemplate = (template: string, cellOf: (name: string) => Cell): string =>
  template
    .replaceAll('\\t', '\t')
    .replaceAll('\\n', '\n')
    .replace(NAME, (_, name: string) => oneLine(String(cellOf(name) ?? '')))
