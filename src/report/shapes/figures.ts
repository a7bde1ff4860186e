import type { Language, Say } from '../../util/say.js'

const SIGNS: Readonly<Record<Language, { readonly group: string; readonly decimal: string }>> = {
  en: { group: ',', decimal: '.' },
  de: { group: '.', decimal: ',' },
}

/** `12,500`; in German `12.500`. */
export const figure = (count: number, { language }: Say): string =>
  String(count).replace(/\B(?=(?:\d{3})+$)/g, SIGNS[language].group)

/** `0.93`; in German `0,93`. */
export const decimal = (value: number, digits: number, { language }: Say): string =>
  value.toFixed(digits).replace('.', SIGNS[language].decimal)

const SIZES = [
  [1_000_000_000, 'GB'],
  [1_000_000, 'MB'],
  [1_000, 'kB'],
] as const

/** `12.3 MB`, `296 kB`; in German `12,3 MB`. */
export function byteSize(bytes: number, say: Say): string {
  const [size, unit] = SIZES.find(([least]) => bytes >= least) ?? [1, 'B']
  return `${decimal(bytes / size, size > 1_000 ? 1 : 0, say)} ${unit}`
}
