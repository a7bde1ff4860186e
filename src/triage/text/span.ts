/** A part of a text. Offsets are UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}
