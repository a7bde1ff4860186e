import type { ImportResult } from '../app/import-mentions.js'
import { jsonText } from '../report/json-text.js'
import { EXIT, type ExitCode } from '../util/errors.js'
import { toIso } from '../util/instant.js'
import { reportProblem } from './error-text.js'
import type { Io } from './io.js'

/** How its result is written. */
export interface ImportFormat {
  readonly json?: boolean
  readonly ndjson?: boolean
  readonly dryRun?: boolean
}

/** `1,000,000`. */
export const figure = (count: number): string => count.toLocaleString('en')

/** `monitor import --json`. */
export const importDocument = (
  { source, lines, counts, bad, faults, warnings, interruptedAfter }: ImportResult,
  now: number,
) => ({
  schema: 1 as const,
  generated_at: toIso(now),
  source,
  complete: interruptedAfter === null,
  lines,
  added: counts?.added ?? null,
  edited: counts?.edited ?? null,
  deleted: counts?.deleted ?? null,
  unchanged: counts?.unchanged ?? null,
  left_out: bad,
  left_out_lines: faults.map(({ line, reason }) => ({ line, reason })),
  warnings: [...warnings],
  interrupted_after_line: interruptedAfter,
})

function importSummary({ lines, counts, bad }: ImportResult): string {
  const parts =
    counts === null
      ? [`${figure(lines - bad)} of ${figure(lines)} lines can be read`, 'nothing was stored']
      : [
          `${figure(counts.added)} new`,
          `${figure(counts.edited)} edited`,
          `${figure(counts.deleted)} deleted`,
          `${figure(counts.unchanged)} unchanged`,
        ]
  return `${[...parts, ...(bad > 0 ? [`${figure(bad)} left out`] : [])].join(' · ')}\n`
}

function tellLeftOut({ bad, faults, warnings }: ImportResult, io: Io): void {
  const more = bad - faults.length
  const messages = [
    ...faults.map(({ line, reason }) => `line ${line} was left out: ${reason}`),
    ...(more > 0 ? [`${figure(more)} more lines were left out`] : []),
    ...warnings,
  ]
  for (const message of messages) reportProblem({ message }, false, io)
}

/** Says what an import came to. */
export function tellImport(
  result: ImportResult,
  { json = false, ndjson = false, dryRun = false }: ImportFormat,
  { io, now }: { readonly io: Io; readonly now: number },
): void {
  const document = importDocument(result, now)
  if (json) io.out(`${jsonText(document)}\n`)
  else if (ndjson) {
    const { left_out_lines, ...rest } = document
    const lines = [...left_out_lines.map((line) => ({ type: 'left_out', ...line })), { type: 'import', ...rest }]
    io.out(lines.map((line) => `${jsonText(line)}\n`).join(''))
  } else {
    tellLeftOut(result, io)
    // What a dry run prints are the mentions themselves.
    const print = dryRun ? io.err : io.out
    print(importSummary(result))
  }
}

/** Exit 3 when some lines could not be read; 130, with the line up to which all is stored, when it was interrupted. */
export function importExit({ bad, interruptedAfter }: ImportResult, machine: boolean, io: Io): ExitCode {
  if (interruptedAfter === null) return bad > 0 ? EXIT.partial : EXIT.done
  const message =
    interruptedAfter === 0
      ? 'interrupted; nothing was stored'
      : `interrupted; everything up to line ${figure(interruptedAfter)} is stored`
  reportProblem({ message, hint: 'run it again: what is stored already is left alone', code: EXIT.interrupted }, machine, io)
  return EXIT.interrupted
}
