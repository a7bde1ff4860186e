import { localTime } from './local-time.js'
import type { Style } from './style.js'

/** What a page for a person is written on: how wide, how painted, in whose time. */
export interface Sheet {
  readonly style: Style
  /** Columns to fill; long lines are hard to read even where there is room. */
  readonly columns: number
  readonly now: number
  readonly timezone: string
  /** An instant in local time. */
  readonly when: (at: number) => string
}

export const createSheet = (style: Style, { now, timezone }: { readonly now: number; readonly timezone: string }): Sheet => ({
  style,
  columns: Math.min(120, Math.max(40, style.width)),
  now,
  timezone,
  when: localTime(timezone, now),
})
