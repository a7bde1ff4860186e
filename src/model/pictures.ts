import type { Share, StatsGroup } from './tally.js'

/** How many are answered by then, and between what that truly lies. */
export interface WaitPoint extends Share {
  readonly ms: number
}

/** Kaplan and Meier's curve, ready to be drawn. */
export interface WaitCurve {
  readonly waits: number
  /** The steps of the curve, as many as an eye can tell apart. */
  readonly points: readonly WaitPoint[]
  /** How many waits are not over, and how long they have lasted: as many of them as an eye can tell apart, in order. */
  readonly unfinished: number
  readonly cutAt: readonly number[]
  /** Half are answered within this time. */
  readonly median: number | null
  /** The longest wait that was watched. */
  readonly longest: number
}

/** What was begun within one hour of one weekday. */
export interface HeatCell {
  readonly weekday: string
  /** 0 to 23. */
  readonly hour: number
  readonly cases: number
  /** Which part of the hour the company works in an ordinary week. */
  readonly open: number
}

/** Cases in their order of time. */
export interface Pictures {
  /** Every week from the first to the last, the empty ones too. */
  readonly weeks: readonly StatsGroup[]
  /** Monday 0 o'clock first. */
  readonly heat: readonly HeatCell[]
  /** Of those that count, how many began while nobody works. */
  readonly outsideHours: Share | null
  readonly wall: WaitCurve
  readonly business: WaitCurve
}
