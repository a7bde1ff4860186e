/** Where a secret is read from when it is needed. The value itself is never part of the configuration. */
export type SecretRef = ({ readonly env: string } | { readonly file: string } | { readonly command: string }) & {
  /** It is a whole file, such as a private key, so it has many lines. Such a secret never goes into a header. */
  readonly document?: true
}
