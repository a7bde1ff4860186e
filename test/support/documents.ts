import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { CATALOGUE } from '../../src/schema/catalogue.js'
import { schemaNamed } from '../../src/schema/json-schema.js'

// Whatever a test prints in a machine format is compared with the schema of its command: a document that lies fails the test that made it.

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  // Half the time to compile a schema goes into code for which there is no hurry.
  code: { optimize: false },
  formats: {
    'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/,
    date: /^\d{4}-\d{2}-\d{2}$/,
    uri: (text: string) => URL.canParse(text),
  },
})

type Node = { [key: string]: unknown }

/** The same schema with nothing required inside: with FIELDS a document is a part of it. */
function partial(node: unknown, isTop = true): unknown {
  if (Array.isArray(node)) return node.map((each) => partial(each, false))
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node as Node).filter(([key, value]) => isTop || key !== 'required' || !Array.isArray(value))
  return Object.fromEntries(entries.map(([key, value]) => [key, partial(value, false)]))
}

/** Compiled once a process. */
const compiled = new Map<string, ValidateFunction>()

function validatorOf(name: string, isPart: boolean): ValidateFunction {
  const key = isPart ? `${name} in part` : name
  const known = compiled.get(key)
  if (known !== undefined) return known
  const schema = schemaNamed(name, true)
  if (schema === null) throw new Error(`there is no schema ${name}`)
  const { $id: _, ...body } = schema
  const made = ajv.compile((isPart ? partial(body) : body) as object)
  compiled.set(key, made)
  return made
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`no JSON: ${text.slice(0, 300)}`)
  }
}

/** Throws where a document is not as the schema of that name has it: nothing missing, nothing beside. */
export function expectDocument(name: string, document: unknown, isPart = false): void {
  const validate = validatorOf(name, isPart)
  if (validate(document)) return
  const told = (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
  throw new Error(`not as schema ${name} has it:\n${told.slice(0, 12).join('\n')}\n${JSON.stringify(document).slice(0, 1_000)}`)
}

const COMMAND_LINES = Object.entries(CATALOGUE).flatMap(([name, { commands }]) =>
  commands.map((line) => ({ name, words: line.split(' ') })),
)

/** The schema of what a command line prints: of those that name it the one that says most. */
function schemaOfCommand(argv: readonly string[]): string {
  const said = argv.map((word) => (/^m-\d+$/i.test(word) ? 'M-17' : word))
  const called = said.find((word) => COMMAND_LINES.some(({ words }) => words[0] === word))
  const matching = COMMAND_LINES.filter(({ words }) => words[0] === called && words.every((word) => said.includes(word)))
  const [best] = matching.sort((a, b) => b.words.length - a.words.length)
  if (best === undefined) throw new Error(`no schema tells what this prints: monitor ${argv.join(' ')}`)
  return best.name
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '')

function isPartOf(argv: readonly string[], name: string): boolean {
  const at = argv.findIndex((word) => /^--json(=|$)/.test(word))
  const fields = argv[at]?.slice('--json='.length) || argv[at + 1]
  return CATALOGUE[name]!.list !== null && fields !== undefined && !fields.startsWith('-')
}

/** A receiver of type stdout is told beside the document. */
const TELLS_BESIDE = ['poll', 'notify']

interface Printed {
  readonly out: string
  readonly err: string
}

/** Looks at everything that one command line printed. `stderr`: it is no terminal, so what stands on it is for a program. */
export function expectDocuments(argv: readonly string[], { out, err }: Printed, stderr: boolean): void {
  const end = argv.indexOf('--')
  const options = end === -1 ? argv : argv.slice(0, end)
  const json = options.some((word) => /^--json(=|$)/.test(word))
  const ndjson = options.includes('--ndjson')
  if ((!json && !ndjson) || options.some((word) => word === '--help' || word === '-h')) return
  if (out !== '') {
    const name = schemaOfCommand(argv)
    const lines = linesOf(out)
    if (json && lines.length > 1 && !options.includes('--watch')) throw new Error(`more than one document: ${out.slice(0, 300)}`)
    const isPart = json && isPartOf(argv, name)
    for (const line of lines) expectDocument(json ? name : `${name}-lines`, parsed(line), isPart)
  }
  if (stderr && !argv.some((word) => TELLS_BESIDE.includes(word)))
    for (const line of linesOf(err)) expectDocument('error', parsed(line))
}
