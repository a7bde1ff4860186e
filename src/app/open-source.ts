import { resolveSecret } from '../config/secrets.js'
import type { Config, SourceConfig } from '../model/config.js'
import type { Company, PollContext } from '../sources/source.js'
import type { App, Runtime } from './app.js'
import { unlimitedReads } from './reads.js'

export interface SourceOccasion {
  /** What its adapter wanted back at its last stored poll; null without one. */
  readonly memory: unknown
  readonly unconditional: boolean
}

/** Everything that an adapter is given: its configuration, its secrets, the network, the company's names and accounts. */
export async function openSource(
  { runtime, config, http }: Pick<App, 'runtime' | 'config' | 'http'>,
  { source, platform }: { readonly source: SourceConfig; readonly platform: string },
  { memory, unconditional }: SourceOccasion,
): Promise<PollContext> {
  const secrets = await secretsOf(source, runtime)
  return {
    config: source,
    memory,
    http: await http(),
    authorization: authorizationOf(source, secrets),
    secrets,
    company: companyOf(config, source, platform),
    reads: unlimitedReads,
    now: runtime.now(),
    unconditional,
    signal: runtime.signal,
  }
}

async function secretsOf({ secrets }: SourceConfig, runtime: Runtime): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {}
  for (const name of Object.keys(secrets)) found[name] = await resolveSecret(secrets[name]!, runtime)
  return found
}

/** The Authorization header that a token or a user with a password make; null without any. */
function authorizationOf({ username }: SourceConfig, { token, password }: Readonly<Record<string, string>>): string | null {
  if (token !== undefined) return `Bearer ${token}`
  if (username === null || password === undefined) return null
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

/** What a search is made of, and whose posts are ours on this platform. */
function companyOf({ company }: Config, source: SourceConfig, platform: string): Company {
  const accounts = company.official.filter(
    (account) =>
      (account.platform === null || account.platform === platform) && (account.source === null || account.source === source.id),
  )
  return {
    terms: [...new Set(company.brands.flatMap(({ name, aliases }) => [name, ...aliases]))],
    accounts: accounts.flatMap(({ id }) => id ?? []),
  }
}
