import { Phrase, type Said } from '../../util/say.js'

const retold = (said: Said, change: (text: string) => string): Said => {
  if (typeof said === 'string') return change(said)
  const { key, values } = said
  // A phrase without values may quote another program in its key.
  if (values.length === 0) return new Phrase(change(key), [])
  return new Phrase(
    key,
    values.map((value) => (typeof value === 'number' ? value : retold(value, change))),
  )
}

/** Applies `change` to every text of an error that may be printed or stored. It stays the same object, since its class carries its meaning. */
export function retellError(thrown: unknown, change: (text: string) => string): unknown {
  if (!(thrown instanceof Error)) return thrown
  for (const name of ['message', 'stack', 'hint', 'body', 'url'] as const) {
    const text: unknown = Reflect.get(thrown, name)
    if (typeof text === 'string') Reflect.set(thrown, name, change(text))
  }
  if ('said' in thrown) {
    const { message, hint } = thrown.said as { readonly message: Said; readonly hint: Said | null }
    Reflect.set(thrown, 'said', { message: retold(message, change), hint: hint === null ? null : retold(hint, change) })
  }
  return thrown
}
