import type { Document, Node, Scalar } from 'yaml'
import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { Path } from './document-path.js'
import { interpolate } from './interpolate.js'

interface TreeProblem {
  readonly node: Node
  readonly path: Path
  readonly message: string
  readonly kind: 'config' | 'secret'
}

/** A YAML document as data, with the way back from a path to the node that it stands in. */
export interface Tree {
  readonly value: unknown
  readonly interpolated: boolean
  readonly problems: readonly TreeProblem[]
  /** Scalars with a variable that is not set: what a schema says of them is noise. */
  readonly unresolved: ReadonlySet<Node>
  readonly find: (path: Path) => { readonly key: Node | null; readonly value: Node | null; readonly parent: Node | null }
}

/** A "billion laughs" document grows by nested aliases; an honest one has some hundred thousand nodes. */
const MAX_NODES = 2_000_000

const keyText = (key: unknown): string => (isScalar(key) ? (key.source ?? String(key.value)) : String(key))

/** Turns nodes into data: variables replaced, aliases followed, map entries without a value left out. */
export function readTree(document: Document.Parsed, env: Readonly<Record<string, string | undefined>>): Tree {
  const reader = new TreeReader(env)
  const value = reader.read(document.contents, [])
  return {
    value: value.data,
    interpolated: reader.interpolated,
    problems: reader.problems,
    unresolved: reader.unresolved,
    find: (path) => reader.find(document.contents, path),
  }
}

interface Read {
  readonly data: unknown
  /** Nodes with all aliases written out. */
  readonly size: number
}

class TreeReader {
  readonly problems: TreeProblem[] = []
  readonly unresolved = new Set<Node>()
  interpolated = false
  readonly #env: Readonly<Record<string, string | undefined>>
  readonly #anchors = new Map<string, { readonly node: Node; read: Read | null }>()
  readonly #targets = new Map<Node, Node>()

  constructor(env: Readonly<Record<string, string | undefined>>) {
    this.#env = env
  }

  read(node: Node | null, path: Path): Read {
    if (node === null) return { data: null, size: 1 }
    if (isAlias(node)) return this.#alias(node, path)
    const anchored =
      (isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined ? { node, read: null as Read | null } : null
    if (anchored !== null) this.#anchors.set((node as Scalar).anchor ?? '', anchored)
    const read = this.#content(node, path)
    if (anchored !== null) anchored.read = read
    return read
  }

  #content(node: Node, path: Path): Read {
    if (isScalar(node)) return { data: this.#scalar(node, path), size: 1 }
    let size = 1
    const take = (child: unknown, part: string | number): unknown => {
      const read = this.read((child ?? null) as Node | null, [...path, part])
      size += read.size
      if (size > MAX_NODES) throw new Error('its aliases repeat far too much')
      return read.data
    }
    if (isSeq(node)) return { data: node.items.map((item, index) => take(item, index)), size }
    if (!isMap(node)) return { data: null, size }
    const entries = node.items.map(({ key, value }) => [keyText(key), take(value, keyText(key))] as const)
    return { data: Object.fromEntries(entries.filter(([, value]) => value !== null)), size }
  }

  #alias(node: Node & { readonly source: string }, path: Path): Read {
    const anchor = this.#anchors.get(node.source)
    if (anchor?.read == null) {
      this.problems.push({ node, path, message: 'is an alias that refers to itself or to no anchor', kind: 'config' })
      return { data: null, size: 1 }
    }
    this.#targets.set(node, anchor.node)
    return anchor.read
  }

  #scalar(node: Scalar, path: Path): unknown {
    const { value } = node
    // `id: 109252111498123456789` and `name: 007` are names; as a number they would lose digits.
    if (typeof value === 'number' && /^[-+]?\d+$/.test(node.source ?? '') && String(value) !== node.source) return node.source
    if (typeof value !== 'string' || !value.includes('${')) return value
    this.interpolated = true
    const { text, unset, malformed } = interpolate(value, this.#env)
    for (const name of unset) this.#refuse(node, path, `environment variable ${name} is not set`, 'secret')
    for (const _ of malformed)
      this.#refuse(node, path, `a variable is written \${NAME}; a literal "\${" is written "$\${"`, 'config')
    return node.type === 'PLAIN' ? typed(text) : text
  }

  #refuse(node: Node, path: Path, message: string, kind: TreeProblem['kind']): void {
    this.unresolved.add(node)
    this.problems.push({ node, path, message, kind })
  }

  find(root: Node | null, path: Path): ReturnType<Tree['find']> {
    let parent: Node | null = null
    let key: Node | null = null
    let value = this.#follow(root)
    for (const part of path) {
      parent = value ?? parent
      if (isMap(value)) {
        const pair = value.items.find((item) => keyText(item.key) === String(part))
        key = (pair?.key ?? null) as Node | null
        value = this.#follow((pair?.value ?? null) as Node | null)
      } else {
        key = null
        value = isSeq(value) ? this.#follow((value.items[Number(part)] ?? null) as Node | null) : null
      }
    }
    return { key, value, parent }
  }

  #follow(node: Node | null): Node | null {
    return node === null ? null : (this.#targets.get(node) ?? node)
  }
}

/** `per_host: ${PER_HOST}` is a number, as it would be if it stood there. */
function typed(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true'
  return /^(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text) && String(Number(text)) === text ? Number(text) : text
}
