import { MonitorError } from '../util/errors.js'
import { phrase } from '../util/say.js'
import { UnknownWord } from '../util/unknown-word.js'

/** An error about a word that nobody knows, with the one that was probably meant; every other as it is. */
export async function withSuggestion(thrown: unknown): Promise<unknown> {
  if (!(thrown instanceof UnknownWord)) return thrown
  const { nearest } = await import('../config/nearest.js')
  const near = nearest(thrown.word, thrown.known)
  const { exit, said, cause } = thrown
  return near === null ? thrown : new MonitorError(said.message, { exit, hint: phrase`did you mean ${near}?`, cause })
}
