import { httpStatusOf } from './http-fault.js'
import { type Row, rowOrNull } from './wire.js'

/** What an API said together with an error status. */
export interface ErrorAnswer {
  readonly status: number
  /** Fields of its JSON; empty where it was too long to be kept whole. */
  readonly fields: Row
}

/** null: it was no answer; or none of the API itself, but an HTML page of a proxy; or it only means "not so fast". */
export function errorAnswerOf(thrown: unknown): ErrorAnswer | null {
  const status = httpStatusOf(thrown)
  const body = thrown instanceof Error && 'body' in thrown && typeof thrown.body === 'string' ? thrown.body : ''
  const wait = thrown instanceof Error && 'retryable' in thrown && thrown.retryable === true
  if (status === null || wait || !body.startsWith('{')) return null
  try {
    return { status, fields: rowOrNull(JSON.parse(body)) ?? {} }
  } catch {
    return { status, fields: {} }
  }
}

/** What was asked for; null when the API itself says that there is no such thing (any more): a page of a proxy is no proof. */
export async function unlessAbsent<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if ([404, 410].includes(errorAnswerOf(error)?.status ?? 0)) return null
    throw error
  }
}
