import { type LanguageFigure, LENGTHS } from './measure.js'

const percent = (part: number, of: number): string => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`
const sum = (figures: readonly LanguageFigure[], of: 'texts' | 'right' | 'plain'): number =>
  figures.reduce((total, figure) => total + figure[of], 0)

/** Right answers by set and length, then over German and English together. */
export function languagePage(figures: readonly LanguageFigure[]): string {
  const lines = [`language (declared: ${figures[0]?.prior ?? 'none'}), right answers at 1 to 3, 4 to 8, 9 to 20 words`]
  const sets = [...new Set(figures.map(({ set, language }) => `${set} ${language}`))]
  const line = (name: string, chosen: readonly LanguageFigure[]): string => {
    const cells = LENGTHS.map((words) => {
      const of = chosen.filter((figure) => figure.words === words)
      return `${percent(sum(of, 'right'), sum(of, 'texts')).padStart(8)} ${`(${sum(of, 'texts')})`.padEnd(8)}`
    })
    const all = percent(sum(chosen, 'right'), sum(chosen, 'texts'))
    return `${name.padEnd(16)}${cells.join('')} all ${all.padStart(8)}   without detector ${percent(sum(chosen, 'plain'), sum(chosen, 'texts'))}`
  }
  for (const name of sets)
    lines.push(
      line(
        name,
        figures.filter(({ set, language }) => `${set} ${language}` === name),
      ),
    )
  for (const languages of [['de'], ['en'], ['de', 'en'], ['fr']])
    lines.push(
      line(
        languages.join('+'),
        figures.filter(({ language }) => languages.includes(language)),
      ),
    )
  return lines.join('\n')
}
