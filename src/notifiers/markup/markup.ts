/**
 * How a channel writes. Whatever goes in may be a stranger's and comes out as text: no mention that rings, no command, no link that is not
 * ours, no markup.
 */
export interface Markup {
  readonly text: (raw: string) => string
  /** The same in a template of the operator's, where it may stand beside other markup, or in it; default `text`. */
  readonly value?: (raw: string) => string
  readonly strong: (raw: string) => string
  /** What a customer wrote, set apart; may have lines. */
  readonly quote: (raw: string) => string
  readonly link: (label: string, url: string) => string
  /** The address of a post in a template, bare or in a link of the operator's, where `text` would break it; default `value`. */
  readonly address?: (url: string) => string
  /** A command for a terminal. */
  readonly code: (raw: string) => string
  /** Between lines, and between cases. */
  readonly newline: string
  readonly gap: string
}
