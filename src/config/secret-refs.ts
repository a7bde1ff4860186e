import type { Config } from '../model/config.js'
import type { SecretRef } from '../model/secret-ref.js'

export interface NamedSecret {
  /** `sources.blog.token` */
  readonly where: string
  readonly ref: SecretRef
}

export const secretName = (source: string, secret: string): string => `sources.${source}.${secret}`

export const receiverSecretName = (receiver: string, secret: string): string => `alerts.receivers.${receiver}.${secret}`

/** Every secret that the configuration refers to, for `monitor check`. */
export function secretRefs(config: Config): readonly NamedSecret[] {
  const named = (where: string, ref: SecretRef | { readonly value: string } | null): readonly NamedSecret[] =>
    ref === null || 'value' in ref ? [] : [{ where, ref }]
  return [
    ...config.sources.flatMap(({ id, secrets }) =>
      Object.entries(secrets).flatMap(([name, ref]) => named(secretName(id, name), ref)),
    ),
    ...config.alerts.receivers.flatMap(({ id, url, secrets }) =>
      Object.entries({ url, ...secrets }).flatMap(([name, ref]) => named(receiverSecretName(id, name), ref)),
    ),
    ...named('http.proxy.password', config.http.proxy ? config.http.proxy.password : null),
    ...named('heartbeat.url', config.heartbeat?.url ?? null),
  ]
}
