// White space that is not yet as it shall be.
const UNEVEN = /[^\S ]| {2}/

/** Collects the text of a page with its white space in order: single spaces, no empty lines, none at the ends of lines. */
export class PlainText {
  private text = ''
  /** White space that is written when something follows it. */
  private gap: '' | ' ' | '\n' = ''
  /** Text as it was typed (`pre`): mails of a list, logs, code. */
  private isTyped = false
  /** What each line begins with. */
  private marks = ''

  /** Of what was written so far. */
  get length(): number {
    return this.text.length
  }

  get isAtLineStart(): boolean {
    return this.text === '' || this.gap === '\n'
  }

  add(text: string): void {
    if (!this.isTyped) {
      this.run(text)
      return
    }
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) this.newline()
      this.run(line)
    }
  }

  typed(isTyped: boolean): void {
    this.isTyped = isTyped
  }

  /** Running text, in which line breaks are mere spaces. */
  private run(text: string): void {
    const even = UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text
    const from = even.startsWith(' ') ? 1 : 0
    if (from === 1) this.space()
    const to = even.endsWith(' ') ? even.length - 1 : even.length
    if (to <= from) return
    if (this.text !== '') this.text += this.gap
    if (this.marks !== '' && this.isAtLineStart) this.text += this.marks
    this.text += even.slice(from, to)
    this.gap = to < even.length ? ' ' : ''
  }

  space(): void {
    if (this.gap === '') this.gap = ' '
  }

  newline(): void {
    this.gap = '\n'
  }

  /** What follows is somebody else's: from how many hands it comes. */
  quoted(depth: number): void {
    const marks = '> '.repeat(depth)
    if (marks === this.marks) return
    this.newline()
    this.marks = marks
  }

  toString(): string {
    return this.text
  }
}
