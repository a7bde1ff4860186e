/** What only a `threema` receiver has. */
export interface ThreemaOptions {
  /** The company's own Gateway id, `*FIRMA01`. */
  readonly from: string
  /** One person: a Threema id, a phone number without `+`, or an address. */
  readonly to: { readonly as: 'to' | 'phone' | 'email'; readonly value: string }
}
