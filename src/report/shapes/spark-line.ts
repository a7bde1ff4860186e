const BLOCKS = '▁▂▃▄▅▆▇█'

/** Values from nothing to `top` as columns of different heights: `▁▃█·▅`; a dot where there is none. */
export const sparkLine = (values: readonly (number | null)[], top: number): string =>
  values
    .map((value) => (value === null || top <= 0 ? '·' : BLOCKS[Math.min(7, Math.max(0, Math.ceil((value / top) * 8) - 1))]!))
    .join('')
