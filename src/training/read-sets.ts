import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { HEADS } from '../triage/heads.js'
import type { TextRow } from './text-row.js'

const SET_FILE = /\.(?:nd)?jsonl?(?:\.gz)?$/

interface Line {
  readonly text: string
  readonly lang?: string | null
  readonly split?: string | null
  readonly heads: Readonly<Record<string, number | null | undefined>>
}

const isLine = (value: unknown): value is Line =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'heads' in value &&
  typeof value.heads === 'object'

/** Labelled data sets: a file each, one JSON object a line with `text`, `lang`, `split` and `heads` (1, 0, or missing where nobody said). */
export function readSets(folder: string): ReadonlyMap<string, readonly TextRow[]> {
  const files = readdirSync(folder).filter((name) => SET_FILE.test(name))
  if (files.length === 0) throw new Error(`${folder} holds no labelled texts: expected files such as NAME.jsonl.gz`)
  return new Map(files.map((file) => [file.replace(SET_FILE, ''), readSet(join(folder, file))]))
}

/** One data set, plain or compressed. A header line `{"about": …}` is passed over. */
export function readSet(path: string): readonly TextRow[] {
  const bytes = readFileSync(path)
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
  const set = path.replace(/^.*[\\/]/, '').replace(SET_FILE, '')
  return lines.flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('{"about"')) return []
    const parsed: unknown = JSON.parse(line)
    if (!isLine(parsed)) throw new Error(`${path}:${at + 1}: expected an object with "text" and "heads"`)
    const { text, lang, split, heads } = parsed
    return [{ set, language: lang ?? 'de', text, split: split ?? null, labels: HEADS.map((head) => heads[head] ?? Number.NaN) }]
  })
}
