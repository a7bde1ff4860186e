import { listsBy } from '../../util/lists-by.js'
import { kept, Phrase, phrase, type Said } from '../../util/say.js'

/** What is wrong, and what helps. */
export interface Trouble {
  readonly message: Said
  readonly hint: Said | null
}

/** Several for which the same helps: what is wrong with each, and once what helps. */
export interface Alike<T> {
  readonly first: T
  readonly messages: readonly Said[]
  readonly hint: Said | null
}

/** Of `forum: HTTP 404` the first value: whom it is about. */
function nameOf({ message }: Trouble): string | null {
  const name = message instanceof Phrase && message.key.startsWith('{}: ') ? message.values[0] : undefined
  return typeof name === 'string' ? name : null
}

/** What helps, whomever: `monitor sources test ID`. */
function nameless(trouble: Trouble): Phrase | null {
  const { hint } = trouble
  if (!(hint instanceof Phrase)) return hint === null ? null : kept(hint)
  const name = nameOf(trouble)
  return new Phrase(
    hint.key,
    hint.values.map((value) => (value === name ? 'ID' : value)),
  )
}

function hintOf(all: readonly Trouble[]): Said | null {
  const [first] = all
  const hint = first === undefined ? null : nameless(first)
  if (hint === null || first === undefined) return null
  return all.length === 1 ? first.hint : phrase`for these ${all.length}: ${hint}`
}

/** What is wrong, whomever it is about. */
const faultOf = ({ message }: Trouble): string =>
  message instanceof Phrase && nameOf({ message, hint: null }) !== null
    ? JSON.stringify([message.key, message.values.slice(1).map(String)])
    : String(message)

/** What is wrong in the same words is said once, of all of them. */
const messagesOf = (all: readonly Trouble[]): Said[] =>
  [...listsBy(all, faultOf).values()].map((same) => {
    const { message } = same[0]!
    const names = [...new Set(same.flatMap((trouble) => nameOf(trouble) ?? []))]
    return message instanceof Phrase && names.length > 1
      ? new Phrase(message.key, [names.join(', '), ...message.values.slice(1)])
      : message
  })

/** Puts together what the same helps for, each where its first stands. What nothing helps for is put together where it is the same. */
export function alike<T extends Trouble>(all: readonly T[], kindOf: (each: T) => string = () => ''): Alike<T>[] {
  const groups = listsBy(all, (each) => {
    const hint = nameless(each)
    return JSON.stringify([kindOf(each), hint === null ? faultOf(each) : ['', String(hint)]])
  })
  return [...groups.values()].map((troubles) => ({
    first: troubles[0]!,
    messages: messagesOf(troubles),
    hint: hintOf(troubles),
  }))
}
