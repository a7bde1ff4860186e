import type { SourceState } from '../model/source.js'
import { formatDuration } from '../util/duration.js'
import { toIsoOrNull } from '../util/instant.js'
import { oneLine } from '../util/text.js'
import type { Style } from './style.js'

/** A source as the listing shows it. */
export interface SourceRow {
  readonly id: string
  readonly type: string
  readonly url: string
  readonly state: SourceState | null
  readonly dueReason: string
  readonly due: boolean
}

const health = (row: SourceRow): string => row.state?.health ?? 'new'

/** One source as a document of the contract's style. */
export const sourceDocument = (row: SourceRow) => ({
  source: row.id,
  type: row.type,
  url: row.url,
  health: health(row),
  last_success_at: toIsoOrNull(row.state?.lastSuccessAt ?? null),
  last_attempt_at: toIsoOrNull(row.state?.lastAttemptAt ?? null),
  next_due_at: row.state === null || row.state.health === 'gone' ? null : toIsoOrNull(row.state.nextDueAt),
  due: row.due,
  failures: row.state?.failures ?? 0,
  message: row.state?.message ?? null,
  unknown_since: toIsoOrNull(row.state?.unknownSince ?? null),
  unknown_reason: row.state?.unknownReason ?? null,
  mentions: row.state?.mentions ?? 0,
  warnings: row.state?.warnings ?? [],
})

function paintHealth(row: SourceRow, width: number, style: Style): string {
  const word = health(row).padEnd(width)
  if (health(row) === 'ok') return style.green(word)
  return health(row) === 'new' ? style.dim(word) : style.red(word)
}

function notes(row: SourceRow, now: number, style: Style): string[] {
  const { state } = row
  if (state === null) return [style.dim('never polled')]
  const lines: string[] = []
  const success = state.lastSuccessAt === null ? 'never read' : `read ${formatDuration(now - state.lastSuccessAt)} ago`
  const next = state.health === 'gone' ? 'not asked again' : row.due ? 'due now' : `next in ${formatDuration(state.nextDueAt - now)}`
  lines.push(style.dim(`${success} · ${next} · ${state.mentions} mentions`))
  if (state.message !== null) lines.push(style.red(`${state.failures > 1 ? `${state.failures} times: ` : ''}${oneLine(state.message)}`))
  if (state.unknownSince !== null) {
    lines.push(style.yellow(`unknown since ${toIsoOrNull(state.unknownSince)}: ${oneLine(state.unknownReason ?? '')}`))
  }
  return [...lines, ...state.warnings.map((warning) => style.dim(`warning: ${oneLine(warning)}`))]
}

/** Sources for a person: one line each, what is to be known of it below. */
export function sourceLines(rows: readonly SourceRow[], now: number, style: Style): string {
  const idWidth = Math.max(...rows.map((row) => row.id.length), 0)
  const typeWidth = Math.max(...rows.map((row) => row.type.length), 0)
  return rows
    .map((row) => {
      const head = `${style.bold(row.id.padEnd(idWidth))}  ${paintHealth(row, 7, style)}  ${row.type.padEnd(typeWidth)}  ${oneLine(row.url)}`
      return `${[head, ...notes(row, now, style).map((line) => `  ${line}`)].join('\n')}\n`
    })
    .join('')
}
