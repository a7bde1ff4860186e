import type { Suggestion } from './suggestion.js'

/** A source that an address leads to. */
export interface FoundSource extends Suggestion {
  readonly title: string | null
  /** First words of the newest items, so that a person sees what would be read; null: nothing was read yet. */
  readonly sample: readonly string[] | null
}

export const SAMPLES = 3
export const SAMPLE_CHARACTERS = 120

export const unread = (suggestion: Suggestion, title: string | null = null): FoundSource => ({
  ...suggestion,
  title,
  sample: null,
})
