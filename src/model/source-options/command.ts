/** A program that prints what it found. */
export interface CommandOptions {
  /** Program and arguments; no shell runs. */
  readonly command: readonly string[]
}
