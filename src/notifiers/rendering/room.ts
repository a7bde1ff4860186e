export interface Room {
  readonly max: number
  /** In what `max` is counted; default UTF-16 code units. */
  readonly size?: (text: string) => number
}
