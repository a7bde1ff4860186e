/** How to emphasise; on a pipe every function returns its text as it is. Colour never carries meaning alone. */
export interface Style {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly green: (text: string) => string
  readonly cyan: (text: string) => string
  /** The text, leading to the address where links are shown. */
  readonly link: (text: string, url: string) => string
  /** Whether they are: an address that something leads to need not be written out. */
  readonly links: boolean
  /** Columns of the terminal. */
  readonly width: number
}

const same = (text: string): string => text

export const PLAIN: Style = {
  bold: same,
  dim: same,
  red: same,
  yellow: same,
  green: same,
  cyan: same,
  link: same,
  links: false,
  width: 80,
}
