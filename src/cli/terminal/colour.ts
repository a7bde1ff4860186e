import { PLAIN, type Style } from '../../report/shapes/style.js'

/** Whether a stream is painted: FORCE_COLOR decides where it is set (as for Node itself), then NO_COLOR, then whether it is a terminal. */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  if (env['NO_COLOR']) return false
  return isTerminal && env['TERM'] !== 'dumb'
}

/** Paints. */
export async function colours(): Promise<Style> {
  const { Chalk } = await import('chalk')
  // Sixteen colours are enough, and every terminal maps them to what its user can read.
  const chalk = new Chalk({ level: 1 })
  // Chalk writes every argument that it is given: as a callback of `map` it printed the index and the whole list behind each line.
  const painter =
    (paint: (text: string) => string) =>
    (text: string): string =>
      paint(text)
  return {
    ...PLAIN,
    bold: painter(chalk.bold),
    dim: painter(chalk.dim),
    red: painter(chalk.red),
    yellow: painter(chalk.yellow),
    green: painter(chalk.green),
    cyan: painter(chalk.cyan),
  }
}
