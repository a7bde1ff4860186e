/** Reviews of one location in Google Maps. */
export interface GoogleBusinessOptions {
  readonly account: string
  readonly location: string
  readonly clientId: string
}
