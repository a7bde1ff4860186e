/** Program and arguments, or why the text is no command line. */
export type Argv = { readonly argv: readonly [string, ...string[]] } | { readonly fault: string }

// What a shell would act on. Without a shell these would silently be handed over as text, which nobody means.
const SHELL_SYNTAX = /^(?:[|&;<>]+|.*[|;<>`]|.*\$\(|.*&&)/

/**
 * Splits a command line at white space; single and double quotes group, a backslash takes the next character as it is.
 * No shell runs: no variables, no globs, nothing that a value could inject.
 */
export function splitCommand(text: string): Argv {
  const words: string[] = []
  const token = /\s+|'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)/gsy
  let word: string | null = null
  while (token.lastIndex < text.length) {
    const at = token.lastIndex
    const match = token.exec(text)
    if (match === null)
      return { fault: text[at] === '\\' ? 'ends with a backslash' : `has a quote that is never closed (${text[at]})` }
    const [, single, double, escaped, plain] = match
    const part = single ?? double?.replace(/\\(["\\])/g, '$1') ?? escaped ?? plain
    if (part === undefined) {
      if (word !== null) words.push(word)
      word = null
      continue
    }
    if (plain !== undefined && SHELL_SYNTAX.test(plain))
      return { fault: `runs without a shell, and "${plain}" needs one; write sh -c '…'` }
    word = (word ?? '') + part
  }
  if (word !== null) words.push(word)
  const [program, ...rest] = words
  return program === undefined || program === '' ? { fault: 'is empty' } : { argv: [program, ...rest] }
}
