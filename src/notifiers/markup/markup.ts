/**
 * The markup of a channel. Any input may be written by a stranger and must come out as mere text: no mention that notifies, no command, no
 * link that is not ours, no markup.
 */
export interface Markup {
  readonly text: (raw: string) => string
  /** The same within the operator's template, where it may be next to or inside of other markup; default `text`. */
  readonly value?: (raw: string) => string
  readonly strong: (raw: string) => string
  /** Block quote of a customer's text; may have several lines. */
  readonly quote: (raw: string) => string
  readonly link: (label: string, url: string) => string
  /** The address of a post in a template, bare or within a link, where `text` would break it; default `value`. */
  readonly address?: (url: string) => string
  /** A command for a terminal. */
  readonly code: (raw: string) => string
  /** Separators between lines, and between cases. */
  readonly newline: string
  readonly gap: string
}
