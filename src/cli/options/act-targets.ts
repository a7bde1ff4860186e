import { EXIT, MonitorError } from '../../util/errors.js'
import type { Io } from '../io.js'

/** One thing to act on, as it was named; a line of stdin that names none is known by its fault. */
export interface Target {
  readonly name: string
  /** Line of stdin, from 1; null: a word of the command line. */
  readonly line: number | null
  readonly fault: MonitorError | null
}

const caseIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && 'case' in value && value.case !== null ? [String(value.case)] : []

/** The cases of one line of stdin: a name, a tab-separated record, a line of NDJSON, or a whole JSON document. */
function casesOfLine(line: string): string[] {
  if (!line.startsWith('{')) return [line.split('\t')[0]!.trim()]
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    throw new MonitorError('stdin holds a line that is neither a case nor JSON', { exit: EXIT.usage })
  }
  const list = typeof parsed === 'object' && parsed !== null && 'cases' in parsed ? parsed.cases : null
  return Array.isArray(list) ? list.flatMap(caseIn) : caseIn(parsed)
}

type NameOf = (word: string) => string

function ofLine(text: string, line: number, nameOf: NameOf): Target[] {
  try {
    return casesOfLine(text).map((word) => ({ name: nameOf(word), line, fault: null }))
  } catch (thrown) {
    if (!(thrown instanceof MonitorError)) throw thrown
    return [{ name: '', line, fault: thrown }]
  }
}

/**
 * What the words name, each once; `-` stands for the lines of stdin. A slip of the finger in the command line stops all before anything is
 * done; a bad line of stdin only itself. `nameOf` makes of `c-12` the name that it has, or throws.
 */
export async function readTargets(words: readonly string[], nameOf: NameOf, io: Io): Promise<readonly Target[]> {
  const typed = words.filter((word) => word !== '-').map((word) => ({ name: nameOf(word), line: null, fault: null }))
  const lines = words.includes('-') ? (await io.readStdin()).split('\n') : []
  const read = lines.flatMap((text, index) => (text.trim() === '' ? [] : ofLine(text.trim(), index + 1, nameOf)))
  const seen = new Set<string>()
  return [...typed, ...read].filter(({ name, fault }) => fault !== null || (!seen.has(name) && seen.add(name)))
}
