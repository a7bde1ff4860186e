import type { SourceConfig } from '../../model/config.js'

/** A source that is in no configuration: its type and address, everything else at its default. */
export const bareSource = (given: Pick<SourceConfig, 'id' | 'type' | 'url' | 'match'>): SourceConfig => ({
  ...given,
  api: null,
  everyMs: 0,
  allowPrivate: false,
  brand: null,
  language: null,
  timeoutMs: null,
  maxBytes: null,
  headers: {},
  username: null,
  secrets: {},
  budget: null,
  options: null,
})
