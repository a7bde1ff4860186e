import type { Document, Node, YAMLError } from 'yaml'
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { messageOf } from '../util/errors.js'
import { oneLine, truncate } from '../util/text.js'
import type { Path } from './document-path.js'
import type { Fault } from './fault.js'
import type { Tree } from './tree.js'
import { readTree } from './tree.js'

/** What a check found. `key`: point at the key itself, not at its value. */
export interface Finding {
  readonly path: Path
  readonly message: string
  readonly nearest?: string | null
  readonly at?: 'key' | 'value'
  /** The value must not be repeated in the message. */
  readonly hideValue?: boolean
}

/** A configuration file as plain data that still knows where each value stands. */
export interface ConfigDocument {
  /** Maps, lists and scalars, variables replaced, keys without a value left out; null when the YAML itself is broken. */
  readonly raw: Readonly<Record<string, unknown>> | null
  readonly faults: readonly Fault[]
  /** The file uses `${NAME}`, so that its data may hold secrets. */
  readonly interpolated: boolean
  readonly locate: (finding: Finding) => Fault | null
  /** The text of a scalar before variables were replaced; null where there is none. */
  readonly written: (path: Path) => string | null
}

/** `['sources', 3, 'every']` → `sources[3].every` */
const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}${text === '' ? '' : '.'}${String(part)}`),
    '',
  )

const MAX_CHARACTERS = 16_000_000

// Whatever stands here may be a secret pasted into the wrong place.
const PRIVATE_KEY = /token|password|passwd|secret|cookie|authorization|api.?key|_env$|_command$/i
const isPrivate = (path: Path): boolean => path.some((part) => part === 'headers' || PRIVATE_KEY.test(String(part)))

/** A value for a message: on one line, short, without the credentials and the query of a URL. */
function shown(node: Node | null): string | null {
  if (isMap(node)) return 'a map'
  if (isSeq(node)) return 'a list'
  if (!isScalar(node) || node.value === null) return null
  // Credentials may stand before any @, in addresses of every shape; a query often holds a key.
  const text = oneLine(node.source ?? String(node.value))
    .replace(/^.*:.*@/, '…@')
    .replace(/(:\/\/[^?#]*|…@[^?#]*)[?#].*/, '$1?…')
  return `"${truncate(text, 60)}"`
}

function parseYaml(text: string, lines: LineCounter): Document.Parsed {
  const document = parseDocument(text, {
    version: '1.2',
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
    logLevel: 'error',
  })
  return document as Document.Parsed
}

/** YAML 1.2 → data with positions. Values of the environment are put in after parsing, so that none can turn into YAML. */
export function readDocument(source: string, file: string, env: Readonly<Record<string, string | undefined>>): ConfigDocument {
  const lines = new LineCounter()
  const faults: Fault[] = []
  const fail = (offset: number, message: string, extra: Partial<Fault> = {}): Fault => {
    const { line, col } = lines.linePos(offset)
    return {
      file,
      line: Math.max(1, line),
      column: Math.max(1, col),
      path: '',
      message,
      value: null,
      nearest: null,
      kind: 'config',
      ...extra,
    }
  }
  const broken = (fault: Fault): ConfigDocument => ({
    raw: null,
    faults: [...faults, fault],
    interpolated: true,
    locate: () => null,
    written: () => null,
  })

  const text = source.replace(/^\uFEFF/, '')
  if (text.length > MAX_CHARACTERS) return broken(fail(0, `is larger than ${MAX_CHARACTERS / 1e6} million characters`))
  let document: Document.Parsed
  let tree: Tree
  try {
    document = parseYaml(text, lines)
    const seen = new Set<number>()
    for (const problem of [...document.errors, ...document.warnings]) {
      const fault = fail(problem.pos[0], yamlMessage(problem, text))
      // One mistake makes the parser stumble several times; the first place is the one to look at.
      if (!seen.has(fault.line)) faults.push(fault)
      seen.add(fault.line)
    }
    if (document.directives.yaml.explicit && document.directives.yaml.version !== '1.2')
      faults.push(fail(0, 'is not YAML 1.2; remove the %YAML line'))
    // With a key given twice the rest can still be checked; any other fault makes the rest guesswork.
    const unreadable = document.errors.find((problem) => problem.code !== 'DUPLICATE_KEY')
    if (unreadable !== undefined) return { raw: null, faults, interpolated: true, locate: () => null, written: () => null }
    tree = readTree(document, env)
  } catch (thrown) {
    // Thousands of nested brackets overflow the parser's stack.
    return broken(fail(0, `cannot be read as YAML: ${messageOf(thrown)}`))
  }
  for (const problem of tree.problems) {
    faults.push(fail(problem.node.range?.[0] ?? 0, problem.message, { path: pathText(problem.path), kind: problem.kind }))
  }
  if (tree.value === null || tree.value === undefined)
    return broken(fail(0, 'is empty; `monitor init` writes a file to start from'))
  if (!isRecord(tree.value))
    return broken(
      fail(document.contents?.range?.[0] ?? 0, 'is not a map of keys and values', { value: shown(document.contents) }),
    )

  const locate = (finding: Finding): Fault | null => {
    const { key, value, parent } = tree.find(finding.path)
    if (value !== null && tree.unresolved.has(value)) return null
    const node = (finding.at === 'key' ? key : null) ?? value ?? key ?? parent
    const hidden = finding.hideValue === true || finding.at === 'key' || isPrivate(finding.path)
    return fail(node?.range?.[0] ?? 0, finding.message, {
      path: pathText(finding.path),
      value: hidden ? null : shown(value),
      nearest: finding.nearest ?? null,
    })
  }
  const written = (path: Path): string | null => {
    const { value } = tree.find(path)
    return isScalar(value) ? (value.source ?? null) : null
  }
  return { raw: tree.value, faults, interpolated: tree.interpolated, locate, written }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function yamlMessage(problem: YAMLError, text: string): string {
  if (problem.code === 'DUPLICATE_KEY') return 'this key is given twice'
  if (problem.code === 'MULTIPLE_DOCS') return 'holds several documents; only one is read, remove the "---"'
  const [at] = problem.pos
  if (text.slice(at - 1, at + 1) === '${') return `inside { } or [ ] a variable stands in quotes: "\${NAME}"`
  return `YAML: ${oneLine(problem.message)}`
}
