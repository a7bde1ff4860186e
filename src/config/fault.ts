import { EXIT, MonitorError } from '../util/errors.js'
import { kept, Phrase, phrase } from '../util/say.js'

/** One thing that is wrong with a configuration file, and where. */
export interface Fault {
  readonly file: string
  /** 1-based. */
  readonly line: number
  readonly column: number
  /** `sources[3].every`; empty for the document as a whole. */
  readonly path: string
  /** What is wrong and how it is put right. Never contains a secret. */
  readonly message: string
  /** The bad value as it is written in the file, shortened; null when it is none, or may be a secret. */
  readonly value: string | null
  /** The nearest known key, value or name. */
  readonly nearest: string | null
  /** `secret`: the file is fine, but an environment variable that it names is not set. */
  readonly kind: 'config' | 'secret'
}

/** `monitor.yaml:12:5: sources[3].evry: unknown key; did you mean "every"?` */
export function formatFault(fault: Fault): Phrase {
  const { file, line, column, path, value, nearest } = fault
  const where = [`${file}:${line}:${column}`, ...(path === '' ? [] : [path]), ...(value === null ? [] : [value])].join(': ')
  const message = kept(fault.message)
  return nearest === null ? phrase`${where}: ${message}` : phrase`${where}: ${message}; did you mean "${nearest}"?`
}

/** Each on a line of its own. */
const lines = (phrases: readonly Phrase[]): Phrase => new Phrase(phrases.map(() => '{}').join('\n'), phrases)

/** The configuration cannot be used. The message lists every fault, one a line. Exit 2, or 4 when only secrets are missing. */
export class ConfigError extends MonitorError {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    const secretsOnly = faults.length > 0 && faults.every((fault) => fault.kind === 'secret')
    super(lines(faults.map(formatFault)), {
      exit: secretsOnly ? EXIT.secret : EXIT.usage,
      hint: secretsOnly ? 'set the variables that are named above' : 'config.example.yaml documents every key',
    })
    this.faults = faults
  }
}
