import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SourceConfig } from '../../../src/model/config.js'
import { toIso } from '../../../src/util/instant.js'
import type { ContractReplies, ContractSite } from '../../contracts/source.js'

/** Keeps what it is asked, and prints what lies beside it. */
const SCRIPT = 'cat > "$1/asked"; echo run >> "$1/runs"; cat "$1/out"'

/** A program as `command` sources run them, and what it prints. */
export class CommandSite implements ContractSite {
  readonly burst = 'all'
  readonly isLocal = true
  readonly folder = mkdtempSync(join(tmpdir(), 'monitor-command-'))
  readonly #lines = new Map<string, object>()
  #malformed: string[] = []

  get config(): Partial<SourceConfig> {
    return { options: { command: ['sh', '-c', SCRIPT, 'sh', this.folder] } }
  }

  readonly replies: ContractReplies = {
    officialId: '7',
    write: (to, at, by) => {
      const id = `antwort-${to}-${by}`
      const author = { id: by === 'account' ? '7' : '666', name: 'Beispiel Kundendienst' }
      return this.#put(id, {
        id,
        parent_id: this.nativeId(to),
        text: 'Die Störung ist seit 9 Uhr behoben, bitte starten Sie das Gerät neu.',
        author,
        published_at: toIso(at),
      })
    },
  }

  async start(): Promise<string> {
    this.#print()
    return 'command:quelle'
  }

  async stop(): Promise<void> {
    rmSync(this.folder, { recursive: true, force: true })
  }

  nativeId = (number: number): string => `p-${number}`
  count = (): number => (existsSync(this.#file('runs')) ? readFileSync(this.#file('runs'), 'utf8').length / 'run\n'.length : 0)
  fail = (): void => undefined

  /** What it read on its standard input when it last ran. */
  asked = (): unknown => JSON.parse(readFileSync(this.#file('asked'), 'utf8'))

  write(number: number, at: number): void {
    const id = this.nativeId(number)
    this.#put(id, { id, text: `Text ${number}.`, published_at: toIso(at) })
  }

  edit(number: number, text: string): void {
    const id = this.nativeId(number)
    this.#put(id, { ...this.#lines.get(id), text })
  }

  writeMalformed(): void {
    this.#malformed.push('{"text":"Ohne id."}')
    this.#print()
  }

  cursor(cursor: unknown): void {
    this.#put('cursor', { type: 'cursor', cursor })
  }

  #put(id: string, line: object): string {
    this.#lines.set(id, line)
    this.#print()
    return id
  }

  #print(): void {
    const lines = [...this.#malformed, ...[...this.#lines.values()].map((line) => JSON.stringify(line))]
    writeFileSync(this.#file('out'), lines.map((line) => `${line}\n`).join(''))
  }

  #file = (name: string): string => join(this.folder, name)
}
