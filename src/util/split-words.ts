const WORD = /(?:[^\s'"\\]|\\.|'[^']*'|"(?:[^"\\]|\\.)*")+/gs
const PART = /\\(.)|'([^']*)'|"((?:[^"\\]|\\.)*)"/gs

/** A command line in words, as a shell splits it: single and double quotes and the backslash, nothing else. null: a quotation mark is open. */
export function splitWords(line: string): string[] | null {
  if (line.replace(WORD, '').trim() !== '') return null
  return (line.match(WORD) ?? []).map((word) =>
    word.replace(PART, (_all, escaped?: string, single?: string, double?: string) =>
      double === undefined ? (escaped ?? single ?? '') : double.replace(/\\(["\\$`])/g, '$1'),
    ),
  )
}
