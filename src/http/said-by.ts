import { oneLine } from '../util/text.js'

/** Where APIs put a sentence for people, the likeliest first. */
const NAMES = ['detail', 'error_description', 'error_message', 'message', 'error', 'errors', 'title', 'reason', 'response']
const MOST_CHARACTERS = 200
const DEEPEST = 4

/** The sentence for people in what an API says about an error; null where it is no JSON, or holds none. */
export function saidBy(body: string | null): string | null {
  if (body === null || !/^[{[]/.test(body)) return null
  let data: unknown
  try {
    data = JSON.parse(body)
  } catch {
    return null
  }
  // YouTube writes links into its sentences.
  const said = oneLine((sentenceIn(data, DEEPEST) ?? '').replace(/<[^>]*>/g, ''))
  if (said === '') return null
  return said.length > MOST_CHARACTERS ? `${said.slice(0, MOST_CHARACTERS)}…` : said
}

function sentenceIn(value: unknown, depth: number): string | null {
  if (typeof value === 'string') return value
  if (depth === 0 || value === null || typeof value !== 'object') return null
  if (Array.isArray(value)) return sentenceIn(value[0], depth - 1)
  for (const name of NAMES) {
    const found = sentenceIn((value as Record<string, unknown>)[name], depth - 1)
    if (found !== null) return found
  }
  return null
}
