import { isHere } from '../../answers/official.js'
import { resolveSecret } from '../../config/secrets.js'
import type { HttpClient } from '../../http/types.js'
import type { Config, SourceConfig } from '../../model/config.js'
import type { Company, PollContext, Reads } from '../../sources/source.js'
import { basicAuthorization } from '../../util/basic-authorization.js'
import type { App, Runtime } from '../app.js'
import { openReads } from './reads.js'
import { namingSecrets } from './secret-fault.js'

/** The parts of `App` that polling a source needs. */
export type SourceApp = Pick<App, 'runtime' | 'config' | 'http' | 'ledger'>

export interface SourceOccasion {
  readonly source: SourceConfig
  /** `platform` of its adapter. */
  readonly platform: string
  /** The adapter's memory from its last stored poll; null without one. */
  readonly memory: unknown
  readonly unconditional: boolean
}

/**
 * Calls `ask` with everything that an adapter needs: configuration, secrets, network, budget, the company's names and accounts. Afterwards
 * returns the unused part of the budget, also after an error. An error about refused credentials names them.
 */
export async function withSource<Result>(
  app: SourceApp,
  occasion: SourceOccasion,
  ask: (context: PollContext) => Promise<Result>,
): Promise<Result> {
  const { reads, close } = await openReads(app, occasion.source)
  const context = await contextOf(app, occasion, reads)
  try {
    return await ask(context)
  } catch (thrown) {
    throw namingSecrets(thrown, occasion.source)
  } finally {
    await close()
  }
}

async function contextOf(
  { runtime, config, http }: SourceApp,
  { source, platform, memory, unconditional }: SourceOccasion,
  reads: Reads,
): Promise<PollContext> {
  const secrets = await secretsOf(source, runtime)
  return {
    config: source,
    memory,
    http: source.budget === null ? await http() : askingOnce(await http()),
    authorization: authorizationOf(source, secrets),
    secrets,
    company: companyOf(config, source, platform),
    reads,
    now: runtime.now(),
    unconditional,
    signal: runtime.signal,
  }
}

/** One wrapper per client, since adapters cache their log-ins by client. */
const ASKING_ONCE = new WeakMap<HttpClient, HttpClient>()

/** The client without its own retries, which no budget would count. The next poll asks again. */
function askingOnce(client: HttpClient): HttpClient {
  const known = ASKING_ONCE.get(client)
  if (known !== undefined) return known
  const once: HttpClient = {
    request: (request) => client.request({ ...request, retries: 0 }),
    reach: (knock) => client.reach(knock),
    close: () => client.close(),
  }
  ASKING_ONCE.set(client, once)
  return once
}

async function secretsOf({ secrets }: SourceConfig, runtime: Runtime): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {}
  for (const name of Object.keys(secrets)) found[name] = await resolveSecret(secrets[name]!, runtime)
  return found
}

/** Authorization header from a token, or from user and password; null without either. */
function authorizationOf({ username }: SourceConfig, { token, password }: Readonly<Record<string, string>>): string | null {
  if (token !== undefined) return `Bearer ${token}`
  if (username === null || password === undefined) return null
  return basicAuthorization(username, password)
}

/** Search terms, and the ids of our own accounts on this platform. */
function companyOf({ company }: Config, source: SourceConfig, platform: string): Company {
  const place = { platform, site: source.url, source: source.id }
  const accounts = company.official.filter((account) => isHere(account, place))
  return {
    terms: [...new Set(company.brands.flatMap(({ name, aliases }) => [name, ...aliases]))],
    accounts: accounts.flatMap(({ id }) => id ?? []),
  }
}
