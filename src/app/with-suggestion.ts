import { MonitorError } from '../util/errors.js'
import { phrase } from '../util/say.js'
import { UnknownWord } from '../util/unknown-word.js'

/** Adds the word that was probably meant to an error about an unknown word; any other error is returned unchanged. */
export async function withSuggestion(thrown: unknown): Promise<unknown> {
  if (!(thrown instanceof UnknownWord)) return thrown
  const { nearest } = await import('../config/nearest.js')
  const near = nearest(thrown.word, thrown.known)
  const { exit, said, cause } = thrown
  return near === null ? thrown : new MonitorError(said.message, { exit, hint: phrase`did you mean ${near}?`, cause })
}
