import { describe, expect, it } from 'vitest'
import { accountFindings } from '../../../src/app/check/accounts.js'
import type { Config, OfficialAccount } from '../../../src/model/config.js'
import type { AuthoredMention, ForgetStore } from '../../../src/store/forget-store.js'

const account = (keys: Partial<OfficialAccount>): OfficialAccount => ({
  platform: null,
  site: null,
  source: 'blog',
  id: null,
  name: null,
  ...keys,
})

type Written = readonly [source: string, name: string | null, id: string | null, official?: boolean]

const mention = ([source, name, id, official = false]: Written) =>
  ({ source, official, author: { id, name, handle: null, flags: [] } }) as unknown as AuthoredMention

/** What is said of these accounts where that was written. */
async function found(official: readonly OfficialAccount[], written: readonly Written[]) {
  const store: Pick<ForgetStore, 'mentionsBy'> = { mentionsBy: async () => written.map(mention) }
  const findings = await accountFindings({ company: { official } } as unknown as Pick<Config, 'company'>, store)
  return findings.map(({ level, message, hint }) => [level, String(message), String(hint)])
}

const wrong = (id: string) => [
  'warning',
  `company.official: Beispiel Team writes in blog with the id ${id}; a name counts only where a source tells no ids`,
  `if that is you, write { source: blog, id: "${id}" }`,
]

describe('accounts that are configured by name, in monitor check', () => {
  const team = [account({ name: 'Beispiel Team' })]

  it.each<[string, readonly OfficialAccount[], readonly Written[], readonly (readonly string[])[]]>([
    ['an id, where nothing has to be looked up', [account({ id: '3' })], [['blog', 'Beispiel Team', '3']], []],
    ['a source that tells no ids', team, [['blog', 'Beispiel Team', null, true]], []],
    ['a source that tells ids', team, [['blog', 'Beispiel Team', 'a1']], [wrong('a1')]],
    ['in other letters', team, [['blog', 'BEISPIEL  team', 'a1']], [wrong('a1')]],
    ['another source', team, [['forum', 'Beispiel Team', 'a1']], []],
    ['another name', team, [['blog', 'Petra', 'a1']], []],
    ['one whose id is configured too', [...team, account({ id: 'a1' })], [['blog', 'Beispiel Team', 'a1', true]], []],
    [
      'several of one name, each once',
      team,
      ['a1', 'a2', 'a1', 'a3', 'a4'].map((id) => ['blog', 'Beispiel Team', id] as const),
      [wrong('a1'), wrong('a2'), wrong('a3')],
    ],
  ])('%s', async (_, official, written, findings) => {
    expect(await found(official, written)).toEqual(findings)
  })
})
