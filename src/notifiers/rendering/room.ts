export interface Room {
  readonly max: number
  /** The unit of `max`; default UTF-16 code units. */
  readonly size?: (text: string) => number
}
