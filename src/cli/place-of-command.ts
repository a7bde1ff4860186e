/** Flags that take a value and may stand before the command's name. */
const GLOBAL_WITH_VALUE = new Set(['--config', '-c', '--db', '--lang', '--now'])

/** Index of the command's name in argv: the first word that is neither a flag nor the value of a global flag; -1 when there is none. */
export function placeOfCommand(argv: readonly string[]): number {
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index]!
    if (GLOBAL_WITH_VALUE.has(word)) index += 1
    else if (!word.startsWith('-')) return index
  }
  return -1
}
