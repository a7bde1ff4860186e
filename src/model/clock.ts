export type ClockTarget = 'first_answer' | 'next_answer' | 'resolution' | 'promise'

/** `met`/`late`: stopped in time / after due. `running`/`breached`: still waiting, before / after due. */
export type ClockStatus = 'running' | 'met' | 'breached' | 'late'

/** One promise of an SLA policy, measured. Instants are UTC ms, spans are seconds. */
export interface Clock {
  readonly policy: string
  readonly target: ClockTarget
  readonly startedAt: number
  readonly dueAt: number
  readonly warnAt: number | null
  readonly stoppedAt: number | null
  readonly status: ClockStatus
  readonly businessSeconds: number
  readonly wallSeconds: number
  readonly overdueSeconds: number
  /** In words: which post started it, which hours were skipped, which cap held. */
  readonly reasons: readonly string[]
}
