import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TextRow } from './text-row.js'

/** Letters before the bar, in the order of the heads; `n` is none of them. */
const LETTERS = ['c', 'q', 's', 'p', 'x']
const LINE = /^([cqspxn]+)\|(.+)$/

/** The invented texts of this project: `texts/de/railway.txt`, a line each, `cq|Wann kommt …`, with ` / ` for a break of the line and `@us` for our name. */
export function readTexts(folder: string): TextRow[] {
  return sorted(folder).flatMap((language) =>
    sorted(join(folder, language)).flatMap((file) => {
      const lines = readFileSync(join(folder, language, file), 'utf8').split('\n')
      return lines.flatMap((line, at) => (line === '' ? [] : [rowOf(line, { language, file, at })]))
    }),
  )
}

/** The order of the texts is part of what is learned. */
const sorted = (folder: string): string[] => readdirSync(folder).sort()

function rowOf(line: string, { language, file, at }: { language: string; file: string; at: number }): TextRow {
  const [, letters, text] = LINE.exec(line) ?? []
  if (letters === undefined || text === undefined)
    throw new Error(`${language}/${file}:${at + 1}: write LETTERS|text, not: ${line.slice(0, 60)}`)
  const labels = LETTERS.map((letter) => (letters.includes(letter) ? 1 : 0))
  return { set: `${language}/${file.replace(/\.txt$/, '')}`, language, text: text.replaceAll(' / ', '\n'), labels, split: null }
}
