/** Whether a receiver works, as its last attempts told. */
export interface ReceiverState {
  readonly receiver: string
  /** Fingerprint of the configuration that it was tried with: with another one it is tried at once. */
  readonly settings: string
  readonly lastSentAt: number | null
  /** The first of the failures since something last got through; null: it works, as far as is known. */
  readonly failingSince: number | null
  /** It is not tried before; null: whenever there is something for it. */
  readonly notBefore: number | null
  /** It takes nothing until somebody mends it: the secret is refused, the channel is gone. */
  readonly refuses: boolean
  /** What was wrong last, without a secret. */
  readonly error: string | null
}
