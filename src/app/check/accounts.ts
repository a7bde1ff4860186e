import { foldName } from '../../answers/fold.js'
import type { Config } from '../../model/config.js'
import type { ForgetStore } from '../../store/forget-store.js'
import { phrase } from '../../util/say.js'
import type { CheckFinding } from './finding.js'

/** So many ids of one name are told; that many people hardly share one. */
const SHOWN = 3

/**
 * Accounts that are configured by name in a source that tells ids: their answers count as other people's, and every case that they
 * answered goes on waiting.
 */
export async function accountFindings(
  { company: { official } }: Pick<Config, 'company'>,
  store: Pick<ForgetStore, 'mentionsBy'>,
): Promise<CheckFinding[]> {
  const named = official.flatMap(({ name, source }) => (name === null || source === null ? [] : [{ name, sources: [source] }]))
  if (named.length === 0) return []
  const written = await store.mentionsBy(named)
  return named.flatMap(({ name, sources: [source] }) => {
    const byThem = written.filter(
      (mention) => mention.source === source && !mention.official && isNamed(mention.author.name, name),
    )
    const ids = [...new Set(byThem.flatMap(({ author: { id } }) => (id === null ? [] : [id])))].slice(0, SHOWN)
    return ids.map(
      (id): CheckFinding => ({
        area: 'config',
        level: 'warning',
        message: phrase`company.official: ${name} writes in ${source!} with the id ${id}; a name counts only where a source tells no ids`,
        hint: phrase`if that is you, write ${`{ source: ${source!}, id: ${JSON.stringify(id)} }`}`,
      }),
    )
  })
}

const isNamed = (author: string | null, name: string): boolean => author !== null && foldName(author) === foldName(name)
