import type { FeedPerson } from '../types.js'
import { type Element, textOf } from '../xml/element.js'
import { absoluteUrl } from './links.js'
import { plainLine } from './text-construct.js'

const MAX_NAME = 500
const MAIL = /[^\s<>()@,;:"]+@[^\s<>()@,;:"]+/

/** `a@b.example (Name)`, `Name <a@b.example>`, a name or an address alone; null when empty. */
export function parsePerson(written: string | null): FeedPerson | null {
  const text = written === null ? '' : plainLine(written).slice(0, MAX_NAME)
  if (text === '') return null
  const email = text.includes('@') ? (MAIL.exec(text)?.[0] ?? null) : null
  if (email === null) return { name: text, email, url: null }
  const name = text
    .replace(email, ' ')
    .replace(/mailto:/i, ' ')
    .replace(/[()<>"[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;-]+|[\s,;-]+$/g, '')
  return { name: name || null, email: email.replace(/^mailto:/i, ''), url: null }
}

/** Atom person construct; also one that holds only text. `url` of Atom 0.3 as well as `uri`. */
export function atomPerson(element: Element): FeedPerson | null {
  const name = textOf(element, 'name', 'atom:name')
  const email = textOf(element, 'email', 'atom:email')
  const url = absoluteUrl(textOf(element, 'uri', 'url', 'atom:uri', 'atom:url', 'homepage'), element.base)
  if (name === null && email === null && url === null) return parsePerson(element.text)
  return { name: name === null ? null : plainLine(name), email, url }
}

/** One string for all of them, as most readers give it. */
export function joinPeople(people: readonly FeedPerson[]): string | null {
  if (people.length === 0) return null
  return people.map((person) => person.name ?? person.email ?? person.url).join(', ') || null
}
