import type { Style } from './style.js'

const HALF = '▌'

/** A share as a bar of so many columns, each in two halves: `██████▌···`. What is more than nothing is seen, what is less than all as well. */
export function shareBar(share: number, columns: number): string {
  if (columns < 1) return ''
  const all = columns * 2
  const halves = share <= 0 ? 0 : share >= 1 ? all : Math.min(all - 1, Math.max(1, Math.round(share * all)))
  const full = Math.floor(halves / 2)
  const half = halves % 2 === 1 ? HALF : ''
  return '█'.repeat(full) + half + '·'.repeat(columns - full - half.length)
}

/** The bar in a colour, its empty part faint. */
export const paintShareBar = (bar: string, style: Style, paint: (text: string) => string): string =>
  bar.replace(/[█▌]+/g, (filled) => paint(filled)).replace(/·+/g, (empty) => style.dim(empty))
