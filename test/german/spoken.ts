import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { transformWithEsbuild } from 'vite'
import { parseAst } from 'vitest/node'

// What the code says of what goes wrong, read from its syntax: the places where such sentences stand are known by name.

/** A sentence in the code. `bare`: a template with values that is not marked as a phrase. */
export interface Spoken {
  readonly file: string
  readonly key: string
  readonly bare: boolean
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string }

/** Errors with a text for people: what they are given first is the message, then the hint. */
const ERRORS = /^(?:MonitorError|SourceGone|SecretMissing|SecretRefused|SlowDown|BudgetSpent|Fault|ChannelFault)$/
/** Functions that make errors and findings of what they are given. */
const MAKERS = new Set(['refuse', 'refused', 'refusal', 'missing', 'fault', 'fail', 'warning', 'wrong', 'ok', 'tls', 'lastWord'])
/** Keys of objects under which a sentence stands. */
const SAID_KEYS = new Set(['hint', 'message', 'fault', 'what', 'warning'])
/** Types of sources and receivers, and under which of their keys secrets are described. */
const DESCRIBED = /^config\/schema\/(?:receivers|sources)\//
const OWN_KEYS = new Set(['secrets', 'url'])
/** There `what` is a description of a key or the name of a thing, which is no fault. */
const isSaid = (key: string, file: string): boolean =>
  SAID_KEYS.has(key) && !(key === 'what' && (DESCRIBED.test(file) || file.startsWith('report/')))
/** Errors whose text nobody keeps: with values, it is marked, so that the reader's language is known when it is said. */
const MARKED = /^(?:MonitorError|SecretMissing|SecretRefused|SlowDown|BudgetSpent|refuse|refusal|missing)$/

const SRC = resolve(import.meta.dirname, '../../src')
/** Nobody who uses the tool meets what these say: the maker of its weights, and the words that it reads with. */
const APART = /^(?:german|training|triage)\//

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
const nameOf = (node: unknown): string => (isNode(node) && 'name' in node ? String(node['name']) : '')

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const key in node) {
    const value = node[key]
    if (Array.isArray(value)) for (const each of value) isNode(each) && walk(each, visit)
    else if (isNode(value)) walk(value, visit)
  }
}

const keyOfTemplate = (node: Node): string =>
  (node['quasis'] as readonly { readonly value: { readonly cooked: string } }[]).map(({ value }) => value.cooked).join('{}')

const isSentence = (key: string): boolean => /\p{L}{2}/u.test(key) && /\s|\{\}/.test(key)

/** What an expression can come to, one step on. */
function nextOf(node: Node, constants: ReadonlyMap<string, Node>): readonly unknown[] {
  switch (node.type) {
    case 'ConditionalExpression':
      return [node['consequent'], node['alternate']]
    case 'LogicalExpression':
      return [node['left'], node['right']]
    case 'ArrayExpression':
      return node['elements'] as unknown[]
    case 'ObjectExpression':
      return (node['properties'] as Node[]).map((property) => property['value'])
    case 'MemberExpression':
      return [node['object']]
    case 'CallExpression':
      return nameOf(node['callee']) === 'kept' ? (node['arguments'] as unknown[]) : []
    case 'Identifier': {
      const constant = constants.get(nameOf(node))
      return constant === undefined || constant.type === 'ArrowFunctionExpression' ? [] : [constant]
    }
    default:
      return []
  }
}

/** The sentences of one file. */
async function spokenIn(file: string, source: string): Promise<readonly Spoken[]> {
  const { code } = await transformWithEsbuild(source, file, {
    loader: file.endsWith('x') ? 'tsx' : 'ts',
    target: 'esnext',
    charset: 'utf8',
  })
  const program = parseAst(code) as unknown as Node
  const constants = new Map<string, Node>()
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator' && isNode(node['init'])) constants.set(nameOf(node['id']), node['init'])
  })
  const found = new Map<string, Spoken>()

  /** Follows an expression to the sentences that it can come to. `marked`: those with values have to be phrases. */
  function say(node: unknown, marked: boolean, seen: readonly Node[] = []): void {
    if (!isNode(node) || seen.includes(node)) return
    for (const next of nextOf(node, constants)) say(next, marked, [...seen, node])
    if (node.type === 'Literal' && typeof node['value'] === 'string') add(node['value'], false)
    if (node.type === 'TemplateLiteral') add(keyOfTemplate(node), marked && (node['expressions'] as unknown[]).length > 0)
    if (node.type === 'TaggedTemplateExpression' && nameOf(node['tag']) === 'phrase')
      add(keyOfTemplate(node['quasi'] as Node), false)
  }

  function add(key: string, bare: boolean): void {
    if (isSentence(key)) found.set(`${key} ${bare}`, { file, key, bare })
  }

  walk(program, (node) => {
    if (node.type === 'NewExpression' || node.type === 'CallExpression') {
      const name = nameOf(node['callee'])
      if (!ERRORS.test(name) && !MAKERS.has(name)) return
      // Options are an object, and what of it is said has a key of its own.
      for (const each of node['arguments'] as Node[]) if (each.type !== 'ObjectExpression') say(each, MARKED.test(name))
    }
    // What a secret is good for is told where it is missing.
    if (node.type === 'Property' && OWN_KEYS.has(nameOf(node['key'])) && DESCRIBED.test(file))
      walk(node['value'] as Node, (each) => {
        if (each.type === 'Property' && nameOf(each['key']) === 'what') say(each['value'], false)
      })
    if ((node.type === 'Property' || node.type === 'PropertyDefinition') && isSaid(nameOf(node['key']), file))
      say(node['value'], false)
  })
  return [...found.values()]
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !APART.test(file))
  .toSorted()

let ofFaults: Promise<readonly Spoken[]> | null = null

/** Of what goes wrong, all that the program can say. Read once: it takes seconds. */
export function spokenOfFaults(): Promise<readonly Spoken[]> {
  ofFaults ??= Promise.all(files.map((file) => spokenIn(file, readFileSync(join(SRC, file), 'utf8')))).then((all) => all.flat())
  return ofFaults
}
