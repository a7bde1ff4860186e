/** The terminal that the inbox is drawn on, open for as long as it is. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream
  readonly size: () => { readonly columns: number; readonly rows: number }
  readonly write: (bytes: string) => void
  readonly onInput: (take: (text: string) => void) => void
  readonly onResize: (tell: () => void) => void
}
