import { isCommonName, nameOfHost, shortName } from '../../app/setup/names.js'
import { seenAccounts } from '../../app/setup/seen-accounts.js'
import type { Say } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import type { Asking, Draft, Step } from './draft.js'

const listed = (typed: string): readonly string[] => typed.split(',').flatMap((part) => oneLine(part) || [])

/** What of it Enter takes is the name in the first address. */
const guessed = ({ urls }: Draft): string => (urls[0] === undefined ? '' : (nameOfHost(urls[0]) ?? ''))

export const askName: Step = async (draft, { asker, say }) => {
  if (draft.name !== null) return {}
  const example = say.text('such as Beispiel AG')
  const name = await asker.text({ message: say.text('What is your company called?'), fallback: guessed(draft), example })
  return { name: oneLine(name) || null }
}

const accountWords = (account: ReturnType<typeof seenAccounts>[number], say: Say): string => {
  const { platform, id, source } = account.entry
  const where = account.isNameOnly ? say`${String(source)}, by its name alone` : say`${String(platform)} id ${String(id)}`
  return `${account.name}  (${where} · ${say.counted(account.posts, 'post')})`
}

const NONE = 'none'

/** Whose replies count: the accounts that wrote in the chosen places, to choose from. */
export const askAccounts: Step = async (draft, { asker, say, tell }) => {
  if (draft.official !== undefined) return {}
  const seen = seenAccounts(draft.read, shortName(draft.name ?? guessed(draft)))
  const likely = seen.flatMap(({ isLikely }, index) => (isLikely ? [String(index)] : []))
  if (seen.length === 0) {
    if (draft.read.length > 0)
      tell(
        say.text(
          'No account was seen that could be yours. Name it under company.official once it has written: its replies count.',
        ),
      )
    return { official: [] }
  }
  tell(
    say.text(
      'Only replies of your own accounts stop a clock. Where a place tells ids, the id proves who wrote; a name alone proves nothing there, for anybody can take it. Where it tells none, an answer by name is marked so.',
    ),
  )
  const chosen = await asker.chooseMany({
    message: say.text('Which of these answer for your company?'),
    choices: [
      ...seen.map((account, index) => ({ value: String(index), label: accountWords(account, say) })),
      { value: NONE, label: say.text('none of them') },
    ],
    fallback: likely.length > 0 ? likely : [NONE],
  })
  return { official: chosen.flatMap((index) => seen[Number(index)] ?? []) }
}

/** What people call the company; a name that is a common word too needs words beside it. */
export const askBrand: Step = async (draft, { asker, say }) => {
  const name = draft.name ?? (guessed(draft) || null)
  if (name === null) return {}
  const called =
    draft.brand ?? oneLine(await asker.text({ message: say.text('What do people call you?'), fallback: shortName(name) }))
  const aliases =
    draft.aliases ??
    listed(
      await asker.text({
        message: say.text('Other spellings, products, domains? Parted by commas'),
        fallback: '',
        example: say.text('(Enter: none; inflections and slips are found anyway)'),
      }),
    )
  return { name, brand: called, aliases, hints: await hintsFor(called, { asker, say }) }
}

async function hintsFor(brand: string, { asker, say }: Pick<Asking, 'asker' | 'say'>): Promise<readonly string[]> {
  const isWord = await asker.confirm({
    message: say`Is “${brand}” a common word too, as Post or Orange are?`,
    fallback: isCommonName(brand),
  })
  if (!isWord) return []
  const fallback = say.text('contract, bill, branch, customer, support')
  return listed(await asker.text({ message: say.text('Words that stand beside it when you are meant'), fallback }))
}
