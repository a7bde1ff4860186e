import type { Sheet } from './sheet.js'

/** A titled block of lines, each indented; nothing at all where there are none. */
export function section(title: string, lines: readonly string[], sheet: Sheet): string {
  if (lines.length === 0) return ''
  return `\n${sheet.style.bold(title)}\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}\n`
}

/** Columns inside a section. */
export const inner = (sheet: Sheet): number => sheet.columns - 2
