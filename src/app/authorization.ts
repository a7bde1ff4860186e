import { resolveSecret } from '../config/secrets.js'
import type { SourceConfig } from '../model/config.js'
import type { Runtime } from './app.js'

/** The Authorization header of a source, from its secrets; null when it has none. */
export async function authorizationOf(source: SourceConfig, runtime: Runtime): Promise<string | null> {
  if (source.token !== null) return `Bearer ${await resolveSecret(source.token, runtime)}`
  if (source.username === null || source.password === null) return null
  const password = await resolveSecret(source.password, runtime)
  return `Basic ${Buffer.from(`${source.username}:${password}`).toString('base64')}`
}
