import type { FoundPerson, PersonRequest } from '../app/forget/find-person.js'
import type { Erasure } from '../app/forget/forget-person.js'
import type { Io } from './io.js'
import { shellWord } from './shell-word.js'

type Tell = (line: string) => void

const linesTo =
  ({ err }: Io): Tell =>
  (line) =>
    err(`${line}\n`)

/** A name alone is no proof, and our own replies are nobody's complaint. */
export function tellBesides({ official, sameName }: FoundPerson, io: Io): void {
  const { say } = io
  const tell = linesTo(io)
  if (official > 0) tell(say`Left as they are, for your own company wrote them: ${say.counted(official, 'mention')}`)
  if (sameName > 0)
    tell(
      say`Under this display name alone: ${say.counted(sameName, 'mention')}. A name proves nobody, for two people may share it; --name takes them too`,
    )
}

/** Nothing to erase is no failure. */
export function tellNobody({ who }: PersonRequest, person: FoundPerson, io: Io): void {
  const tell = linesTo(io)
  if (person.sameName === 0 && person.official === 0) tell(io.say`Nobody known as ${who} is stored: nothing to erase.`)
  else tell(io.say`No author has ${who} as id, handle or address: nothing to erase.`)
  tellBesides(person, io)
}

/** More are no help. */
const MAX_NAMED = 20

/** Whom a word means, a person must see. */
function tellNaming(namedIn: readonly number[], namedBy: Erasure['namedBy'], io: Io): void {
  const { say } = io
  const tell = linesTo(io)
  const named = namedIn.slice(0, MAX_NAMED).map((id) => `M-${id}`)
  const more = namedIn.length - named.length
  if (named.length > 0) {
    const all = [...named, ...(more > 0 ? [say`and ${more} more`] : [])].join(', ')
    tell(say`May still name this person, by others or by you in the same threads: ${all}`)
  }
  if (namedBy !== null && namedBy.mentions > 0)
    tell(
      say`Words of the name stand in ${say.counted(namedBy.mentions, 'mention')}: ${`monitor mentions --search ${shellWord(namedBy.search)}`}`,
    )
}

/** What was erased, and what a person who was forgotten may still be found in. */
export function tellErased({ cases, done, namedBy }: Erasure, io: Io): void {
  const { say } = io
  const tell = linesTo(io)
  if (done === null) {
    tell(say.text('Nothing was erased: a dry run.'))
    return
  }
  const messages = say.counted(done.deliveries, 'message')
  tell(say`Erased: ${say.counted(done.mentions, 'mention')} · ${say.counted(cases.length, 'case')} · ${messages}`)
  tellNaming(done.namedIn, namedBy, io)
  tell(say.text('Not reached: backups, messages sent already, and what this person writes from now on.'))
}
