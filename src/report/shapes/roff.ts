/**
 * Text of a manual page (man(7)): a backslash begins an escape, a dot or an apostrophe at the beginning of a line a request, and a plain
 * hyphen may be set as a dash, which cannot be pasted into a shell.
 */
export const roffText = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll(/^(?=[.'])/gm, '\\&')

const quoted = (text: string): string => `"${roffText(text).replaceAll('"', '\\(dq')}"`

export const section = (title: string): string => `.SH ${quoted(title.toUpperCase())}\n`
export const subsection = (title: string): string => `.SS ${quoted(title)}\n`
export const paragraph = (text: string): string => `.PP\n${roffText(text)}\n`

/** A term, and below it, indented, what it is. */
export const entry = (term: string, text: string): string => `.TP\n\\fB${roffText(term)}\\fR\n${roffText(text)}\n`

/** Lines as they are typed. */
export const typed = (lines: readonly string[]): string => `.PP\n.nf\n.RS 4\n${lines.map(roffText).join('\n')}\n.RE\n.fi\n`
