/** Whether a receiver works, by its last attempts. Instants are UTC ms. */
export interface ReceiverState {
  readonly receiver: string
  /** Fingerprint of the configuration it was tried with: when that changes, it is tried at once. */
  readonly settings: string
  readonly lastSentAt: number | null
  /** First failure since the last success; null: it works as far as is known. */
  readonly failingSince: number | null
  /** No attempt before this; null: no restriction. */
  readonly notBefore: number | null
  /** It accepts nothing until a person repairs it: the secret is refused, or the channel is gone. */
  readonly refuses: boolean
  /** The last error, without secrets. */
  readonly error: string | null
}
