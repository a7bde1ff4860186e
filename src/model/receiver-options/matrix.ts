/** What only a `matrix` receiver has. */
export interface MatrixOptions {
  /** `!id:server`, or `#alias:server`, which is looked up each time. */
  readonly room: string
}
