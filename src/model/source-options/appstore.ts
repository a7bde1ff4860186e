/** Reviews of an app of ours, by the App Store Connect API. */
export interface AppStoreOptions {
  readonly keyId: string
  /** null: the key is that of a person, not of the team. */
  readonly issuerId: string | null
  /** Three letters each, such as DEU; empty: everywhere. */
  readonly territories: readonly string[]
}
