import { PrivateAddress } from '../../app/private-address.js'
import type { ReadPlace } from '../../app/setup/seen-accounts.js'
import { type UsablePlace, usablePlaces } from '../../app/setup/usable-places.js'
import { hintOf, MonitorError, messageOf } from '../../util/errors.js'
import { oneLine } from '../../util/text.js'
import type { Asking, Draft, Step } from './draft.js'

const addresses = (typed: string): readonly string[] => typed.split(/[\s,]+/).filter((word) => word !== '')

function tellFailure(url: string, thrown: unknown, { say, tell }: Asking): void {
  const said = thrown instanceof MonitorError ? thrown.said : { message: messageOf(thrown), hint: hintOf(thrown) }
  const message = oneLine(say.text(said.message))
  const hint = said.hint === null ? '' : `\n${oneLine(say.text(said.hint))}`
  tell(`${message.includes(url) ? message : `${oneLine(url)}: ${message}`}${hint}`)
}

interface Found {
  readonly places: readonly UsablePlace[]
  readonly isPrivate: boolean
}

/** What stands behind one address; nothing where it cannot be read, which is told. */
async function lookAt(url: string, allowPrivate: boolean, asking: Asking): Promise<Found> {
  const { asker, look, progress, say } = asking
  progress.show(say`looking at ${url}`)
  try {
    const found = await look.find(url, allowPrivate).finally(progress.clear)
    const places = usablePlaces(found)
    for (const each of found)
      for (const { name, where } of each.lacks) asking.tell(say`${each.type} is left out: it needs ${name} (${where})`)
    return { places, isPrivate: allowPrivate }
  } catch (thrown) {
    if (thrown instanceof PrivateAddress) {
      const isOurs = await asker.confirm({ message: say`${url} stands in a private network. Is it yours?`, fallback: false })
      if (isOurs) return lookAt(url, true, asking)
    } else tellFailure(url, thrown, asking)
    return { places: [], isPrivate: false }
  }
}

const keyOf = ({ entry }: UsablePlace): string => String(entry['id'])

const labelOf = ({ type, url, title }: UsablePlace): string =>
  [type, oneLine(url), ...(title === null ? [] : [oneLine(title).slice(0, 40)])].join('  ')

async function choosePlaces(found: readonly UsablePlace[], { asker, say }: Asking): Promise<readonly UsablePlace[]> {
  if (found.length === 0) return []
  const chosen = await asker.chooseMany({
    message: say.text('Which of it shall be read?'),
    choices: found.map((each) => ({ value: keyOf(each), label: labelOf(each), hint: say.text(each.reason) })),
    fallback: found.filter(({ isAdvised }) => isAdvised).map(keyOf),
  })
  return found.filter((each) => chosen.includes(keyOf(each)))
}

/** Where people write: addresses, what stands behind them, which of it is read. */
export const askPlaces: Step = async (draft, asking) => {
  const { asker, say } = asking
  const found: UsablePlace[] = []
  const urls: string[] = []
  let { allowPrivate, failed } = draft
  let wanted = draft.urls
  let message = say.text('Where do people write about you? Addresses of site, blog, forum, profile')
  for (;;) {
    if (wanted.length === 0)
      wanted = addresses(await asker.text({ message, fallback: '', example: say.text('https://… https://… (Enter: none)') }))
    if (wanted.length === 0) break
    for (const url of wanted) {
      const { places, isPrivate } = await lookAt(url, allowPrivate, asking)
      allowPrivate ||= isPrivate
      if (places.length > 0) urls.push(url)
      failed ||= places.length === 0
      found.push(...places)
    }
    if (found.length > 0) break
    if (asker.isSilent) break
    wanted = []
    message = say.text('Nothing to read was found there. Another address?')
  }
  return { urls, allowPrivate, failed, places: await choosePlaces(found, asking) }
}

/** Reads the newest of each place, as `monitor sources test` does: what is wrong shows now, and who writes there. */
export const readPlaces: Step = async (draft: Draft, asking) => {
  const { look, progress, say, tell } = asking
  const read: ReadPlace[] = []
  for (const place of draft.places) {
    const id = keyOf(place)
    const missing = place.secrets.filter(({ required, isSet }) => required && !isSet)
    for (const { variable, where } of missing)
      tell(say`${id} cannot be read yet: set ${variable} in the environment. It is ${where}.`)
    if (missing.length > 0) continue
    progress.show(say`reading ${id}`)
    const { mentions, platform, unread } = await look.read(place).finally(progress.clear)
    if (unread !== null) tell(say`${id} was not read: ${oneLine(unread)}`)
    else tell(say`${id}: ${say.counted(mentions.length, 'post')} read`)
    read.push({ source: id, url: place.url, platform, mentions })
  }
  return { read }
}
