import type { ImportResult } from '../app/import/import-mentions.js'
import { figure } from '../report/shapes/figures.js'
import { jsonText } from '../report/shapes/json-text.js'
import { EXIT, type ExitCode } from '../util/errors.js'
import { toIso } from '../util/instant.js'
import { english, kept, phrase, type Say } from '../util/say.js'
import { reportProblem } from './error-text.js'
import type { Io } from './io.js'

/** How its result is written. */
export interface ImportFormat {
  readonly json?: boolean
  readonly ndjson?: boolean
  readonly dryRun?: boolean
}

/** `monitor import --json`. */
export const importDocument = (
  { sources, lines, counts, labelled, passedOver, bad, faults, warnings, interruptedAfter }: ImportResult,
  now: number,
) => ({
  schema: 1 as const,
  generated_at: toIso(now),
  source: sources[0] ?? 'import',
  sources: [...sources],
  complete: interruptedAfter === null,
  lines,
  added: counts?.added ?? null,
  edited: counts?.edited ?? null,
  deleted: counts?.deleted ?? null,
  unchanged: counts?.unchanged ?? null,
  labelled: counts === null ? null : labelled,
  passed_over: passedOver,
  left_out: bad,
  left_out_lines: faults.map(({ line, reason }) => ({ line, reason })),
  warnings: [...warnings],
  interrupted_after_line: interruptedAfter,
})

function importSummary({ lines, counts, labelled, passedOver, bad }: ImportResult, say: Say): string {
  const many = (count: number): string => figure(count, say)
  const parts =
    counts === null
      ? [say`${many(lines - bad)} of ${many(lines)} lines can be read`, say.text('nothing was stored')]
      : [
          say`${many(counts.added)} new`,
          say`${many(counts.edited)} edited`,
          say`${many(counts.deleted)} deleted`,
          say`${many(counts.unchanged)} unchanged`,
        ]
  const more = [
    ...(labelled > 0 ? [say`${many(labelled)} labelled`] : []),
    ...(passedOver > 0 ? [say`${many(passedOver)} lines of an export passed over`] : []),
    ...(bad > 0 ? [say`${many(bad)} left out`] : []),
  ]
  return `${[...parts, ...more].join(' · ')}\n`
}

function tellLeftOut({ bad, faults, warnings }: ImportResult, io: Io): void {
  const more = bad - faults.length
  const messages = [
    ...faults.map(({ line, reason }) => phrase`line ${line} was left out: ${kept(reason)}`),
    ...(more > 0 ? [phrase`${figure(more, io.say)} more lines were left out`] : []),
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
    print(importSummary(result, io.say))
  }
}

/** Exit 3 when some lines could not be read, or when more is missing; 130, with the line up to which all is stored, when it was interrupted. */
export function importExit({ bad, isCut, interruptedAfter }: ImportResult, machine: boolean, io: Io): ExitCode {
  if (interruptedAfter === null) return bad > 0 || isCut ? EXIT.partial : EXIT.done
  const message =
    interruptedAfter === 0
      ? phrase`interrupted; nothing was stored`
      : phrase`interrupted; everything up to line ${figure(interruptedAfter, machine ? english : io.say)} is stored`
  reportProblem({ message, hint: 'run it again: what is stored already is left alone', code: EXIT.interrupted }, machine, io)
  return EXIT.interrupted
}
